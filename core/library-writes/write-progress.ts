import type { LibraryWrite } from './library-write.js';

/** What of a write tells how far it has come. */
export type WriteProgress = Pick<LibraryWrite, 'preSaveId' | 'state' | 'acceptedAt' | 'saveSent'>;
