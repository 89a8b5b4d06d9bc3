import { beforeEach, describe, expect, it } from '@jest/globals';
import { allCommands } from '../../../bots/commands/all-commands.js';
import { readOptions } from '../../../bots/commands/read-options.js';
import { answer } from '../../../bots/commands/route.js';
import { isConsentLive } from '../../../core/consent/consent.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { aWorld, join, midnightInKolkata, promiseTo, type World } from '../../core/world.js';
import { readReply } from './read-reply.js';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

async function ask(command: string, name: string, engine = world.engine) {
  const account = { platform: 'discord', externalId: `id-${name}`, displayName: name } as const;
  const input = { account, place: null, options: {}, now: world.calendar.now(), requestId: '9001' };
  const reply = await answer(command, input, { engine, log: world.log });
  return { reply, text: readReply(reply) };
}

describe('a fan of two artists', () => {
  it.each(['mydata', 'forget'])('can tell the buttons of /%s apart by the artist', async (command) => {
    await join(world, 'ana');
    const chatData: typeof world.engine.chatData = async (account) =>
      (await world.engine.chatData(account)).flatMap((each) => [
        each,
        { ...each, artistName: '**Late**\u202e Trains' },
      ]);

    const { reply } = await ask(command, 'ana', { ...world.engine, chatData });

    const labels = reply.parts.flatMap((part) => (part.part === 'card' ? part.links.map(({ label }) => label) : []));
    expect(labels).toEqual([expect.stringContaining('River of Glass'), expect.stringContaining('**Late** Trains')]);
  });
});

describe('/stop', () => {
  it('stops everything at once, and says privately what was stopped and how to come back', async () => {
    const ana = await join(world, 'ana');
    await world.engine.answerOwn(ana.session, { purpose: 'news', answer: 'yes' });

    const { reply, text } = await ask('stop', 'ana');

    expect(reply.visibility).toBe('private');
    expect(text).toContain('With River of Glass, from this moment:');
    expect(text).toContain('is not saved for you on Fake Music.');
    expect(text).toContain('You get no news.');
    expect(text).toContain('Type /presave for a new link.');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toEqual([]);
  });

  it('says of a release that was saved that it stays, unless it was taken out again', async () => {
    const ana = await join(world, 'ana');
    await join(world, 'bea');
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    await world.engine.undoOwn(ana.session, world.campaign.id);

    const stays = 'stays in your library on Fake Music';
    expect((await ask('stop', 'ana')).text).not.toContain(stays);
    expect((await ask('stop', 'bea')).text).toContain(stays);
  });

  it('is in the ledger as decided in chat', async () => {
    const ana = await join(world, 'ana');

    await ask('stop', 'ana');

    const records = await world.ports.consents.ofFan(ana.fanId);
    expect(records.at(-1)).toMatchObject({ purpose: 'save', decision: 'withdrawn', place: 'chat' });
    expect(isConsentLive(records, 'save', world.campaign.id)).toBe(false);
  });

  it('touches nobody else', async () => {
    await join(world, 'ana');
    const binod = await join(world, 'binod');

    await ask('stop', 'ana');

    expect(await promiseTo(world, binod)).toMatchObject({ withdrawnAt: null });
  });

  it.each(['who never came', 'who has stopped already'])(
    'has nothing to stop for somebody %s, and says so',
    async (who) => {
      if (who === 'who has stopped already') {
        await join(world, 'ana');
        await ask('stop', 'ana');
      }

      expect((await ask('stop', 'ana')).text).toContain('There is nothing to stop');
    },
  );
});

describe('/mydata', () => {
  it('says privately what is kept and until when, with a link of the fan’s own to all of it', async () => {
    await join(world, 'ana');

    const { reply, text } = await ask('mydata', 'ana');

    expect(reply.visibility).toBe('private');
    expect(text).toContain('For River of Glass: this account, under the name ana.');
    expect(text).toContain('on Fake Music, due at 00:00 on Friday, 24 April (Asia/Kolkata)');
    expect(text).toContain('Your permission at Fake Music, sealed, until <date-and-time 2026-04-27T12:00:00.000Z>');
    expect(text).toContain('You said yes to: your pre-save.');
    expect(text).toMatch(/\[Open my page for River of Glass\] http:\/\/127\.0\.0\.1:3000\/p\/[\w-]{43}\?to=me/);
  });

  it('says what is left once a fan has stopped everything', async () => {
    await join(world, 'ana');
    await ask('stop', 'ana');

    const { text } = await ask('mydata', 'ana');

    expect(text).toContain('and withdrew it.');
    expect(text).toContain('No permission at Fake Music any more: it is destroyed.');
    expect(text).toContain('You have said yes to nothing that still stands.');
  });

  it('leads somebody to their page who has only ever asked for a link', async () => {
    await ask('presave', 'ana');

    expect((await ask('mydata', 'ana')).text).toContain('?to=me');
  });

  it('says to somebody who never came that nothing is kept, and keeps nothing by it', async () => {
    expect((await ask('mydata', 'ana')).text).toContain('We keep nothing of you here.');

    expect(await world.ports.fans.identitiesOfAccount('discord', 'id-ana')).toEqual([]);
  });
});

