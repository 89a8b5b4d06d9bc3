import { beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { allCommands } from '../../../bots/commands/all-commands.js';
import { readOptions } from '../../../bots/commands/read-options.js';
import { answer } from '../../../bots/commands/route.js';
import type { ChatAccount } from '../../../core/smart-links/give-personal-link.js';
import { aWorld, dayMs, join, type World } from '../../core/world.js';
import { readReply } from './read-reply.js';

const maya = { platform: 'telegram', externalId: '1001', displayName: 'Maya' } as const;
const leo = { platform: 'telegram', externalId: '1002', displayName: 'Leo' } as const;
const track = 'spotify:track:4cOdK2wGLETKBW3PvgPWqT';
const address = 'https://open.spotify.com/track/4cOdK2wGLETKBW3PvgPWqT?si=1';
const isrc = 'INZ032600001';

let world: World;
beforeEach(async () => {
  world = await aWorld({ campaign: { title: 'Night Drive', artistName: 'Late Trains' } });
  const { artistId } = world.campaign;
  await world.engine.addTeamMember({ artistId, account: maya, role: 'owner' });
});

/** Types it as one does: `new https://…`, `title: Monsoon date: 2026-04-20`. */
async function type(text: string, account: ChatAccount = maya): Promise<string> {
  const command = allCommands.find(({ name }) => name === 'campaign')!;
  const options = readOptions(command, text);
  if (!options) return 'misused';
  return press(options, account);
}

async function press(options: Record<string, string>, account: ChatAccount = maya): Promise<string> {
  const input = { account, place: null, options, now: world.calendar.now(), requestId: '9001' };
  const reply = await answer('campaign', input, { engine: world.engine, log: world.log });
  expect(reply.visibility).toBe('private');
  return readReply(reply);
}

const revisionIn = (text: string) => /yes:(rev_[a-z0-9]{10})/.exec(text)?.[1] ?? 'no button';

async function publishMonsoon(): Promise<void> {
  const picture = sharp({ create: { width: 900, height: 900, channels: 3, background: '#226' } });
  world.service.covers.set('https://i.example/monsoon', new Uint8Array(await picture.jpeg().toBuffer()));
  world.service.publish({
    ...{
      trackUri: track,
      albumUri: 'spotify:album:5cOdK2wGLETKBW3PvgPWqT',
      isrc,
      upc: '196922000001',
      liveAt: new Date(0),
    },
    ...{ title: 'Monsoon', artist: 'Late Trains', releaseDate: '2026-04-20', coverUrl: 'https://i.example/monsoon' },
  });
}

describe('/campaign new', () => {
  it('fills a draft in by one address, shows it as fans will see it, and makes the campaign once it is confirmed', async () => {
    await publishMonsoon();

    const begun = await type(`new ${address}`);
    expect(begun).toContain('Found on Spotify.');
    expect(begun).toContain('Title: Monsoon');
    expect(begun).toContain('Still missing, zone: zone: and where the artist lives');
    const ready = await type('zone: Asia/Kolkata');
    expect(ready).toContain('This is how fans see it');
    expect(ready).toContain('Monsoon\nLate Trains\nOut at 00:00 your time on Monday, 20 April.');
    expect(ready).toContain('Its cover comes along.');
    expect(await world.ports.campaigns.bySlug('monsoon')).toBeNull();

    const made = await press({ yes: revisionIn(ready) });

    expect(made).toContain('“Monsoon” is made. Its link for everybody: http://127.0.0.1:3000/l/monsoon');
    expect(await world.ports.campaigns.bySlug('monsoon')).toMatchObject({
      artistId: world.campaign.artistId,
      phase: 'open',
      title: 'Monsoon',
      releaseDate: '2026-04-20',
      recordings: [{ isrc, title: 'Monsoon', default: false }],
      services: { spotify: { trackUri: track } },
      hasArtwork: true,
    });
    expect(await world.engine.viewDraft(maya)).toBeNull();
  });

  it('asks for what no service shows yet, step by step, and finds it by its code on the day', async () => {
    expect(await type(`new ${isrc}`)).toContain('No service shows it yet');
    expect(await type('title: Monsoon')).toContain('Name in the link: monsoon');
    await type('date: 2026-04-20 zone: Asia/Kolkata');
    const ready = await type('artist: Late Trains');

    await press({ yes: revisionIn(ready) });

    expect(await world.ports.campaigns.bySlug('monsoon')).toMatchObject({
      recordings: [{ isrc }],
      services: { spotify: { artistUris: [], trackUri: null, albumUri: null } },
    });
  });

  it('takes in all of several messages that are sent at once', async () => {
    await Promise.all([type('new title: Monsoon'), type('new date: 2026-04-20'), type('new zone: Asia/Kolkata')]);

    const form = { title: 'Monsoon', releaseDate: '2026-04-20', timezone: 'Asia/Kolkata' };
    expect((await world.ports.campaignDrafts.of(maya))?.form).toMatchObject(form);
  });

  it('keeps what somebody has said before what a service says', async () => {
    await publishMonsoon();
    await type('new title: Monsoon (Live)');

    expect(await type(`reference: ${address}`)).toContain('Title: Monsoon (Live)');
  });

  it('begins another release anew, says which draft it drops, and leaves nothing of it in the new one', async () => {
    await publishMonsoon();
    await type('new title: Winter zone: Europe/Berlin languages: es');

    const another = await type(`new reference: ${address}`);

    expect(another).toContain('Begun anew: your draft of “Winter” is dropped.');
    expect(another).toContain('Title: Monsoon');
    expect(another).toContain('Name in the link: monsoon');
    const form = (await world.ports.campaignDrafts.of(maya))?.form;
    expect(form).toMatchObject({ title: 'Monsoon', artist: 'Late Trains' });
    expect(form?.timezone).toBeUndefined();
    expect(form?.languages).toBeUndefined();
    expect(await type('new title: Summer')).toContain('your draft of “Monsoon” is dropped');
    expect(await type('new')).not.toContain('is dropped');
  });

  it('says that the zone is to be named first where a time is right, and lacks nothing else', async () => {
    const livestream = 'https://youtube.example/live 2026-04-21 20:00';
    const early = await type(`new title: Monsoon livestream: "${livestream}" opens: "2026-04-10 18:00"`);

    expect(early).toContain('Not taken, livestream: Name the zone first, such as zone: Asia/Kolkata');
    expect(early).toContain('Not taken, opens: Name the zone first');
    expect(await type('livestream: "not an address"')).toContain('Not taken, livestream: The https address');

    const taken = await type(`zone: Asia/Kolkata livestream: "${livestream}"`);
    expect(taken).not.toContain('Not taken');
    expect((await world.ports.campaignDrafts.of(maya))?.form.livestream).toMatchObject({
      startsAt: '2026-04-21T14:30:00.000Z',
    });
  });

  it('does without a service that does not answer, and says so', async () => {
    world.service.fail('look', { outcome: 'unclear', reason: 'no-answer' });

    expect(await type(`new ${address}`)).toContain('do not answer at the moment: Spotify.');
  });

  it('is kept for a week, and lets nobody else see it', async () => {
    await type('new title: Monsoon');
    expect(await type('new', leo)).not.toContain('Monsoon');

    world.calendar.advanceMs(6 * dayMs);
    expect(await type('new')).toContain('Monsoon');
  });

  it('goes with whoever asks to be forgotten', async () => {
    const { session } = await join(world, 'ana');
    const ana = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;
    await type('new title: Monsoon', ana);

    await world.engine.forgetOwn(session);

    expect(await world.engine.viewDraft(ana)).toBeNull();
  });

  it('is dropped by its button, and nothing was made of it', async () => {
    const draft = await type('new title: Monsoon');
    expect(draft).toMatch(/\[Drop the draft\] \/campaign drop:rev_/);

    expect(await press({ drop: 'rev_0000000000' })).toContain('Nothing was made of it');
    expect(await world.engine.viewDraft(maya)).toBeNull();
  });

  it('makes nothing of a draft that was changed since it was shown, nor twice', async () => {
    await publishMonsoon();
    const shown = await type(`new ${address} zone: Asia/Kolkata`);
    await type('title: Monsoon II');
    expect(await press({ yes: revisionIn(shown) })).toContain('Look at it again');

    const ready = await type('title: Monsoon');
    const pressed = await Promise.all([press({ yes: revisionIn(ready) }), press({ yes: revisionIn(ready) })]);

    expect(pressed.filter((text) => text.includes('is made'))).toHaveLength(1);
    expect((await world.engine.campaigns()).filter(({ title }) => title === 'Monsoon')).toHaveLength(1);
  });

  it('lets one of two that are confirmed at once have the name in the link', async () => {
    await publishMonsoon();
    await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: leo, role: 'manager' });
    const [one, other] = [
      await type(`new ${address} zone: Asia/Kolkata`),
      await type(`new ${address} zone: Asia/Kolkata`, leo),
    ];

    const pressed = await Promise.all([press({ yes: revisionIn(one) }), press({ yes: revisionIn(other) }, leo)]);

    expect(pressed.filter((text) => text.includes('is made'))).toHaveLength(1);
    expect(pressed.filter((text) => text.includes('There is a campaign with this name already'))).toHaveLength(1);
  });
});

