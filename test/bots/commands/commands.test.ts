import { steadily } from '../../../core/announcements/capacity.js';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { TypedCommand } from '../../../bots/commands/command.js';
import { answer, suggest } from '../../../bots/commands/route.js';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { rights } from '../../../core/artists/rights.js';
import { EngineError } from '../../../core/errors.js';
import { finalWriteStates, openWriteStates } from '../../../core/library-writes/library-write.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { FakeEngine } from '../fake-engine.js';
import { aPreSave, aStatus, aWrite, listenUrl, nightDrive } from '../night-drive.js';
import { readReply } from './read-reply.js';

const asha = { platform: 'discord', externalId: '1001', displayName: 'Asha' } as const;

function typed(changes: Partial<TypedCommand> = {}): TypedCommand {
  const now = new Date('2026-11-24T10:00:00Z');
  return { account: asha, place: null, options: {}, now, requestId: '9001', ...changes };
}

let engine: FakeEngine;
let log: MemoryLog;

beforeEach(() => {
  engine = new FakeEngine();
  log = new MemoryLog();
});

async function ask(name: string, changes: Partial<TypedCommand> = {}) {
  const reply = await answer(name, typed(changes), { engine, log });
  return { reply, text: readReply(reply) };
}

describe('/presave', () => {
  it('answers privately, also in a group, with one link that is the fan’s own', async () => {
    const { reply, text } = await ask('presave');

    expect(reply.visibility).toBe('private');
    expect(text).toContain('[Pre-save now] https://frontrow.example/p/secret-of-1001');
    expect(text.match(/https:/g)).toHaveLength(1);
  });

  it('names the release, the artist, the date in the fan’s own time, and says by whose midnight it counts down', async () => {
    const { text } = await ask('presave');

    expect(text.split('\n').slice(0, 3)).toEqual([
      'Night Drive',
      'by Late Trains',
      'Out at 00:00 your time on Friday, 18 December.',
    ]);
    expect(text).toContain('Out where the artist is: <countdown 2026-12-17T23:00:00.000Z>');
  });

  it('words the ways as a choice that is made on the page, and none that there is not', async () => {
    expect((await ask('presave')).text).toContain(
      'How is your choice on the page: we save it for you or you get the link.',
    );

    engine.modes = ['native', 'direct', 'follow', 'reminder'];
    expect((await ask('presave')).text).toContain(
      'we save it for you, you pre-save it on the service’s own page, you follow Late Trains there or you get the link.',
    );
  });

  it.each([
    ['follow', 'You chose to follow Late Trains on Spotify: do it there if you have not yet.'],
    ['native', 'You chose Spotify’s own page: pre-save it there if you have not yet.'],
  ] as const)('says what is left to do there for who chose to %s, until they say it is done', async (mode, step) => {
    const standing = (saidDoneAt: Date | null) => () => ({
      kind: 'join' as const,
      campaign: nightDrive(),
      artworkUrl: null,
      passOn: null,
      friendsCode: 'none' as const,
      personalUrl: 'https://frontrow.example/p/again',
      calendarUrl: 'https://frontrow.example/l/night-drive/calendar.ics',
      preSaves: [aPreSave({ mode, modeReason: 'fan-chose', saidDoneAt })],
    });
    engine.invite = standing(null);
    const { text } = await ask('presave');
    expect(text).toContain(step);
    expect(text).toContain('You get the Spotify link here at');

    engine.invite = standing(new Date('2026-11-20T10:00:00Z'));
    expect((await ask('presave')).text).not.toContain('if you have not yet');
  });

  it('gives no countdown to a midnight that is not the fan’s own in the last three days', async () => {
    const { text } = await ask('presave', { now: new Date('2026-12-15T12:00:00Z') });

    expect(text).not.toContain('<countdown');
    expect(text).toContain('00:00 your time on Friday, 18 December');
  });

  it('counts down to the minute to a release that has one instant for all', async () => {
    const at = new Date('2026-12-18T17:00:00Z');
    engine.campaign = nightDrive({ releaseMode: { kind: 'global', at } });

    const { text } = await ask('presave', { now: new Date('2026-12-18T16:00:00Z') });

    expect(text).toContain('Out at <date-and-time 2026-12-18T17:00:00.000Z>.');
    expect(text).toContain('Out everywhere: <countdown 2026-12-18T17:00:00.000Z>');
  });

  it('says before anything is promised that a platform only answers, and offers those that can tell, and the calendar', async () => {
    engine.carriage = [
      { platform: 'telegram', fans: 400, capacity: steadily(90_000) },
      { platform: 'whatsapp', fans: 340, capacity: steadily(0) },
    ];
    const account = { platform: 'whatsapp', externalId: '15550001111@c.us', displayName: 'Asha' } as const;

    const { text } = await ask('presave', { account });

    expect(text).toContain('On WhatsApp I can answer, but not write to you first');
    expect(text).toContain('link Telegram with /link, or put it into your calendar');
    expect(text).toContain('[Put it into my calendar] https://frontrow.example/l/night-drive/calendar.ics');
  });

  it('says how long it can take where a careful account writes to few an hour, and nothing where all is well', async () => {
    engine.carriage = [{ platform: 'discord', fans: 340, capacity: steadily(20) }];
    expect((await ask('presave')).text).toContain(
      'I may write to 20 people an hour, and so many wait that it can take 17 hours',
    );

    engine.carriage = [{ platform: 'discord', fans: 180, capacity: steadily(20) }];
    expect((await ask('presave')).text).not.toContain('calendar');
  });

  it('says on which service and for when a fan who comes back has pre-saved', async () => {
    engine.invite = () => ({
      kind: 'join',
      campaign: nightDrive(),
      artworkUrl: null,
      passOn: null,
      friendsCode: 'none',
      personalUrl: 'https://frontrow.example/p/again',
      calendarUrl: 'https://frontrow.example/l/night-drive/calendar.ics',
      preSaves: [aPreSave()],
    });

    const { text } = await ask('presave');

    expect(text).toContain('You have pre-saved it on Spotify.');
    expect(text).toContain('It will be saved for you at 00:00 on Friday, 18 December (Asia/Kolkata).');
    expect(text).toContain('Out where you are: <countdown 2026-12-17T18:30:00.000Z>');
    expect(text).toContain('[Open your pre-save] https://frontrow.example/p/again');
  });

  it('sends a fan whose midnight has passed to /status', async () => {
    engine.invite = () => ({
      kind: 'join',
      campaign: nightDrive({ phase: 'releasing' }),
      artworkUrl: null,
      passOn: null,
      friendsCode: 'none',
      personalUrl: 'https://frontrow.example/p/again',
      calendarUrl: 'https://frontrow.example/l/night-drive/calendar.ics',
      preSaves: [aPreSave()],
    });

    const { text } = await ask('presave', { now: new Date('2026-12-17T20:00:00Z') });

    expect(text).toContain('type /status to see how it went');
    expect(text).not.toContain('<countdown');
  });

  it('names the hour that comes instead of a midnight that the clocks skip', async () => {
    const skipped = aPreSave({ zone: 'Africa/Cairo', dueAt: new Date('2026-04-23T22:00:00Z') });
    engine.invite = () => ({
      kind: 'join',
      campaign: nightDrive({ releaseDate: '2026-04-24' }),
      artworkUrl: null,
      passOn: null,
      friendsCode: 'none',
      personalUrl: 'https://frontrow.example/p/again',
      calendarUrl: 'https://frontrow.example/l/night-drive/calendar.ics',
      preSaves: [skipped],
    });

    const { text } = await ask('presave', { now: new Date('2026-04-20T10:00:00Z') });

    expect(text).toContain('01:00 on Friday, 24 April (Africa/Cairo)');
  });

  it('leads to the listen page once the release is out', async () => {
    const smartLinkUrl = 'https://frontrow.example/l/night-drive';
    engine.invite = () => ({
      kind: 'released',
      campaign: nightDrive({ phase: 'released' }),
      artworkUrl: null,
      passOn: null,
      friendsCode: 'none',
      smartLinkUrl,
      saveUrl: null,
      preSaves: [],
    });

    const { text } = await ask('presave');

    expect(text).toContain("It's out.");
    expect(text).toContain(`[Listen now] ${smartLinkUrl}`);
  });

  it('offers a fan who comes after the release a link of their own to have it saved now', async () => {
    const saveUrl = 'https://frontrow.example/p/late';
    const smartLinkUrl = 'https://frontrow.example/l/night-drive';
    const released = {
      kind: 'released',
      artworkUrl: null,
      smartLinkUrl,
      saveUrl,
      passOn: null,
      friendsCode: 'none',
    } as const;
    engine.invite = () => ({ ...released, preSaves: [], campaign: nightDrive({ phase: 'released' }) });

    const { reply, text } = await ask('presave');

    expect(reply.visibility).toBe('private');
    expect(text).toContain('Save it now, and it is in your library a moment later.');
    expect(text).toContain(`[Listen now] ${smartLinkUrl}`);
    expect(text).toContain(`[Save it now] ${saveUrl}`);

    engine.invite = () => ({ ...released, preSaves: [], campaign: nightDrive({ phase: 'releasing' }) });
    expect((await ask('presave')).text).toContain('where it is out it is in your library a moment later');
  });

  it('sends a fan who has asked for the save to /status after the release, and whoever got the link to the save', async () => {
    const smartLinkUrl = 'https://frontrow.example/l/night-drive';
    const released = {
      kind: 'released',
      artworkUrl: null,
      smartLinkUrl,
      saveUrl: null,
      passOn: null,
      friendsCode: 'none',
    } as const;
    engine.invite = () => ({ ...released, campaign: nightDrive({ phase: 'released' }), preSaves: [aPreSave()] });
    expect((await ask('presave')).text).toContain('You asked us to save it on Spotify: type /status');

    const reminded = [aPreSave({ mode: 'reminder', modeReason: 'fan-chose' })];
    engine.invite = () => ({ ...released, campaign: nightDrive({ phase: 'released' }), preSaves: reminded });
    expect((await ask('presave')).text).toContain('We can save it for you as well');
  });

  it('promises no save where it can be saved on no service', async () => {
    engine.invite = () => ({
      kind: 'join',
      campaign: nightDrive(),
      artworkUrl: null,
      passOn: null,
      linksOnly: true,
      friendsCode: 'none',
      personalUrl: 'https://frontrow.example/p/links',
      calendarUrl: 'https://frontrow.example/l/night-drive/calendar.ics',
      preSaves: [],
    });

    const { text } = await ask('presave');

    expect(text).toContain('you get its link when it comes out');
    expect(text).not.toContain('in your library');
  });

  it('says kindly that there is nothing to pre-save, and when to try again', async () => {
    engine.invite = () => {
      throw new EngineError('no-open-campaign', 'No campaign is open at the moment.');
    };

    const { reply, text } = await ask('presave');

    expect(reply.visibility).toBe('private');
    expect(text).toContain('nothing to pre-save');
    expect(text).toContain('Try /presave again');
    expect(log.messages('error')).toEqual([]);
  });
});

