import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CampaignId } from '../../../core/campaigns/campaign.js';
import { hashToken } from '../../../core/identifiers.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { answer } from '../../../bots/commands/route.js';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { anyCampaign } from '../../../core/communities/community-campaigns.js';
import { deliverAll } from '../announcements/deliver-all.js';
import { readReply } from '../../bots/commands/read-reply.js';
import {
  aBrowserOf,
  aWorld,
  begin,
  dayMs,
  midnightInKolkata,
  pass,
  promiseTo,
  secondMs,
  trackUri,
  writeOf,
  type KnownFan,
  type World,
} from '../world.js';

const river = 'spotify:artist:river';
const account = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;

let world: World;
let ana: KnownFan;

beforeEach(async () => {
  world = await aWorld({
    campaign: { services: { spotify: { artistUris: [river], trackUri, albumUri: null } } },
  });
  const here = await aBrowserOf(world, 'ana');
  const parameters = world.service.agree(await begin(world, here, 'Asia/Kolkata', true), 'ana');
  await world.engine.completePreSave({ service: 'spotify', parameters, browser: here.browser });
  const { fanId } = (await world.ports.sessions.byTokenHash(hashToken(here.session)))!;
  ana = { fanId, accountId: 'ana', ...here };
});

/** The release night, and some seconds more. */
async function midnight(): Promise<void> {
  pass(world, midnightInKolkata.getTime() - world.calendar.now().getTime() + secondMs);
  await runDueWaves(world.ports);
}

const undo = (campaign: CampaignId = world.campaign.id) => world.engine.undoInChat(account, campaign);
const outcomes = async () => (await undo()).map(({ outcome }) => outcome);

