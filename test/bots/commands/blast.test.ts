import { steadily } from '../../../core/announcements/capacity.js';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ChatAccount } from '../../../core/smart-links/give-personal-link.js';
import { blast } from '../../../bots/commands/blast.js';
import { readOptions } from '../../../bots/commands/read-options.js';
import { answer } from '../../../bots/commands/route.js';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import type { DeliveryOutcome, Letter } from '../../../core/announcements/deliver-announcement.js';
import { handOverBlasts } from '../../../core/blasts/hand-over-blasts.js';
import { defaultStrategy } from '../../../core/campaigns/strategy.js';
import { aWorld, join, type World } from '../../core/world.js';
import { deliverAll } from '../../core/announcements/deliver-all.js';
import { teamNewsCard } from '../../../bots/commands/team-news.js';
import { blastId } from '../../../core/blasts/blast.js';
import { aBlastLetter } from '../night-drive.js';
import { readReply } from './read-reply.js';

const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;
const fan = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;

let world: World;
beforeEach(async () => {
  world = await aWorld({ campaign: { title: 'Night Drive', artistName: 'Late Trains' } });
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
  const community = { platform: 'discord', communityId: '2001', channelId: null, inviteUrl: null } as const;
  await world.engine.linkCommunity({ campaign: world.campaign, community });
});

function ask(options: Record<string, string>, account: ChatAccount = maya): Promise<string> {
  return type('blast', options, account);
}

async function type(name: string, options: Record<string, string>, account: ChatAccount = maya): Promise<string> {
  const input = { account, place: null, options, now: world.calendar.now(), requestId: '9001' };
  const reply = await answer(name, input, { engine: world.engine, log: world.log });
  expect(reply.visibility).toBe('private');
  return readReply(reply);
}

/** The draft's id, as the button has it. */
const idIn = (text: string) => /confirm:(bls_[a-z0-9]{10})/.exec(text)?.[1] ?? '';

