import { fileURLToPath } from 'node:url';
import type { Engine } from '../../core/engine.js';
import { EngineError } from '../../core/errors.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { readCampaign } from '../campaign/read-campaign.js';

const demoFile = fileURLToPath(new URL('../../demo/night-drive.yaml', import.meta.url));

/**
 * Makes the demo campaign from its file, for the release that lies in the sandbox's catalogue; whoever runs the
 * sandbox's Discord server acts for its artist.
 *
 * @returns the campaign's slug, and whether it was there already
 */
export async function makeDemoCampaign(engine: Engine, sandbox: Sandbox): Promise<{ slug: string; isNew: boolean }> {
  const [release] = sandbox.spotify.state.catalogue.all();
  if (!release) throw new Error('The sandbox has no release to make a campaign for: npm start -- --fresh begins anew.');
  const { draft, artwork } = await readCampaign(demoFile, {
    fill: {
      artist: release.artist,
      title: release.title,
      isrc: release.isrc,
      upc: release.upc,
      releaseDate: release.releaseDate,
      artistUri: `spotify:artist:${release.artistId}`,
      trackUri: `spotify:track:${release.trackId}`,
      albumUri: `spotify:album:${release.albumId}`,
    },
  });
  const isNew = await isMade(engine, { draft, artwork });
  const made = (await engine.campaigns()).find(({ slug }) => slug === draft.slug);
  const account = { platform: 'discord', externalId: sandbox.discord.describe().guild.ownerId } as const;
  if (made) await engine.addTeamMember({ artistId: made.artistId, account, role: 'owner' });
  return { slug: draft.slug, isNew };
}

/** False if it was there already. */
async function isMade(engine: Engine, campaign: Parameters<Engine['createCampaign']>[0]): Promise<boolean> {
  try {
    await engine.createCampaign(campaign);
    return true;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'campaign-exists') return false;
    throw error;
  }
}
