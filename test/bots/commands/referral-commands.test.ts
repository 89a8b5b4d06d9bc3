import { describe, expect, it } from '@jest/globals';
import { answer } from '../../../bots/commands/route.js';
import { toWords } from '../../../bots/whatsapp/text.js';
import { createSharpPainter } from '../../../core/adapters/system/sharp-painter.js';
import { forgetFan } from '../../../core/fans/forget-fan.js';
import { writtenOut } from '../../../core/referrals/referral-code.js';
import { fanNumber } from '../../contracts/samples.js';
import { accountOf, codeOf, joinWith, signUp } from '../../core/referrals/friends.js';
import { readQrCode } from '../../core/pictures/read-qr-code.js';
import { aWorld, join, pass, secondMs, type World } from '../../core/world.js';
import { readReply } from './read-reply.js';

async function ask(world: World, name: string, who: string, options: Record<string, string> = {}) {
  pass(world, secondMs);
  const input = { account: accountOf(who), place: null, options, now: world.calendar.now(), requestId: '1' };
  const reply = await answer(name, input, { engine: world.engine, log: world.log });
  return { reply, text: readReply(reply) };
}

/** Ana has brought two, Mira one. */
async function aContest() {
  const world = await aWorld({ campaign: { freezeAt: null } });
  const [ana, mira] = [await join(world, 'ana'), await join(world, 'mira')];
  for (const number of [1, 2]) await signUp(world, { fanId: fanNumber(number), code: await codeOf(world, ana) });
  await joinWith(world, 'binod', await codeOf(world, mira));
  return { world, ana, mira };
}

describe('/invite', () => {
  it('gives a fan who has pre-saved their code, link, words to pass on and a QR code for print', async () => {
    const { world, ana } = await aContest();
    const code = await codeOf(world, ana);

    const { reply, text } = await ask(world, 'invite', 'ana');

    expect(reply.visibility).toBe('private');
    expect(text).toContain(writtenOut(code));
    expect(text).toContain(`[Your link] http://127.0.0.1:3000/l/night-drive?r=${code}`);
    expect(text).toContain(`[QR code for print] http://127.0.0.1:3000/l/night-drive/qr/${code}.svg`);
    expect((await ask(world, 'invite', 'ana')).text).toContain(code);
  });

  it('gives them pictures of their own: a QR code and a card for their story, both of which lead to their link', async () => {
    const { world, ana } = await aContest();
    world.ports.painter = createSharpPainter();
    const code = await codeOf(world, ana);

    const { reply } = await ask(world, 'invite', 'ana');

    const pictures = reply.parts.filter((part) => part.part === 'picture');
    expect(pictures.map(({ name }) => name)).toEqual(['qr-code', 'story-card']);
    for (const { png } of pictures) {
      expect(await readQrCode(png)).toBe(`http://127.0.0.1:3000/l/night-drive?r=${code}`);
    }
  });

  it('says the same in words where no picture can be drawn', async () => {
    const { world, ana } = await aContest();
    world.ports.painter = { png: () => Promise.reject(new Error('There is no memory left.')) };

    const { reply, text } = await ask(world, 'invite', 'ana');

    expect(reply.parts).toHaveLength(1);
    expect(text).toContain(await codeOf(world, ana));
  });

  it('does not call a release that is out one that is to come', async () => {
    const { world } = await aContest();
    await world.ports.campaigns.advance(world.campaign.id, 'open', 'releasing');
    await world.ports.campaigns.advance(world.campaign.id, 'releasing', 'released');

    const { text } = await ask(world, 'invite', 'ana');

    expect(text).toContain('is out. Get it with my link');
    expect(text).not.toContain('Out at 00:00');
  });

  it('tells somebody who has not pre-saved what to do first, and keeps nothing of them', async () => {
    const { world } = await aContest();

    expect((await ask(world, 'invite', 'stranger')).text).toContain('type /presave');

    expect(await world.ports.fans.identitiesOfAccount('discord', 'id-stranger')).toEqual([]);
  });
});

describe('/presave', () => {
  it('shows the fan’s own code once they have signed up, and not before', async () => {
    const { world, ana } = await aContest();

    expect((await ask(world, 'presave', 'ana')).text).toContain(writtenOut(await codeOf(world, ana)));
    expect((await ask(world, 'presave', 'new')).text).not.toContain('Your code for friends');
  });

  it('says what became of a friend’s code', async () => {
    const { world, ana } = await aContest();
    const code = await codeOf(world, ana);

    expect((await ask(world, 'presave', 'new', { code })).text).toContain('Your friend’s code is noted');
    expect((await ask(world, 'presave', 'new', { code: 'nonsense' })).text).toContain('You can pre-save all the same');
    expect((await ask(world, 'presave', 'binod', { code })).text).toContain('You signed up before');
  });
});

