import { choicesOf } from './choices-of.js';

/** A button that types `/blast` with these options. */
export const button = choicesOf('blast');