describe('/status', () => {
  it('names the recording that is the fan’s, where the campaign has several, and says nothing of it where it has one', async () => {
    engine.statuses = [aStatus()];
    expect((await ask('status')).text).not.toContain('Your version');

    const remix = { isrc: 'DEA112600002', title: 'Night Drive (Riya Remix)', default: false };
    const campaign = nightDrive({ recordings: [...nightDrive().recordings, remix] });
    engine.statuses = [aStatus({ campaign, preSave: aPreSave({ recordingIsrc: remix.isrc }) })];
    expect((await ask('status')).text).toContain('Your version: Night Drive (Riya Remix)');
  });

  it('sends a fan without pre-saves to /presave', async () => {
    expect((await ask('status')).text).toContain('Type /presave');
  });

  it('tells of a save that is due as under way, not as promised for a night that has passed', async () => {
    engine.statuses = [aStatus()];

    const { text } = await ask('status', { now: new Date('2027-01-20T10:00:00Z') });

    expect(text).toContain('It is out: we are saving it to your Spotify library now.');
    expect(text).not.toContain('Promised for');
  });

  it('tells what is promised, for when, and how long the permission is kept', async () => {
    engine.statuses = [aStatus()];

    const { reply, text } = await ask('status');

    expect(reply.visibility).toBe('private');
    expect(text).toContain('Night Drive\nby Late Trains, on Spotify');
    expect(text).toContain('Promised for 00:00 on Friday, 18 December (Asia/Kolkata).');
    expect(text).toContain('Kept until <date-and-time 2026-12-20T18:30:00.000Z> at the latest, then destroyed.');
  });

  it('says that a destroyed permission is gone', async () => {
    const destroyedAt = new Date('2026-12-20T18:30:01Z');
    const gone = { writes: [aWrite('verified')], permissionUntil: null, permissionDestroyedAt: destroyedAt };
    engine.statuses = [aStatus(gone)];

    expect((await ask('status')).text).toContain(
      'Destroyed on <date-and-time 2026-12-20T18:30:01.000Z>: we have no access to your Spotify account any more.',
    );
  });

  it('claims a save only when it was read back', async () => {
    engine.statuses = [aStatus({ writes: [aWrite('accepted')] })];
    expect((await ask('status')).text).toContain('we are checking that it is really there');

    engine.statuses = [aStatus({ writes: [aWrite('verified')] })];
    const { text } = await ask('status');
    expect(text).toContain('Saved and checked');
    expect(text).toContain(`[Open on Spotify: Night Drive] ${listenUrl}`);
  });

  it('says how to reconnect when the service does not honour the permission any more', async () => {
    engine.statuses = [aStatus({ writes: [aWrite('needs-reauth')] })];

    expect((await ask('status')).text).toContain('type /presave, open your link and connect Spotify again');
  });

  it('tells a release that never appeared from one that the service did not let us save', async () => {
    engine.statuses = [aStatus({ writes: [aWrite('dead', 'track', 'not-live')] })];
    const late = (await ask('status')).text;
    expect(late).toContain('Spotify did not have it for three days');
    expect(late).not.toContain(listenUrl);

    engine.statuses = [aStatus({ writes: [aWrite('dead', 'track', 'account-refused: country')] })];
    const refused = (await ask('status')).text;
    expect(refused).toContain('Spotify did not let us save it.');
    expect(refused).toContain(listenUrl);
  });

  it('tells what waits for somebody to say which one it is from what is not there yet', async () => {
    engine.statuses = [aStatus({ writes: [aWrite('not-live', 'track', 'match-doubtful')] })];
    const open = (await ask('status')).text;
    expect(open).toContain('Waiting for the artist’s team: what Spotify has is not certain to be this release.');
    expect(open).not.toContain('in your country');

    engine.statuses = [aStatus({ writes: [aWrite('dead', 'track', 'match-doubtful')] })];
    expect((await ask('status')).text).toContain('we save nothing on a guess. Save it there yourself');
  });

  it.each([...openWriteStates, ...finalWriteStates])('has a sentence for the state %s', async (state) => {
    engine.statuses = [aStatus({ writes: [aWrite(state)] })];

    expect((await ask('status')).text.split('\n')[2]).toMatch(/^[A-Z].*\.$/);
  });

  it('tells once, for all items, of what the fan does at the service themselves', async () => {
    const followed = aStatus({
      preSave: aPreSave({ mode: 'follow', modeReason: 'fan-chose', service: 'jiosaavn' }),
      writes: [aWrite('armed'), aWrite('armed', 'album')],
      permissionUntil: null,
    });
    engine.statuses = [followed];

    const { text } = await ask('status');

    expect(text).toContain('You follow the artist on JioSaavn, and get the link here at 00:00');
    expect(text).not.toContain('Album:');
    expect(text).not.toContain('Your permission');
  });

  it('tells track and album apart when both are promised', async () => {
    engine.statuses = [aStatus({ writes: [aWrite('verified', 'track'), aWrite('not-live', 'album')] })];

    const { text } = await ask('status');

    expect(text).toContain('Track: Saved and checked');
    expect(text).toContain('Album: Waiting for Spotify');
  });

  it('shows the newest release first', async () => {
    const older = aStatus({
      campaign: nightDrive({ title: 'Day Trip' }),
      preSave: aPreSave({ dueAt: new Date('2026-10-01T18:30:00Z') }),
    });
    engine.statuses = [older, aStatus()];

    const { text } = await ask('status');

    expect(text.indexOf('Night Drive')).toBeLessThan(text.indexOf('Day Trip'));
  });
});