describe('/forget', () => {
  it('asks first: it leads to the page that erases, by a link of the fan’s own, and erases nothing itself', async () => {
    const ana = await join(world, 'ana');

    const { reply, text } = await ask('forget', 'ana');

    expect(reply.visibility).toBe('private');
    expect(text).toMatch(/\[Forget me for River of Glass\] http:\/\/127\.0\.0\.1:3000\/p\/[\w-]{43}\?to=forget/);
    expect(text).toContain('type /stop: that takes effect at once');
    expect(await world.ports.fans.identitiesOf(ana.fanId)).toHaveLength(1);
  });

  it('has nothing to forget of somebody who never came, or who is forgotten already', async () => {
    expect((await ask('forget', 'ana')).text).toContain('there is nothing to forget');
    const ana = await join(world, 'ana');
    await world.engine.forgetOwn(ana.session);

    expect((await ask('forget', 'ana')).text).toContain('there is nothing to forget');
  });
});

describe('somebody who acts for an artist, and is no fan', () => {
  const asked = { place: null, release: null };
  const maya = { platform: 'discord', externalId: 'id-maya', displayName: 'maya' } as const;

  async function press(options: Record<string, string>) {
    const input = { account: maya, place: null, options, now: world.calendar.now(), requestId: '9002' };
    return readReply(await answer('forget', input, { engine: world.engine, log: world.log }));
  }

  beforeEach(async () => {
    await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
    await world.engine.tickItem({ account: maya, asked, item: 'vault', isDone: true });
  });

  it('sees with /mydata what is kept of that, how to get all of it, and in which language they are spoken to', async () => {
    await world.engine.chooseLanguage(maya, 'en');

    const { reply, text } = await ask('mydata', 'maya');

    expect(reply.visibility).toBe('private');
    expect(text).toContain('You are on the team of River of Glass: owner, since <date-and-time');
    expect(text).toContain('2 entries of who did what, each kept for a year.');
    expect(text).toContain('1 step that you ticked off.');
    expect(text).toContain('tell them that you are discord:id-maya');
    expect(text).toContain('The language we speak to you: English, as you chose.');
  });

  it('sees the trackers that they switched on, and can be forgotten for them alone', async () => {
    const { campaign, engine, ports } = world;
    const place = { platform: 'discord', communityId: '2001', channelId: null } as const;
    await engine.linkCommunity({ campaign, community: { ...place, inviteUrl: null } });
    await engine.switchTracker({ account: maya, place, release: campaign.id, isOn: true });
    expect((await ask('mydata', 'maya')).text).toContain('1 tracker that you switched on.');

    const other = { ...maya, externalId: 'id-tariq', displayName: 'tariq' };
    await engine.addTeamMember({ artistId: campaign.artistId, account: other, role: 'owner' });
    await engine.removeTeamMember({ artistId: campaign.artistId, account: maya });
    await ports.checklists.forget(maya, null);
    await ports.audit.removeBefore(new Date('2030-01-01T00:00:00.000Z'));

    expect((await ask('forget', 'maya')).text).toContain('[Forget me everywhere]');
  });

  it('is shown by /forget what goes and what stays, that they are the last owner, and the way out of that', async () => {
    const { text } = await ask('forget', 'maya');

    expect(text).toContain('You are the only owner of the team of River of Glass');
    expect(text).toContain('/team do:role');
    expect(text).toContain('[Forget me everywhere] /forget sure:everywhere');
    expect(await world.engine.actsOfAccount(maya)).not.toBeNull();
  });

  it('is forgotten by one press more, and has nothing to be forgotten then', async () => {
    expect(await press({ sure: 'everywhere' })).toContain('You are forgotten');

    expect(await world.engine.actsOfAccount(maya)).toBeNull();
    expect((await ask('forget', 'maya')).text).toContain('there is nothing to forget');
    expect((await ask('mydata', 'maya')).text).toContain('We keep nothing of you here.');
  });

  it('is forgotten by nothing that was typed', () => {
    const command = allCommands.find(({ name }) => name === 'forget')!;

    expect(readOptions(command, 'sure: everywhere')).toBeNull();
  });

  it('and a fan as well is shown both', async () => {
    await join(world, 'maya');

    const { text } = await ask('forget', 'maya');

    expect(text).toContain('[Forget me for River of Glass]');
    expect(text).toContain('[Forget me everywhere]');
  });
});
