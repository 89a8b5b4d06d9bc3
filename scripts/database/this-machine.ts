import { cacheFolder, type Environment } from '../home.js';
import type { Machine } from './engine.js';
import { mongodDownloads } from './mongod-downloads.js';

/** The machine this runs on, as its environment describes it. */
export function thisMachine(environment: Environment, say: (line: string) => void, signal?: AbortSignal): Machine {
  const cache = cacheFolder(environment);
  return {
    path: environment['PATH'] ?? '',
    cache: `${cache}/engines`,
    downloads: mongodDownloads(cache, environment),
    say,
    ...(signal === undefined ? {} : { signal }),
  };
}
