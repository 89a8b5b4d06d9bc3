import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';
import { makeDemoCampaign } from '../../../scripts/start/demo-campaign.js';
import { aWorld } from '../../core/world.js';

describe('the demo', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, folder: null });
  });
  afterAll(() => sandbox.close());

  it('lets whoever runs the groups act for the artist, by the id that each platform tells of them', async () => {
    const { engine } = await aWorld();
    const { slug } = await makeDemoCampaign(engine, sandbox);
    const campaign = (await engine.campaigns()).find((each) => each.slug === slug)!;

    const { members } = await engine.teamOf(campaign.artistId);

    const { guild } = sandbox.discord.describe();
    const { group } = sandbox.telegram.describe();
    const { ownerId } = sandbox.whatsappWeb.describe().groups;
    expect(ownerId).toMatch(/^\d+@lid$/);
    expect(members.map(({ platform, externalId }) => `${platform}:${externalId}`).sort()).toEqual([
      `discord:${guild.ownerId}`,
      `telegram:${group.ownerId}`,
      `whatsapp:${ownerId}`,
    ]);
  });

  it('has a tracker in its community, which is not put back by the next start once it was taken away', async () => {
    const { engine, ports } = await aWorld();
    const { slug } = await makeDemoCampaign(engine, sandbox);
    const campaign = (await engine.campaigns()).find((each) => each.slug === slug)!;
    const [community] = await engine.communitiesOf(campaign.id);
    expect(await ports.trackers.ofCampaign(campaign.id)).toMatchObject([{ state: 'on', communityId: community?.id }]);

    await engine.switchTrackerOff({ campaign, community: community! });
    await makeDemoCampaign(engine, sandbox);

    expect(await ports.trackers.ofCampaign(campaign.id)).toMatchObject([{ state: 'ending' }]);
  });
});