describe('what is no good in a draft', () => {
  it.each([
    ['date: 2026-13-01', 'Not taken, date: A date that exists'],
    ['date: 2025-02-29', 'Not taken, date: A date that exists'],
    ['date: tomorrow', 'Not taken, date: A date that exists'],
    ['zone: IST', 'Not taken, zone: A time zone is a place'],
    ['zone: ../../etc/localtime', 'Not taken, zone: A time zone is a place'],
    ['slug: <script>', 'Not taken, slug: Small letters'],
    ['isrc: XX', 'Not taken, isrc: An ISRC such as'],
    ['upc: 196922000002', 'Not taken, upc: A UPC or EAN'],
    ['saves: everything', 'Not taken, saves:'],
    ['languages: tlh', 'Not taken, languages:'],
    ['headlines: one alone', 'Not taken, headlines: Two to four'],
    ['time: 25:00', 'Not taken, time:'],
    ['services: myspace', 'Not taken, services:'],
    ['reference: http://2130706433/x', 'That is no reference to a release.'],
  ])('is said, with what to do: %s', async (text, words) => {
    await type('new title: Monsoon');

    expect(await type(text)).toContain(words);
    expect((await world.ports.campaignDrafts.of(maya))?.form).toMatchObject({ title: 'Monsoon' });
  });

  it.each(['hi', 'bn', 'es', 'pt-BR'] as const)('is said in %s without a sentence of English', async (languageTag) => {
    const artist: ChatAccount = { ...maya, languageTag };
    await publishMonsoon();
    const said = { title: ' ', date: 'soon', zone: 'IST', slug: '<b>', isrc: 'X', upc: '1', saves: 'all' };
    const wrong = { ...said, languages: 'tlh', headlines: 'one', time: '25:00', opens: 'soon', services: 'myspace' };

    const texts = [
      await press({ do: 'new', ...wrong }, artist),
      await press({ reference: address, zone: 'Asia/Kolkata', opens: '2026-04-30 18:00' }, artist),
      await press({ opens: '2026-04-10 18:00', date: '2026-04-01' }, artist),
    ];

    for (const text of texts) expect(text).not.toMatch(/\b(the|such|is|already|must|expected|Invalid)\b/);
    // A moment, which each platform shows by its reader’s clock.
    expect(texts[2]).toContain('<date-and-time 2026-04-10T12:30:00.000Z>');
  });

  it.each([
    '=cmd|"/c calc"!A1',
    '</script><script>alert(1)</script>',
    '{{7*7}} ${7*7}',
    '@everyone <@&1180000000000000001> <b>loud</b>',
    '&lt;b&gt;&#64;everyone',
  ])('is taken for the words it is, and nothing else: %s', async (title) => {
    const shown = await type(`new title: ${title}`);

    expect(shown).toContain('Your new campaign:');
    expect((await world.ports.campaignDrafts.of(maya))?.form.title).toBe(title);
  });

  it('turns no terminal or line around', async () => {
    const shown = await type('new title: \u001b[31mred\u202Edlog');

    expect(shown).toContain('[31mred');
    for (const character of ['\u001b', '\u202e']) expect(shown).not.toContain(character);
  });

  it('takes no text longer than a title, and none of 30 kilobytes', async () => {
    expect(await type(`new title: ${'x'.repeat(121)}`)).toBe('misused');
    expect(await type(`new ${'x'.repeat(30_000)}`)).toBe('misused');
    expect(await press({ title: 'x'.repeat(30_000) })).toContain('There is no such command');
  });

  it('a release that is out already is refused, one of today is short, one in ten years too far', async () => {
    await publishMonsoon();
    await type(`new ${address} zone: Asia/Kolkata`);

    expect(await type('date: 2026-04-01')).toContain('It is out already: today is Friday, 3 April 2026');
    expect(await type('date: 2026-04-03')).toContain('14 to 21 are recommended');
    expect(await type('date: 2036-04-03')).toContain('before 5 October 2035 nobody can be promised a save');
    expect(await type('date: 2026-04-20')).not.toContain('recommended');
  });
});