describe('/rank', () => {
  it('tells the place, what was brought, and what brings the next place', async () => {
    const { world } = await aContest();

    expect((await ask(world, 'rank', 'ana')).text).toContain('You are #1: 2 pre-saves you brought.\nNobody is ahead');
    expect((await ask(world, 'rank', 'mira')).text).toContain(
      'You are #2: 1 pre-save you brought.\n2 more, and you are #1.',
    );
    expect((await ask(world, 'rank', 'binod')).text).toContain(
      'You brought no pre-saves yet.\n1 more, and you are #3.',
    );
    expect((await ask(world, 'rank', 'stranger')).text).toContain('You are not here yet');
  });

  it('says what comes first to who has brought somebody and has no pre-save of their own any more', async () => {
    const { world, mira } = await aContest();
    await world.engine.withdrawOwn(mira.session, { what: 'pre-save', campaignId: world.campaign.id });

    const { text } = await ask(world, 'rank', 'mira');

    expect(text).toContain('Pre-save it yourself first: type /presave. Then your link is in /invite.');
    expect(text).not.toContain('more, and you are');
    expect((await ask(world, 'invite', 'mira')).text).toContain('Pre-save it yourself first');
  });

  it('tells until when it counts by the artist’s clock where nothing follows the reader’s own', async () => {
    const freezeAt = new Date('2026-04-20T18:30:00Z');
    const world = await aWorld({ campaign: { freezeAt, timezone: 'Asia/Kolkata' } });
    await join(world, 'ana');

    const { reply } = await ask(world, 'rank', 'ana');

    const lines = reply.parts.flatMap((part) => (part.part === 'card' ? part.text : []));
    const shown = lines.map((line) => toWords(line, { now: world.calendar.now(), language: 'en' }));
    expect(shown).toContain('It can change until 21 April 2026, 00:00 (Asia/Kolkata).');
  });

  it('names no deadline of a release that has no date', async () => {
    const { world } = await aContest();
    await world.engine.postponeCampaign({ campaignId: world.campaign.id, from: 1 });

    expect((await ask(world, 'rank', 'ana')).text).not.toContain('It can change until');
  });

  it('names the place that one more brings among equals: it passes all of them', async () => {
    const { world } = await aContest();
    for (const name of ['chen', 'dara', 'eva']) {
      const inviter = await join(world, name);
      pass(world, secondMs);
      await joinWith(world, `friend-of-${name}`, await codeOf(world, inviter));
    }

    expect((await ask(world, 'rank', 'eva')).text).toContain(
      'You are #5: 1 pre-save you brought.\n1 more, and you are #2.',
    );
  });
});

describe('/leaderboard', () => {
  it('masks the names of others unless they agreed to be named, and tells the asker which line is theirs', async () => {
    const { world, ana } = await aContest();
    await world.engine.answerOwn(ana.session, { purpose: 'leaderboard-name', answer: 'yes' });

    const { reply, text } = await ask(world, 'leaderboard', 'binod');

    expect(reply.visibility).toBe('private');
    expect(text).toContain('#1 ana: 2 pre-saves\n#2 m•••: 1 pre-save');
    expect(text).not.toContain('mira');
    expect((await ask(world, 'leaderboard', 'mira')).text).toContain('#2 m••• (you)');
  });

  it('has no name of a fan who is forgotten, and keeps the points', async () => {
    const { world, ana } = await aContest();
    await world.engine.answerOwn(ana.session, { purpose: 'leaderboard-name', answer: 'yes' });

    await forgetFan({ fanId: ana.fanId, place: 'web' }, world.ports);
    await world.ports.fans.remove(ana.fanId);

    const { text } = await ask(world, 'leaderboard', 'mira');
    expect(text).toContain('#1 Somebody who has left: 2 pre-saves');
    expect(text).not.toContain('ana');
  });

  it('tells fans without a chat account apart by the end of the code that each of them passes on', async () => {
    const { world, ana, mira } = await aContest();
    for (const name of ['ana', 'mira']) {
      await world.ports.fans.removeIdentity(world.campaign.artistId, 'discord', `id-${name}`);
    }

    const { text } = await ask(world, 'leaderboard', 'binod');

    const [first, second] = await Promise.all([ana, mira].map(async (fan) => writtenOut(await codeOf(world, fan))));
    expect(text).toContain(`#1 A fan from the web (code …${first?.slice(-3)}): 2 pre-saves`);
    expect(text).toContain(`#2 A fan from the web (code …${second?.slice(-3)}): 1 pre-save`);
    expect(text).not.toContain(first);
  });

  it('shows the artist, and nobody else, who they are, how to reach them and what vouches for their sign-ups', async () => {
    const { world } = await aContest();
    const account = accountOf('boss');
    await world.engine.addTeamMember({ artistId: world.campaign.artistId, account, role: 'owner' });

    const { reply, text } = await ask(world, 'leaderboard', 'boss');

    expect(reply.visibility).toBe('private');
    expect(text).toContain('#1 ana (discord account id-ana): 2 pre-saves, 0 of them vouched for');
    expect(text).toContain('#2 mira (discord account id-mira): 1 pre-save, 1 of them vouched for');
    expect((await ask(world, 'leaderboard', 'ana')).text).not.toContain('id-mira');
  });

  it('shows the fingerprint of the draw from the start, and its seed once it is final', async () => {
    const { world } = await aContest();
    const seed = world.campaign.tieBreakSeed.reveal();

    const before = await ask(world, 'leaderboard', 'ana');
    expect(before.text).toContain('Fingerprint of the draw (SHA-256): ');
    expect(before.text).not.toContain(seed);
    world.calendar.moveTo(new Date('2026-04-24T12:00:00.000Z'));

    expect((await ask(world, 'leaderboard', 'ana')).text).toContain(`Seed of the draw: ${seed}`);
  });

  it('says how to begin where nobody has a point yet', async () => {
    const world = await aWorld();

    expect((await ask(world, 'leaderboard', 'ana')).text).toContain('Nobody yet');
  });
});
