import type { en } from './en/english.js';

/** The English messages, by area and name. */
export type English = typeof en;

/** All messages in one language, by area and name: those of the English ones, no more and no fewer. */
export type Translation = { readonly [Each in keyof English]: Readonly<Record<keyof English[Each], string>> };