describe('/help', () => {
  it('lists what can be asked for', async () => {
    const { text } = await ask('help');

    expect(text).toContain('/presave: Get your own link');
    expect(text).toContain('/status: See your pre-saves');
    expect(text).not.toContain('/blast');
    expect(text).toContain('Do you act for an artist?');
  });

  it('lists what artists can ask for to those who act for one, before what fans can', async () => {
    engine.rights = new Set(rights);

    const { text } = await ask('help');

    const forFans = text.indexOf('/presave:');
    for (const name of ['/blast', '/stats', '/links', '/community']) {
      expect(text).toContain(`${name}:`);
      expect(text.indexOf(`${name}:`)).toBeLessThan(forFans);
    }
    expect(text).toContain('You are on an artist’s team');
    expect(text).not.toContain('Do you act for an artist?');
  });

  it('lists for each on a team what their role may do', async () => {
    engine.rights = new Set(['team.read', 'links', 'stats.own']);

    const { text } = await ask('help');

    for (const name of ['/stats', '/links']) expect(text).toContain(name);
    for (const name of ['/blast', '/community']) expect(text).not.toContain(name);
  });
});

describe('a command that goes wrong', () => {
  it('shows a calm sentence with the reference under which the log has the error', async () => {
    engine.invite = () => {
      throw new TypeError('connection pool closed');
    };

    const { text } = await ask('presave');

    const reference = /reference: ([0-9A-F]{6})$/.exec(text)?.[1];
    expect(reference).toBeDefined();
    expect(text).not.toContain('connection pool');
    expect(log.lines.at(-1)).toMatchObject({ level: 'error', fields: { command: 'presave', reference } });
  });

  it('sends a name that is no command to /help', async () => {
    expect((await ask('prsave')).text).toContain('Type /help');
  });
});

