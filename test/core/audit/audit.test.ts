import { beforeEach, describe, expect, it } from '@jest/globals';
import { auditKeptDays } from '../../../core/audit/audit-entry.js';
import { removeOldActs } from '../../../core/audit/remove-old-acts.js';
import { forgetFan } from '../../../core/fans/forget-fan.js';
import { aWorld, dayMs, join, pass, type World } from '../world.js';

const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;
const asked = { place: null, release: null };
const place = { platform: 'discord', communityId: '2001', channelId: null } as const;

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
});

const audit = () => world.engine.auditOf(world.campaign.artistId);

async function twice(deed: () => Promise<unknown>): Promise<void> {
  await deed();
  await deed();
}

/** What was done, the first first, each with who did it. */
async function deeds() {
  const entries = await audit();
  return entries
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ action, by }) => `${action} by ${by.kind === 'account' ? (by.displayName ?? by.externalId) : by.kind}`);
}

describe('who has done what for an artist', () => {
  it('is written down of what the team does in chat, once each', async () => {
    const managesPlace = () => Promise.resolve(true);
    const link = { account: maya, place, release: 'night-drive', scope: 'all', managesPlace } as const;
    await twice(() => world.engine.linkFromChat(link));
    pass(world, 1);
    const { blast } = await world.engine.writeBlast({ account: maya, asked, text: 'Tonight at six.' });
    await twice(() => world.engine.confirmBlast({ account: maya, id: blast.id }));
    pass(world, 1);
    await twice(() => world.engine.stopBlast({ account: maya, id: blast.id }));
    pass(world, 1);
    await world.engine.unlinkFromChat({ account: maya, place, release: 'night-drive' });

    expect((await deeds()).slice(1)).toEqual([
      'community-linked by Maya',
      'blast-confirmed by Maya',
      'blast-stopped by Maya',
      'community-unlinked by Maya',
    ]);
    expect((await audit()).find(({ action }) => action === 'blast-confirmed')).toMatchObject({
      on: [world.campaign.id, blast.id],
      campaignTitle: world.campaign.title,
    });
  });

  it('is written down of what the operator does, and of nothing that was refused or changed nothing', async () => {
    const { id: campaignId } = world.campaign;
    const release = { releaseDate: '2026-05-08', releaseMode: { kind: 'local' } } as const;
    pass(world, 1);
    await world.engine.rescheduleCampaign({ campaignId, from: 1, ...release });
    await world.engine.rescheduleCampaign({ campaignId, from: 2, ...release });
    await expect(world.engine.cancelCampaign({ campaignId, from: 1 })).rejects.toMatchObject({
      code: 'campaign-changed',
    });
    pass(world, 1);
    for (const from of [2, 3]) await world.engine.cancelCampaign({ campaignId, from });

    expect(await deeds()).toEqual([
      'member-added by operator',
      'campaign-rescheduled by operator',
      'campaign-cancelled by operator',
    ]);
  });

  it('is kept for a year', async () => {
    world.calendar.advanceMs(auditKeptDays * dayMs);
    await removeOldActs(world.ports);
    expect(await audit()).toHaveLength(1);

    world.calendar.advanceMs(1);
    await removeOldActs(world.ports);
    expect(await audit()).toEqual([]);
  });
});

describe('somebody who has us forget them', () => {
  const inChat = { platform: 'discord', externalId: 'id-tom', displayName: 'tom' } as const;
  const team = { place: null, artist: null };

  beforeEach(async () => {
    const { code } = await world.engine.inviteToTeam({ account: maya, asked: team, role: 'manager' });
    await world.engine.joinTeam(inChat, code);
  });

  const joined = async () => (await audit()).find(({ action }) => action === 'member-joined');

  it('stays on the team by their account, nameless', async () => {
    const { fanId } = await join(world, 'tom');

    await forgetFan({ fanId, place: 'chat' }, world.ports);

    expect(await joined()).toMatchObject({ by: { kind: 'account', externalId: 'id-tom', displayName: null } });
    const { members } = await world.engine.teamOf(world.campaign.artistId);
    expect(members.map(({ displayName }) => displayName)).toEqual([null, null]);
    expect((await world.engine.rightsOf(inChat)).has('blast')).toBe(true);
  });

  it('and is on the team no more leaves nothing that leads to them', async () => {
    const { fanId } = await join(world, 'tom');
    await world.engine.leaveTeam({ account: inChat, asked: team });

    await forgetFan({ fanId, place: 'chat' }, world.ports);

    expect(await joined()).toMatchObject({ by: { kind: 'forgotten' } });
    expect(JSON.stringify(await audit())).not.toContain('id-tom');
    expect(JSON.stringify(await audit())).not.toContain('"tom"');
  });
});