describe('/blast', () => {
  it('shows the artist their words as they will be read, to how many they go, and asks before anything is sent', async () => {
    const { session } = await join(world, 'ana');
    await world.engine.answerOwn(session, { purpose: 'news', answer: 'yes' });

    const text = await ask({ text: 'Tonight at six.\n@everyone come **all**' });

    expect(text).toContain('Nobody has got it yet');
    expect(text).toContain('News from Late Trains');
    expect(text).toContain('@everyone come **all**');
    expect(text).toContain('It is posted in 1 community.');
    expect(text).toContain('It goes to 1 fan who asked for news.\n1 fan on Discord: its bot is not running');
    expect(text).toMatch(/\[Send it now\] \/blast confirm:bls_/);
    expect(text).toMatch(/\[Drop it\] \/blast stop:bls_/);
    await handOverBlasts(world.ports);
    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('sends it once it is confirmed, shows how far it is, and says when it has gone out', async () => {
    const id = idIn(await ask({ text: 'Tonight at six.' }));

    expect(await ask({ confirm: id })).toContain('are being gathered');
    await handOverBlasts(world.ports);
    expect(await ask({ show: id })).toContain('0 of 1 delivered.');
    expect(await deliverAll(world)).toEqual(['blast-post']);

    const done = await ask({});
    expect(done).toContain('It has gone out');
    expect(done).toContain('1 of 1 delivered.');
    expect(done).not.toContain('Stop it');
  });

  it('stops it, and says how many do not get it any more', async () => {
    const id = idIn(await ask({ text: 'Tonight at six.' }));
    await ask({ confirm: id });
    await handOverBlasts(world.ports);

    const text = await ask({ stop: id });

    expect(text).toContain('Stopped');
    expect(text).toContain('1 do not get it any more.');
    expect(await deliverAll(world)).toEqual([]);
  });

  it('stopped or overtaken by a cancelled release when it is half-way, reaches nobody more, and is said to have reached the rest', async () => {
    for (const name of ['ana', 'binod']) {
      const { session } = await join(world, name);
      await world.engine.answerOwn(session, { purpose: 'news', answer: 'yes' });
    }
    await deliverAll(world);
    const half = async () => {
      const id = idIn(await ask({ text: 'Tonight at six.' }));
      await ask({ confirm: id });
      await handOverBlasts(world.ports);
      const delivered: string[] = [];
      const deliver = async ({ announcement }: Letter) => {
        delivered.push(announcement.kind);
        return { outcome: 'delivered' } as const;
      };
      await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => delivered.length === 0 });
      expect(delivered).toHaveLength(1);
      expect(await ask({ show: id })).toContain('1 of 3 delivered.');
      return id;
    };

    const stopped = await ask({ stop: await half() });
    expect(stopped).toContain('1 of 3 delivered.');
    expect(stopped).toContain('2 do not get it any more.');
    expect(await deliverAll(world)).toEqual([]);

    const overtaken = await half();
    await type('campaign', { cancel: 'night-drive' });
    await handOverBlasts(world.ports);
    await collectAnnouncements(world.ports);
    expect(await deliverAll(world)).toEqual(['cancelled', 'cancelled']);
    expect(await ask({ show: overtaken })).toContain('1 of 3 delivered.');
  });

  it('drops a draft, and refuses to send it then', async () => {
    const id = idIn(await ask({ text: 'Tonight at six.' }));

    expect(await ask({ stop: id })).toContain('Dropped: nobody has got it.');
    expect(await ask({ confirm: id })).toContain('Type /blast with your words again');
  });

  it('says how long it takes where a platform is slow, and where it waits until fans write', async () => {
    const { session, fanId } = await join(world, 'ana');
    await world.engine.answerOwn(session, { purpose: 'news', answer: 'yes' });
    await world.ports.fans.removeIdentities(fanId);
    const { artistId } = world.campaign;
    const whatsapp = { artistId, fanId, platform: 'whatsapp', externalId: '5', displayName: 'ana' } as const;
    await world.ports.fans.claimIdentity({ ...whatsapp, accountCreatedAt: null, createdAt: world.calendar.now() });
    await world.engine.reportCarrier({ platform: 'whatsapp', capacity: steadily(0), posting: 'only-answers' });

    expect(await ask({ text: 'Tonight at six.' })).toContain('1 fan on WhatsApp: the bot only answers there');
  });

  it.each([
    ['only-answers', 'Not in 1 community on WhatsApp: the bot only answers there.'],
    ['no-communities', 'Not in 1 community on WhatsApp: a business number is in no groups.'],
  ] as const)('says which communities it does not reach, and what can be done: %s', async (posting, words) => {
    const community = { platform: 'whatsapp', communityId: '1203@g.us', channelId: null, inviteUrl: null } as const;
    await world.engine.linkCommunity({ campaign: world.campaign, community });
    expect(await ask({ text: 'Tonight at six.' })).toContain('It is posted in 2 communities.');
    await world.engine.reportCarrier({ platform: 'whatsapp', capacity: steadily(0), posting });

    const text = await ask({ text: 'Tonight at six.' });

    expect(text).toContain('It is posted in 1 community.');
    expect(text).toContain(words);
    expect(text).toContain('Post it there yourself; or ask who runs Frontrow');
    const link = `http://127.0.0.1:3000/l/${world.campaign.slug}?s=whatsapp`;
    expect(text).toContain(`post yourself on WhatsApp (1203@g.us):\nTonight at six.\n${link}`);
  });

  it('is for a time by the artist’s clock, said in words before it is confirmed, and shown until then', async () => {
    const text = await ask({ text: 'Tonight at six.', at: '2026-04-05 18:00' });
    expect(text).toContain('It goes out at 18:00 on Sunday, 5 April (Asia/Kolkata).');
    expect(text).toContain('[Send it then]');

    await ask({ confirm: idIn(text) });

    const listed = await ask({});
    expect(listed).toContain('It goes out later');
    expect(listed).toContain('Tonight at six.');
    expect(listed).toContain('Confirmed by 1001.');
    expect(await ask({ stop: idIn(text) })).toContain('Dropped: nobody has got it.');
    expect(await ask({})).not.toContain('It goes out later');
  });

  it.each([
    [{ at: 'tomorrow' }, 'That is no time for a blast'],
    [{ at: '2026-04-03 12:00' }, 'That is no time for a blast'],
    [{ to: 'friends' }, 'Fans are chosen by to: all'],
    [{ city: 'Atlantis' }, 'Fans are not counted in a city of that name.'],
    [{ city: 'Delhi' }, 'So few fans of that city would get it'],
    [{ language: 'Klingon' }, 'none of the languages Frontrow speaks: English'],
  ])('with %j is refused, and sends nothing', async (options, sentence) => {
    const text = await ask({ text: 'Tonight at six.', ...options });

    expect(text).toContain(sentence);
    expect(text).not.toContain('confirm:');
    expect(await world.ports.blasts.ofArtist(world.campaign.artistId)).toEqual([]);
  });

  it('for some fans alone says for whom it is, and that no community reads it', async () => {
    const { session } = await join(world, 'ana');
    await world.engine.answerOwn(session, { purpose: 'news', answer: 'yes' });

    const text = await ask({ text: 'Tonight at six.', language: 'english' });

    expect(text).toContain('Only fans who read English get it.');
    expect(text).toContain('it is posted in no community: everybody reads there.');
    expect(text).toContain('It goes to 1 fan who asked for news.');
    expect(await ask({ text: 'Now!', to: 'not-pre-saved' })).toContain('No fan whom it is for has asked for news');
  });

  it('to many asks for a second person, whom it names once they have confirmed', async () => {
    const tariq = { platform: 'telegram', externalId: '2002', displayName: 'Tariq' } as const;
    world = await aWorld({ campaign: { strategy: { ...defaultStrategy, secondConfirmAbove: 0 } } });
    const { artistId } = world.campaign;
    for (const account of [maya, tariq]) await world.engine.addTeamMember({ artistId, account, role: 'manager' });
    const community = { platform: 'discord', communityId: '2001', channelId: null, inviteUrl: null } as const;
    await world.engine.linkCommunity({ campaign: world.campaign, community });

    const preview = await ask({ text: 'Tonight at six.' });
    expect(preview).toContain('It reaches more than 0, so a second person of the team has to confirm it as well.');
    const id = idIn(preview);
    const waiting = await ask({ confirm: id });
    expect(waiting).toContain('It waits for a second yes');
    expect(waiting).toContain(`/blast confirm: ${id}`);
    expect(await ask({ confirm: id })).toContain('It waits for a second yes');

    expect(await ask({ confirm: id }, tariq)).toContain('Confirmed by 1001 and 2002.');
  });

  it('to many of who is alone on their team names the ways out, before and after they have confirmed it', async () => {
    world = await aWorld({ campaign: { strategy: { ...defaultStrategy, secondConfirmAbove: 0 } } });
    await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
    const community = { platform: 'discord', communityId: '2001', channelId: null, inviteUrl: null } as const;
    await world.engine.linkCommunity({ campaign: world.campaign, community });

    const preview = await ask({ text: 'Tonight at six.' });
    expect(preview).toContain('Nobody else of your team could be that one. Invite a manager with /team do:add');
    const id = idIn(preview);
    expect(await ask({ confirm: id })).toContain(`npm run blast -- approve ${id}`);

    await world.engine.approveBlast(id);

    expect(await ask({ show: id })).toContain('Confirmed by 1001 and Whoever runs this bot.');
  });

  it('says how to write one where there is none yet', async () => {
    expect(await ask({})).toContain('Type /blast and what you want to say.');
  });

  it('tells nothing to anybody else, whatever they press', async () => {
    const id = idIn(await ask({ text: 'A secret' }));

    for (const options of [{}, { text: 'Buy my shoes' }, { confirm: id }, { show: id }, { stop: id }]) {
      const text = await ask(options, fan);
      expect(text).toMatch(/for the artist and their team|That blast is not there/);
      expect(text).not.toContain('secret');
    }
  });
});

