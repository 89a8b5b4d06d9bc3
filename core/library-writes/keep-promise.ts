import type { Credentials, FoundItem, ReleaseReference, StreamingService } from '../streaming/streaming-service.js';
import type { Ending } from './attempt-outcome.js';
import { savedSince, type LibraryWrite } from './library-write.js';

/** What an attempt must not forget, however it ends: whether one of our saves may have reached the service. */
export type Progress = { saveSent: boolean };

/** A fan's library, and what is promised to be in it. */
export type Library = {
  write: LibraryWrite;
  service: StreamingService;
  credentials: Credentials;
  release: ReleaseReference;
  progress: Progress;
};

/**
 * Puts an item into a fan's library and reads it back. Before every save the library is read: what is there is never
 * written again. Where the answer to a save tells what was there, a first save needs no read before it, and after one
 * that was sent only what has been added since can be ours: what the fan had before is never called ours, since an
 * undo takes out what is.
 */
export async function keepPromise(
  library: Library,
  findItem: (library: Library) => Promise<FoundItem>,
): Promise<Ending> {
  const { service, credentials, write } = library;
  const found = await findItem(library);
  if (found.outcome === 'doubtful') return { outcome: 'match-doubtful' };
  if (found.outcome !== 'live') return found;
  const { uri } = found;
  const reading = service.savesTellWhatWasThere ? { since: savedSince(write) } : {};
  if (!service.savesTellWhatWasThere || write.saveSent) {
    const before = await service.contains(credentials, uri, reading);
    if (before.outcome !== 'answered') return before;
    if (before.present) return { outcome: 'present', uri };
  }
  const saved = await service.save(credentials, uri);
  if (saved.outcome === 'already-there') return readWhatWasThere(uri, library);
  if (saved.outcome !== 'accepted') return saved;
  const after = await service.contains(credentials, uri, reading);
  return { outcome: after.outcome === 'answered' && after.present ? 'present' : 'accepted', uri };
}

/**
 * The service says that its library held the item before this save. It is read all the same: from the newest on, so it
 * is soon found. After a yes to an earlier save it is that one.
 */
async function readWhatWasThere(uri: string, { write, service, credentials, progress }: Library): Promise<Ending> {
  // This save has changed nothing.
  progress.saveSent = write.saveSent;
  const read = await service.contains(credentials, uri);
  if (read.outcome !== 'answered') return read;
  if (!read.present) return { outcome: 'unclear', reason: 'said-to-be-there' };
  return { outcome: write.acceptedAt === null ? 'already-there' : 'present', uri };
}
