import type { Configuration } from '../../../core/wiring/configuration.js';
import { openLoader } from '../../../core/wiring/open-loader.js';
import type { Sandbox } from '../../../sandbox/sandbox.js';
import type { Release } from '../../../sandbox/services/spotify/catalogue.js';
import type { Environment } from '../../home.js';
import { Sentence } from '../../sentence.js';
import { readDemoFile } from '../demo-files.js';
import { seatCrowd } from './seat-crowd.js';

const usualSize = 1_500;
const mostFans = 20_000;
/** The same crowd on every machine. */
const usualSeed = 6;

/** How many fans the demo begins with: `SANDBOX_FANS`, none with 0. */
export function demoSize({ SANDBOX_FANS: text }: Environment): number {
  if (!text) return usualSize;
  const size = Number(text);
  if (/^\d{1,5}$/.test(text) && size <= mostFans) return size;
  throw new Sentence(`SANDBOX_FANS must be a number of fans from 0 to ${mostFans}, not ${text}.`);
}

/** Makes the demo's campaigns with their crowd, unless they are there already. */
export async function makeDemoCrowd(
  configuration: Configuration,
  { sandbox, size, seed = usualSeed }: { sandbox: Sandbox; size: number; seed?: number },
): Promise<void> {
  const [release] = sandbox.spotify.state.catalogue.all();
  if (!release) throw new Error('The sandbox has no release to make a campaign for: npm start -- --fresh begins anew.');
  const loader = await openLoader(configuration);
  try {
    const current = await readDemoFile('night-drive.yaml', release, sandbox);
    if (await loader.campaigns.bySlug(current.draft.slug)) return;
    const before = earlierRelease(sandbox, release);
    const earlier = { ...(await readDemoFile('monsoon-letters.yaml', before, sandbox)), release: before };
    await seatCrowd({ sandbox, loader, current, earlier, size, seed });
  } finally {
    await loader.close();
  }
}

const dayMs = 86_400_000;

/** A release of the same artist, ten weeks before the one that is to come. */
function earlierRelease({ spotify: { state } }: Sandbox, { releaseDate, artistId, artist }: Release): Release {
  const wanted = new Date(Date.parse(releaseDate) - 70 * dayMs).toISOString().slice(0, 10);
  const known = state.catalogue.all().find(({ albumId }) => albumId === '4MonsoonLetterAlbum001');
  return (
    known ??
    state.catalogue.put({
      trackId: '4MonsoonLetterTrack001',
      albumId: '4MonsoonLetterAlbum001',
      artistId,
      title: 'Monsoon Letters',
      artist,
      isrc: 'INZ032600007',
      upc: '196871000031',
      releaseDate: wanted,
      durationMs: 187_000,
      markets: {},
    })
  );
}
