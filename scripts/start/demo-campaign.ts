import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Engine } from '../../core/engine.js';
import { EngineError } from '../../core/errors.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { readDemoFile } from './demo-files.js';

/**
 * Makes the demo campaign from its file, for the release that lies in the sandbox's catalogue; the sandbox's
 * Discord server is its community.
 *
 * @returns the campaign's slug, and whether it was there already
 */
export async function makeDemoCampaign(engine: Engine, sandbox: Sandbox): Promise<{ slug: string; isNew: boolean }> {
  const [release] = sandbox.spotify.state.catalogue.all();
  if (!release) throw new Error('The sandbox has no release to make a campaign for: npm start -- --fresh begins anew.');
  const { draft, artwork } = await readDemoFile('night-drive.yaml', release, sandbox);
  const isNew = await isMade(engine, { draft, artwork });
  const made = (await engine.campaigns()).find(({ slug }) => slug === draft.slug);
  if (made) await bringIntoChat(engine, made, sandbox);
  return { slug: draft.slug, isNew };
}

/** The sandbox's Discord server is the campaign's community, and whoever runs it, or a group elsewhere, acts for the artist. */
async function bringIntoChat(engine: Engine, campaign: Campaign, sandbox: Sandbox): Promise<void> {
  const { guild } = sandbox.discord.describe();
  const { group } = sandbox.telegram.describe();
  const { groups } = sandbox.whatsappWeb.describe();
  const { artistId } = campaign;
  const onTelegram = { platform: 'telegram', externalId: String(group.ownerId) } as const;
  const onDiscord = { platform: 'discord', externalId: guild.ownerId } as const;
  const onWhatsApp = { platform: 'whatsapp', externalId: groups.ownerId } as const;
  for (const account of [onDiscord, onTelegram, onWhatsApp])
    await engine.addTeamMember({ artistId, account, role: 'owner' });
  const community = { platform: 'discord', communityId: guild.id, channelId: null } as const;
  const isNew = (await engine.communitiesOf(campaign.id)).length === 0;
  const inviteUrl = sandbox.world().playgroundUrl;
  await engine.linkCommunity({ campaign, community: { ...community, inviteUrl } });
  // Once: whoever takes it away in the demo finds it gone after the next start.
  const [linked] = isNew ? await engine.communitiesOf(campaign.id) : [];
  if (linked) await engine.switchTrackerOn({ campaign, community: linked });
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
