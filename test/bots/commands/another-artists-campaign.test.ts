import { beforeEach, expect, it } from '@jest/globals';
import { allCommands } from '../../../bots/commands/all-commands.js';
import { readOptions } from '../../../bots/commands/read-options.js';
import { answer } from '../../../bots/commands/route.js';
import { artistId } from '../../../core/artists/artist.js';
import { campaignId, type Campaign } from '../../../core/campaigns/campaign.js';
import { aCampaign } from '../../contracts/samples.js';
import { aWorld, type World } from '../../core/world.js';
import { readReply } from './read-reply.js';

const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;

let world: World;
let others: Campaign;
beforeEach(async () => {
  world = await aWorld({ campaign: { title: 'Night Drive' } });
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
  others = aCampaign({
    id: campaignId.parse('cmp_otherother'),
    artistId: artistId.parse('art_otherother'),
    artistName: 'Somebody Else',
    slug: 'other',
    title: 'Kept Secret',
  });
  await world.ports.campaigns.add(others, null);
});

async function type(name: string, text: string): Promise<string> {
  const command = allCommands.find((each) => each.name === name)!;
  const input = { account: maya, place: null, options: readOptions(command, text) ?? {}, now: world.calendar.now() };
  return readReply(await answer(name, { ...input, requestId: '1' }, { engine: world.engine, log: world.log }));
}

// An owner of one artist's team, who knows the id and the name in the link of another's campaign.
it.each(
  ['cmp_otherother', 'other'].flatMap((named) => [
    ['stats', `release: ${named}`],
    ['stats', `release: ${named} use: a`],
    ['heatmap', `release: ${named}`],
    ['release', `release: ${named}`],
    ['checklist', `release: ${named}`],
    ['links', `release: ${named}`],
    ['leaderboard', `release: ${named} view: artist`],
    ['blast', `release: ${named} text: Buy my shoes`],
    ['campaign', `release: ${named} title: Mine now`],
    ['campaign', `release: ${named} date: 2026-05-01`],
    ['campaign', `cancel: ${named}`],
    ['campaign', `do: pause release: ${named}`],
    ['community', `link: ${named}`],
  ]),
)('another artist’s campaign is not there for /%s %s', async (name, text) => {
  const reply = await type(name, text);

  expect(reply).not.toContain('Kept Secret');
  expect(reply).not.toMatch(/Done:|Changed\.|Send it now|is cancelled|is stopped|is linked/);
  expect(await world.ports.campaigns.byId(others.id)).toEqual(others);
  expect(await world.ports.blasts.ofArtist(others.artistId)).toEqual([]);
  expect(await world.ports.communities.ofCampaign(others.id)).toEqual([]);
});
