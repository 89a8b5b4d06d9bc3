import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '../home.js';
import type { MongodDownloads } from './engine.js';

const defaultMirror = 'https://fastdl.mongodb.org';
const answerWithinMs = 2_000;
/** Some 100 MB; a line that cannot carry them in this time has another way. */
const downloadedWithinMs = 5 * 60_000;

/**
 * The downloads of `mongodb-memory-server-core`, kept in our cache folder. Its own variables (`MONGOMS_…`) still apply.
 * The library is loaded only when it is asked: an installation without development dependencies does not have it.
 */
export function mongodDownloads(cache: string, environment: Environment): MongodDownloads {
  const mirror = environment['MONGOMS_DOWNLOAD_MIRROR'] ?? environment['MONGOMS_DOWNLOAD_URL'] ?? defaultMirror;
  const downloadDir = join(cache, 'mongod');
  return {
    host: new URL(mirror).origin,
    async kept() {
      const { DryMongoBinary } = await import('mongodb-memory-server-core');
      return DryMongoBinary.locateBinary(await DryMongoBinary.generateOptions({ downloadDir }));
    },
    answers: () => answersWithin(mirror),
    async download() {
      // One retry: with its default of three the library takes 7 s to say that there is no network.
      process.env['MONGOMS_MAX_RETRIES'] ??= '1';
      const { MongoBinary } = await import('mongodb-memory-server-core');
      const tooSlow = wait(downloadedWithinMs, undefined, { ref: false }).then(() => {
        throw new Error(`it took longer than ${downloadedWithinMs / 60_000} minutes`);
      });
      return Promise.race([MongoBinary.getPath({ downloadDir }), tooSlow]);
    },
  };
}

async function answersWithin(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(answerWithinMs) });
    return true;
  } catch {
    return false;
  }
}