describe('taking back what was done for a fan', () => {
  it('takes out what the service has said yes to and nobody has read yet, and saves it no more', async () => {
    // The save takes its effect, and the library does not tell of it.
    world.service.onArrival = ({ call }) => {
      if (call === 'save') world.service.fail('contains', { outcome: 'unclear', reason: 'http-503' });
    };
    await midnight();
    world.service.onArrival = () => undefined;
    expect(await writeOf(world, ana)).toMatchObject({ state: 'accepted', verifiedAt: null });
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);

    expect(await outcomes()).toEqual(['done']);
    pass(world, dayMs);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'undone' });
    expect(world.service.libraryOf('ana')).toEqual([]);
  });

  it('takes out what was given up after the service’s yes', async () => {
    world.service.fail('save', { outcome: 'late' });
    await midnight();
    for (let day = 0; day < 4; day += 1) {
      world.service.fail('contains', { outcome: 'unclear', reason: 'http-503' }, 5);
      pass(world, dayMs);
      await runDueWaves(world.ports);
    }
    world.service.heal();
    world.service.arrive();
    expect(await writeOf(world, ana)).toMatchObject({ state: 'dead' });

    expect(await outcomes()).toEqual(['done']);
    expect(world.service.libraryOf('ana')).toEqual([]);
  });

  it('leaves alone what a worker is at, and says that it is not done yet', async () => {
    world.service.fail('save', { outcome: 'ghost' });
    await midnight();
    const now = world.monotonic.now();
    const write = await writeOf(world, ana);
    await world.ports.writes.claim([write], { now, until: new Date(now.getTime() + secondMs) });

    expect(await outcomes()).toEqual(['not-yet']);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'accepted' });
  });

  it('takes what we saved out of the library, reads that it is out, and unfollows whom we followed', async () => {
    await midnight();
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);

    expect(await outcomes()).toEqual(['done']);

    expect(world.service.libraryOf('ana')).toEqual([]);
    expect(world.service.followsOf('ana')).toEqual([]);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'undone' });
    expect((await promiseTo(world, ana)).follows).toMatchObject([{ state: 'unfollowed' }]);
    expect(await outcomes()).toEqual(['done-before']);
  });

  it('is one undoing for a button that is pressed twice, and both get its result', async () => {
    await midnight();

    expect(await Promise.all([outcomes(), outcomes()])).toEqual([['done'], ['done']]);

    expect(world.service.count('remove')).toBe(1);
  });

  it('leaves what was in the library and whom they followed before us', async () => {
    world.service.addByHand('ana', trackUri);
    await midnight();
    await undo();

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(world.service.count('remove')).toBe(0);
  });

  it('asks nothing of the service for what the fan has taken out themselves', async () => {
    await midnight();
    world.service.removeByHand('ana', trackUri);

    expect(await outcomes()).toEqual(['done']);

    expect(world.service.count('remove')).toBe(0);
  });

  it('says that it is not out yet where the service says yes and does nothing, and can be asked again', async () => {
    await midnight();
    world.service.fail('remove', { outcome: 'ghost' });

    expect(await outcomes()).toEqual(['not-yet']);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });

    expect(await outcomes()).toEqual(['done']);
  });

  it('says so where the permission is over, and changes nothing', async () => {
    await midnight();
    world.service.revoke('ana');

    expect(await outcomes()).toEqual(['permission-ended']);

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('says so where we have destroyed the permission', async () => {
    await midnight();
    await world.engine.withdrawOwn(ana.session, { what: 'everything' });

    expect(await outcomes()).toEqual(['permission-ended']);
  });

  it('is nobody else’s to do, and none of another campaign', async () => {
    await midnight();
    const binod = { ...account, externalId: 'id-binod' };

    expect(await world.engine.undoInChat(binod, world.campaign.id)).toEqual([]);
    expect(await undo('cmp_nobodysnob' as CampaignId)).toEqual([]);

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('saves it again for who asks for it again, and counts it once', async () => {
    await midnight();
    await undo();

    const url = await begin(world, ana, 'Asia/Kolkata', true);
    const parameters = world.service.agree(url, 'ana');
    await world.engine.completePreSave({ service: 'spotify', parameters, browser: ana.browser });
    await runDueWaves(world.ports);

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.followsOf('ana')).toEqual([river]);
  });

  it('leads who asks for it again in chat to where it is saved, and not who has it', async () => {
    await midnight();
    const asked = async () => {
      const invitation = await world.engine.givePersonalLink(account, anyCampaign);
      return invitation.kind === 'released' ? invitation.saveUrl : null;
    };
    expect(await asked()).toBeNull();

    await undo();

    expect(await asked()).not.toBeNull();
  });

  it('is told as no save by a message that waited for the morning', async () => {
    await midnight();
    await collectAnnouncements(world.ports);
    await undo();

    expect(await deliverAll(world)).not.toContain('saved');
  });

  it('leaves no last look behind', async () => {
    await midnight();
    await undo();
    pass(world, dayMs);

    expect(await world.ports.writes.toLookAgain(world.calendar.now(), 10)).toEqual([]);
  });
});

describe('/undo', () => {
  async function ask(options: Record<string, string> = {}): Promise<string> {
    const input = { account, place: null, options, now: world.calendar.now(), requestId: '9001' };
    return readReply(await answer('undo', input, { engine: world.engine, log: world.log }));
  }

  it('shows what can be taken back, and takes it back at the press of its button', async () => {
    await midnight();
    const shown = await ask();
    expect(shown).toContain('on Fake Music: the track, and following');
    expect(shown).toContain(`/undo of:${world.campaign.id}`);

    expect(await ask({ of: world.campaign.id })).toContain('it is all out again');

    expect(world.service.libraryOf('ana')).toEqual([]);
    const pressedAgain = await ask({ of: world.campaign.id });
    expect(pressedAgain).toContain('Taken back');
    expect(pressedAgain).toContain('On Fake Music it was taken back before.');
    expect(await ask()).toContain('There is nothing to take back');
  });

  it('offers to unfollow before the release, and leaves the pre-save as it is', async () => {
    expect(await ask()).toContain('on Fake Music: following');

    await ask({ of: world.campaign.id });
    await midnight();

    expect(world.service.followsOf('ana')).toEqual([]);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('says what only the fan can take out, and has no button for it', async () => {
    await midnight();
    Object.assign(world.service, { remove: undefined, unfollow: undefined });

    const shown = await ask();

    expect(shown).toContain('Fake Music lets nobody but you take it out again');
    expect(shown).not.toContain('/undo of:');
    const pressed = await ask({ of: world.campaign.id });
    expect(pressed).toContain('lets nobody but you');
    expect(pressed).not.toContain('/presave');
  });

  it('answers an id that is none with what there is', async () => {
    expect(await ask({ of: '../nothing' })).toContain('What I can take back');
  });
});
