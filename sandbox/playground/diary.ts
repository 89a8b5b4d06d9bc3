import { z } from 'zod';
import type { Journal } from '../state/journal.js';
import { openShelf } from '../state/shelf.js';
import { otherServiceNames, type OtherServiceName } from './other-services.js';

const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('typed'), personId: z.string(), command: z.string(), atMs: z.number() }),
  z.object({
    kind: z.literal('allowed'),
    accountId: z.string(),
    /** Left out: Sandbox Spotify. */
    service: z.enum(otherServiceNames).optional(),
    /** The fan whose playground that browser shows, if it shows one. */
    personId: z.string().optional(),
    atMs: z.number(),
  }),
]);

/**
 * Something nobody else in the sandbox keeps: a command typed on this page, or a yes on a consent page.
 * `atMs` is real time.
 */
export type DiaryEntry = z.infer<typeof entrySchema>;

/** A diary entry before it has its time. */
export type DiaryNote =
  | { readonly kind: 'typed'; readonly personId: string; readonly command: string }
  | {
      readonly kind: 'allowed';
      readonly accountId: string;
      readonly service?: OtherServiceName;
      readonly personId?: string;
    };

/** The playground's own memory. It survives a restart. */
export interface Diary {
  note(note: DiaryNote): void;
  /** Oldest first. */
  entries(): DiaryEntry[];
  /** Calls `listener` with every note, until the returned function is called. */
  onNote(listener: (note: DiaryNote) => void): () => void;
}

/** Opens the kept diary. */
export function openDiary(journal: Journal): Diary {
  const entries = openShelf(journal, 'playground/diary', entrySchema);
  const listeners = new Set<(note: DiaryNote) => void>();
  return {
    note(note) {
      entries.put(String(entries.all().length), { ...note, atMs: Date.now() });
      for (const listener of [...listeners]) listener(note);
    },
    entries: () => entries.all(),
    onNote(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