describe('/blast for one that has gone out', () => {
  let id: string;
  beforeEach(async () => {
    id = idIn(await ask({ text: 'Doors at seven.' }));
    await ask({ confirm: id });
    await handOverBlasts(world.ports);
    await post();
  });

  /** Brings the posts, as a platform that names each. */
  async function post(outcome: DeliveryOutcome = { outcome: 'delivered', messageId: '3001/1' }): Promise<void> {
    await world.engine.deliverAnnouncements('discord', {
      deliver: () => Promise.resolve(outcome),
      isAtWork: () => true,
    });
  }

  it('has buttons to edit it and to take it back, and says how new words are typed', async () => {
    const sent = await ask({});
    expect(sent).toContain(`[Edit its posts] /blast edit:${id}`);
    expect(sent).toContain(`[Take its posts back] /blast remove:${id}`);

    expect(await ask({ edit: id })).toContain(`/blast edit: ${id} text: `);
  });

  it('shows the new words and where they come to stand, asks, and says how far they are', async () => {
    const text = await ask({ edit: 'last', text: 'Doors at *eight*.' });
    expect(text).toContain('Nothing is changed yet.');
    expect(text).toContain('Doors at *eight*.');
    expect(text).toContain('1 post on Discord is changed.');
    expect(text).toContain('What single fans have got in their own chats or by mail stays there as it was.');

    const change = idIn(text);
    expect(await ask({ confirm: change })).toContain('Changing 1 post: look again in a moment.');
    await handOverBlasts(world.ports);
    expect(await ask({ show: change })).toContain('Its posts are being changed\n0 of 1 posts done.');
    await post();
    expect(await ask({ show: change })).toContain('Its posts are changed\n1 post changed.');
    expect(await ask({})).toContain('It has gone out');
  });

  it('asks before it is taken back, and shows that it was', async () => {
    const text = await ask({ remove: id });
    expect(text).toContain('Take these posts back?');
    expect(text).toContain('1 post on Discord is taken back.');

    const confirmed = await ask({ confirm: idIn(text) });
    expect(confirmed).toContain('Taking 1 post back: look again in a moment.');
    expect(confirmed).not.toContain('gathered');
    await handOverBlasts(world.ports);
    await post();

    expect(await ask({ show: idIn(text) })).toContain('Its posts are taken back\n1 post taken back.');
    const gone = await ask({});
    expect(gone).toContain('Taken back\n1 post taken back.');
    expect(gone).not.toContain('delivered');
    expect(gone).not.toContain('single fans');
    expect(gone).not.toContain('[Edit its posts]');
    expect(await ask({ remove: id })).toContain('Nothing of that blast stands in a community');
  });

  it('is not stopped half way, and can be taken back once more where that has failed', async () => {
    const removal = idIn(await ask({ remove: id }));
    await ask({ confirm: removal });
    await handOverBlasts(world.ports);
    expect(await ask({ show: removal })).not.toContain('/blast stop:');
    expect(await ask({})).not.toContain('[Take its posts back]');

    await post({ outcome: 'refused', code: 'BAD' });

    const again = `[Take its posts back] /blast remove:${id}`;
    expect(await ask({ show: removal })).toContain(again);
    const blastCard = await ask({});
    expect(blastCard).toContain(again);
    expect(blastCard).not.toContain('[Edit its posts]');
    expect(blastCard).toContain('0 posts taken back.\n1 could not be taken back');
    const second = await ask({ remove: id });
    expect(second).toContain('1 post on Discord is taken back.');

    await ask({ confirm: idIn(second) });
    await handOverBlasts(world.ports);
    await post();
    const gone = await ask({});
    expect(gone).toContain('1 post taken back.');
    expect(gone).not.toContain('could not');
  });

  it('says what could not be taken back, and that fans keep what they have got', async () => {
    const { session } = await join(world, 'ana');
    await world.engine.answerOwn(session, { purpose: 'news', answer: 'yes' });
    await deliverAll(world);
    const other = idIn(await ask({ text: 'Doors at nine.' }));
    await ask({ confirm: other });
    await handOverBlasts(world.ports);
    await post();
    const removal = idIn(await ask({ remove: other }));
    await ask({ confirm: removal });
    await handOverBlasts(world.ports);
    await world.engine.deliverAnnouncements('discord', {
      deliver: () => Promise.resolve({ outcome: 'too-late' }),
      isAtWork: () => true,
    });

    const lines = [
      '0 posts taken back.',
      '1 could not be taken back: it was too old',
      'Messages to single fans stay as they were.',
    ];
    for (const text of [await ask({ show: removal }), await ask({ show: other })]) {
      for (const line of lines) expect(text).toContain(line);
    }
  });

  it('that no second person confirms in time is told of as a change, to its author and to who was asked', async () => {
    const edit = idIn(await ask({ edit: id, text: 'Doors at eight.' }));
    const change = (await world.ports.blasts.byId(blastId.parse(edit)))!;
    await world.ports.blasts.change(change, { state: 'withheld', withheldFor: 'unconfirmed' });
    const withheld = (await world.ports.blasts.byId(change.id))!;
    const letter = (topic: 'blast-not-sent' | 'blast-lapsed') =>
      readReply({
        visibility: 'private',
        parts: [
          teamNewsCard({
            ...aBlastLetter('Doors at eight.'),
            about: 'team',
            topic,
            blast: withheld,
            campaign: world.campaign,
          }),
        ],
      });

    expect(letter('blast-not-sent')).toContain(
      'The posts of your blast were not changed\nThe posts of your blast for “Night Drive”',
    );
    expect(letter('blast-lapsed')).toContain('A change of a blast of Late Trains did not get its second yes');
    for (const topic of ['blast-not-sent', 'blast-lapsed'] as const) expect(letter(topic)).not.toContain('go out');
    expect(await ask({ show: edit })).toContain(
      'Its posts were not changed\nNobody else of the team has confirmed it in time',
    );
  });

  it('can be dropped instead', async () => {
    const change = idIn(await ask({ remove: id }));

    expect(await ask({ stop: change })).toContain('Dropped: its posts stay as they are.');
  });
});

describe('a change of a blast, typed', () => {
  const typed = (text: string) => readOptions(blast, text);

  it('is one only with the name of a blast behind it: else these are somebody’s own words', () => {
    expect(typed('edit: last text: Doors at eight')).toEqual({ edit: 'last', text: 'Doors at eight' });
    expect(typed('edit: bls_tonightsix Doors at eight')).toEqual({ edit: 'bls_tonightsix', text: 'Doors at eight' });
    expect(typed('remove: last')).toEqual({ remove: 'last' });
    expect(typed('Edit: doors at eight')).toEqual({ text: 'Edit: doors at eight' });
  });
});