describe('/presave where there are several releases', () => {
  const monsoon = nightDrive({ id: campaignId.parse('cmp_monsoon000'), slug: 'monsoon', title: 'Monsoon' });
  const place = { platform: 'discord', communityId: '2001', channelId: '3001' } as const;

  it('answers with the next one, and a button for each of the others', async () => {
    engine.open = [nightDrive(), monsoon];

    const { text } = await ask('presave', { place });

    expect(text.split('\n')[0]).toBe('Night Drive');
    expect(text).toContain('“Monsoon” by Late Trains. Out at 00:00 your time on Friday, 18 December.');
    expect(text).toContain('[Monsoon] /presave release:monsoon');
    expect(text).not.toContain('release:night-drive');
  });

  it('asks for the one named, in the place where it was typed', async () => {
    await ask('presave', { place, options: { release: 'monsoon' } });

    expect(engine.asked).toEqual({ place, release: 'monsoon', code: null });
  });

  it('says nothing of others where there are none', async () => {
    engine.open = [nightDrive()];

    expect((await ask('presave')).reply.parts).toHaveLength(1);
  });

  it('offers while one types what has these letters in its title, artist or link', async () => {
    engine.open = [nightDrive(), monsoon];
    const offer = (typedSoFar: string) =>
      suggest({ name: 'presave', input: typed(), option: 'release', typed: typedSoFar }, { engine, log });

    expect(await offer('')).toHaveLength(2);
    expect(await offer('MONS')).toEqual([{ label: 'Monsoon by Late Trains', value: 'monsoon' }]);
    expect(await offer('zzz')).toEqual([]);
  });

  it('refuses an option that the command has not, and more than can be meant: only a forged button has them', async () => {
    for (const options of [{ admin: 'yes' }, { release: 'x'.repeat(121) }]) {
      expect((await ask('presave', { options })).text).toContain('There is no such command.');
    }
    expect(engine.asked).toBeUndefined();
  });
});
