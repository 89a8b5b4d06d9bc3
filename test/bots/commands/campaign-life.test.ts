import { beforeEach, describe, expect, it } from '@jest/globals';
import { artistId } from '../../../core/artists/artist.js';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { allCommands } from '../../../bots/commands/all-commands.js';
import { readOptions } from '../../../bots/commands/read-options.js';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import { answer } from '../../../bots/commands/route.js';
import { approveArtist } from '../../../core/artists/approve-artist.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { handOverBlasts } from '../../../core/blasts/hand-over-blasts.js';
import { advanceCampaigns } from '../../../core/campaigns/advance-campaigns.js';
import { noteDoubtfulMatch } from '../../../core/matches/note-doubtful-match.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import type { ChatAccount } from '../../../core/smart-links/give-personal-link.js';
import { aCampaign, aCandidate } from '../../contracts/samples.js';
import { deliverAll } from '../../core/announcements/deliver-all.js';
import {
  aWorld,
  dayMs,
  hourMs,
  join,
  midnightInKolkata,
  promiseTo,
  trackUri,
  writeOf,
  type World,
} from '../../core/world.js';
import { readReply } from './read-reply.js';

const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;
const leo = { platform: 'discord', externalId: '1002', displayName: 'Leo' } as const;
const stranger = { platform: 'discord', externalId: '7', displayName: 'Somebody' } as const;

let world: World;
beforeEach(async () => {
  world = await aWorld({ campaign: { title: 'Night Drive', artistName: 'Late Trains', variants: [], freezeAt: null } });
  const { artistId } = world.campaign;
  await world.engine.addTeamMember({ artistId, account: maya, role: 'owner' });
  await world.engine.addTeamMember({ artistId, account: leo, role: 'manager' });
});

async function type(text: string, account: ChatAccount = maya): Promise<string> {
  const command = allCommands.find(({ name }) => name === 'campaign')!;
  const options = readOptions(command, text);
  return options ? press(options, account) : 'misused';
}

async function press(options: Record<string, string>, account: ChatAccount = maya): Promise<string> {
  const input = { account, place: null, options, now: world.calendar.now(), requestId: '9001' };
  return readReply(await answer('campaign', input, { engine: world.engine, log: world.log }));
}

/** What the button of this label types, as options. */
function buttonIn(text: string, label: string): Record<string, string> {
  const [, typed = ''] = new RegExp(`\\[${label}\\] /campaign (.*)`).exec(text) ?? [];
  return Object.fromEntries(
    typed.split(' ').map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
  );
}

/** What is told by now, after all that has happened. */
async function told(): Promise<string[]> {
  await collectAnnouncements(world.ports);
  return deliverAll(world);
}

const standing = async () => (await world.ports.campaigns.byId(world.campaign.id))!;

describe('/campaign alone', () => {
  it('lists the campaigns of the team with where each stands, and tells anybody else how to begin', async () => {
    expect(await type('')).toContain('“Night Drive”, Late Trains: It is open.');
    const text = await type('', stranger);
    expect(text).toContain('Begin with /campaign new');
    expect(text).not.toContain('Night Drive');
  });

  it('shows one with what is known of it, how many joined, and what is next', async () => {
    await promiseTo(world, await join(world, 'ana'));

    const text = await type('night-drive');

    expect(text).toContain('1 pre-save so far.');
    expect(text).toContain('Out: Friday, 24 April 2026, at 00:00 of each fan’s own zone');
    expect(text).toContain('Next: Post your links');
    expect(text).toContain('[Stop everything] /campaign do:pause release:cmp_nightdrive');
  });

  it('knows no campaign of another artist, by whatever name', async () => {
    const other = aCampaign({
      id: campaignId.parse('cmp_otherother'),
      artistId: artistId.parse('art_otherother'),
      slug: 'other',
      title: 'Other',
    });
    await world.ports.campaigns.add(other, null);

    for (const text of [
      'release: cmp_otherother',
      'other',
      'pause release: other',
      'release: other date: 2026-05-01',
    ]) {
      expect(await type(text)).toContain('There is no release of that name');
      expect(await type(text, stranger)).toContain('for the artist and their team');
    }
    for (const options of [
      { move: 'cmp_otherother~1~2026-05-01~local' },
      { hold: 'cmp_otherother~1' },
      { match: 'cmp_otherother~0t~-' },
    ]) {
      expect(await press(options)).toContain('There is no release of that name');
    }
    expect(await type('cancel: other')).toContain('Nothing was changed');
    expect(await world.ports.campaigns.byId(other.id)).toEqual(other);
  });
});

describe('moving a release in chat', () => {
  it('shows first how many that concerns, and moves it once it is confirmed', async () => {
    const ana = await join(world, 'ana');
    await promiseTo(world, ana);
    await told();

    const asked = await type('release: night-drive date: 2026-05-08');
    expect(asked).toContain('Until now: Friday, 24 April 2026');
    expect(asked).toContain('Then: Friday, 8 May 2026');
    expect(asked).toContain('1 pre-save goes along, and its fan is told.');
    expect(asked).toContain('It is open for 34 days.');
    expect(await standing()).toMatchObject({ releaseDate: '2026-04-24' });

    expect(await press(buttonIn(asked, 'Move it'))).toContain('Moved');

    expect(await standing()).toMatchObject({ releaseDate: '2026-05-08', phase: 'open' });
    expect(await told()).toEqual(['rescheduled']);
  });

  it('tells the second of two who move it at once, and moves it once', async () => {
    const [one, other] = [
      await type('release: night-drive date: 2026-05-08'),
      await type('release: night-drive date: 2026-05-15', leo),
    ];

    await press(buttonIn(one, 'Move it'));

    expect(await press(buttonIn(other, 'Move it'), leo)).toContain('Somebody else has just changed this campaign');
    expect(await standing()).toMatchObject({ releaseDate: '2026-05-08' });
  });

  it('can be one time of day for all, where the artist is', async () => {
    await press(buttonIn(await type('release: night-drive date: 2026-05-08 time: 17:00'), 'Move it'));

    expect(await standing()).toMatchObject({
      releaseMode: { kind: 'global', at: new Date('2026-05-08T11:30:00.000Z') },
    });
  });

  it.each(['2026-13-01', 'soon', '1999-01-01'])('is refused to %s', async (date) => {
    expect(await type(`release: night-drive date: ${date}`)).toContain('Not taken, date:');
  });

  it('takes no button that somebody has made up', async () => {
    for (const options of [{ move: 'x' }, { hold: '../../x' }, { match: 'cmp_nightdrive~9t~x' }]) {
      expect(await press(options)).toContain('This button does not work any more');
    }
  });
});

describe('a release that is put off without a date', () => {
  it('is saved for nobody, says so everywhere, and is saved at its new date', async () => {
    const ana = await join(world, 'ana');
    await promiseTo(world, ana);
    await told();

    const asked = await press({ do: 'postpone', release: world.campaign.id });
    expect(asked).toContain('The fan of 1 pre-save is told.');
    expect(await press(buttonIn(asked, 'Put it off'))).toContain('is put off');

    expect(await told()).toEqual(['postponed']);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 4 * dayMs));
    await advanceCampaigns(world.ports);
    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toEqual([]);
    expect(await standing()).toMatchObject({ phase: 'postponed' });
    await expect(world.engine.givePersonalLink(stranger)).rejects.toMatchObject({ code: 'campaign-postponed' });

    const moved = await type('release: night-drive date: 2026-05-08');
    expect(moved).not.toContain('Until now');
    await press(buttonIn(moved, 'Move it'));
    expect(await told()).toEqual(['rescheduled']);
    world.calendar.moveTo(new Date('2026-05-07T18:30:00.000Z'));
    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('can be called off all the same', async () => {
    await press({ hold: `${world.campaign.id}~1` });
    world.calendar.advanceMs(60 * dayMs);

    expect(await type('cancel: night-drive')).toContain('is cancelled, for good');
    expect(await standing()).toMatchObject({ phase: 'cancelled' });
  });
});

describe('calling a release off in chat', () => {
  it('takes its name in the link, typed out', async () => {
    await promiseTo(world, await join(world, 'ana'));
    await told();

    expect(await type('cancel: Night Drive')).toContain('Nothing was changed');
    expect(await type('cancel: cmp_nightdrive')).toContain('Nothing was changed');
    expect(await standing()).toMatchObject({ phase: 'open' });
    expect(await type('cancel: night-drive')).toContain('is cancelled, for good');

    expect(await told()).toEqual(['cancelled']);
  });
});

describe('changing what a campaign is called and how it is shown', () => {
  it('shows first what it would be, and takes what its file would take once that is confirmed', async () => {
    const asked = await type('release: night-drive title: Night Drive (Deluxe) headlines: Dance tonight | Sleep well');
    expect(asked).toContain('Title, until now: Night Drive\nTitle, then: Night Drive (Deluxe)');
    expect(asked).not.toContain('Link,');
    expect(await standing()).toEqual(world.campaign);

    const text = await press(buttonIn(asked, 'Change it'));

    expect(text).toContain('Changed. This is how it is now:');
    expect(await standing()).toMatchObject({
      title: 'Night Drive (Deluxe)',
      detailsVersion: 2,
      variants: [
        { id: 'a', headline: 'Dance tonight' },
        { id: 'b', headline: 'Sleep well' },
      ],
    });
    expect(await press(buttonIn(asked, 'Change it'))).toContain('This button');
    expect((await standing()).detailsVersion).toBe(2);
  });

  it('asks nothing where nothing would change, and both where a release is moved as well', async () => {
    expect(await type('release: night-drive title: Night Drive')).toContain('It is called and shown so already.');

    const both = await type('release: night-drive title: Two date: 2026-05-08');

    expect(both).toContain('[Change it] /campaign apply:');
    expect(both).toContain('[Move it] /campaign move:');
  });

  it('tries all headlines again once the one that was shown alone is gone, and keeps one that stays', async () => {
    const change = async (text: string) => press(buttonIn(await type(text), 'Change it'));
    await change('release: night-drive headlines: One | Two | Three');
    await world.engine.switchVariant({ account: maya, asked: { place: null, release: null }, from: null, to: 'c' });
    await change('release: night-drive headlines: One | Two | Three and more');
    expect(await standing()).toMatchObject({ onlyVariant: 'c' });

    await change('release: night-drive headlines: One | Two');

    expect(await standing()).toMatchObject({ variants: [{ id: 'a' }, { id: 'b' }], onlyVariant: null });
  });

  it('changes nothing where something is refused, and says what cannot be changed', async () => {
    expect(await type('release: night-drive title: Other languages: tlh')).toContain('Not taken, languages:');
    expect(await type('release: night-drive slug: other upc: 196922000001')).toContain('Not: slug, upc.');
    expect(await type('release: night-drive opens: 2026-04-30')).toContain('It would open when the release is out');

    expect(await standing()).toEqual(world.campaign);
  });

  it('tells the second of two managers who were shown the same; what the first has changed stands', async () => {
    const [one, other] = [
      await type('release: night-drive title: One'),
      await type('release: night-drive languages: hi', leo),
    ];
    await press(buttonIn(one, 'Change it'));

    const late = await press(buttonIn(other, 'Change it'), leo);

    expect(late).toContain('Somebody else has changed this campaign since you were shown it');
    expect(late).toContain('Title: One');
    expect(await standing()).toMatchObject({ title: 'One', languages: world.campaign.languages, detailsVersion: 2 });

    expect(await press(buttonIn(late, 'Change it'), leo)).toContain('Changed.');
    expect(await standing()).toMatchObject({ title: 'One', languages: ['hi'], detailsVersion: 3 });
  });

  it('lets one of two that are confirmed at one moment stand', async () => {
    const [one, other] = [
      buttonIn(await type('release: night-drive title: One'), 'Change it'),
      buttonIn(await type('release: night-drive title: Two', leo), 'Change it'),
    ];

    const said = await Promise.all([press(one), press(other, leo)]);

    expect(said.filter((text) => text.includes('Changed. This is how it is now'))).toHaveLength(1);
    expect((await standing()).detailsVersion).toBe(2);
  });

  it('is confirmed by nobody else, and not by who has left the team since', async () => {
    const asked = buttonIn(await type('release: night-drive title: One', leo), 'Change it');
    expect(await press(asked, maya)).not.toContain('Changed.');

    await world.engine.removeTeamMember({ artistId: world.campaign.artistId, account: leo });

    expect(await press(asked, leo)).toContain('for the artist and their team');
    expect(await standing()).toEqual(world.campaign);
  });

  it('is over once it is out', async () => {
    world.calendar.moveTo(midnightInKolkata);
    await advanceCampaigns(world.ports);

    expect(await type('release: night-drive title: Too late')).toContain('It is out already');
    expect(await type('release: night-drive opens: 2026-04-20')).toContain('It is out already');
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 5 * dayMs));
    await advanceCampaigns(world.ports);
    const { id } = world.campaign;
    for (const options of [{ move: `${id}~1~2026-05-08~local` }, { hold: `${id}~1` }])
      expect(await press(options)).toContain('It is out already');
    expect(await standing()).toMatchObject({ title: 'Night Drive', releaseDate: '2026-04-24', phase: 'released' });
  });
});

describe('the kill switch', () => {
  it('lets nobody join, sends nothing and saves nothing, until it is lifted: then what is due is saved', async () => {
    const ana = await join(world, 'ana');
    await promiseTo(world, ana);
    await told();
    const community = { platform: 'discord', communityId: '2001', channelId: null, inviteUrl: null } as const;
    await world.engine.linkCommunity({ campaign: world.campaign, community });
    const asked = { place: null, release: null };
    const { blast } = await world.engine.writeBlast({ account: maya, asked, text: 'Tonight' });
    await world.engine.confirmBlast({ account: maya, id: blast.id });

    expect(await press({ do: 'pause', release: world.campaign.id })).toContain('“Night Drive” is stopped');

    await expect(join(world, 'binod')).rejects.toMatchObject({ code: 'campaign-paused' });
    await handOverBlasts(world.ports);
    // Whoever wrote it hears that it does not go out; by the time the campaign goes on it is old news.
    expect(await told()).toEqual(['team-news']);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + hourMs));
    await advanceCampaigns(world.ports);
    await runDueWaves(world.ports);
    await world.engine.saveNow('night-drive', ana.session);
    expect(world.service.effects).toEqual([]);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed' });

    expect(await press({ do: 'resume', release: world.campaign.id })).toContain('goes on');

    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    await handOverBlasts(world.ports);
    const kinds = await told();
    expect(kinds).toContain('saved');
    expect(kinds).not.toContain('blast-post');
  });

  it('stops a save that waits for its turn, at the last look before it', async () => {
    await promiseTo(world, await join(world, 'ana'));
    world.calendar.moveTo(midnightInKolkata);
    world.service.onArrival = async ({ call }) => {
      if (call === 'contains') await world.engine.pauseInChat({ account: maya, campaignId: world.campaign.id });
    };

    await runDueWaves(world.ports);

    expect(world.service.effects).toEqual([]);
  });

  it('that the operator has thrown, the team cannot lift', async () => {
    const { id: campaignId } = world.campaign;
    await world.engine.pauseCampaign({ campaignId, reason: 'A complaint' });

    expect(await type('night-drive')).toContain('Why: A complaint');
    expect(await press({ do: 'resume', release: campaignId })).toContain('they alone let it go on');

    expect(await standing()).toMatchObject({ pause: { by: 'operator' } });
    await world.engine.resumeCampaign(campaignId);
    expect(await standing()).toMatchObject({ pause: null });
  });

  it('says so kindly to a fan who comes', async () => {
    await press({ do: 'pause', release: world.campaign.id });

    const input = { account: stranger, place: null, options: {}, now: world.calendar.now(), requestId: '1' };
    const reply = readReply(await answer('presave', input, { engine: world.engine, log: world.log }));

    expect(reply).toContain('What you have pre-saved is kept. Try again later.');
  });
});

describe('a doubtful match', () => {
  async function inDoubt(): Promise<void> {
    const { campaign, ports } = world;
    const candidates = [aCandidate({ uri: 'spotify:track:4cOdK2wGLETKBW3PvgPWqT', title: 'Night Drive (Live)' })];
    const write = { service: 'spotify', item: 'track' } as const;
    await noteDoubtfulMatch({ campaign, write, reference: { recording: null }, candidates }, ports);
  }

  it('is shown with what was found, and decided by a button', async () => {
    await inDoubt();
    const text = await type('night-drive');
    expect(text).toContain('Is one of these your track on Spotify?');
    expect(text).toContain('Night Drive (Live) by River of Glass, Maya');
    for (const [, id = ''] of text.matchAll(/\] (\/campaign \S+)/g)) expect(id.length).toBeLessThanOrEqual(64);

    expect(await press(buttonIn(text, 'It is Night Drive \\(Live\\)'))).toContain('That is it from now on.');

    expect((await standing()).services.spotify?.decided?.confirmed).toEqual(['spotify:track:4cOdK2wGLETKBW3PvgPWqT']);
    expect(await type('night-drive')).not.toContain('Is one of these');
  });

  it('is put aside where none of them is it', async () => {
    await inDoubt();

    expect(await press(buttonIn(await type('night-drive'), 'None of them'))).toContain('They are put aside');
    expect(await world.engine.doubtfulMatches(await standing())).toEqual([]);
  });
});

describe('an artist who is new here', () => {
  async function ask(account: ChatAccount, artist: string, presser = account): Promise<string> {
    const ready = await type(
      `new title: Monsoon artist: ${artist} date: 2026-04-20 zone: Asia/Kolkata isrc: INZ032600001`,
      account,
    );
    return press(buttonIn(ready, 'Make this campaign'), presser);
  }

  it('is approved by the operator; until then fans see nothing, and whoever asked owns it then and is told', async () => {
    expect(await ask(stranger, 'Nova')).toContain('the people who run this bot look at it first');
    await advanceCampaigns(world.ports);
    expect(await world.ports.campaigns.bySlug('monsoon')).toMatchObject({ phase: 'draft', awaitsApproval: true });
    await expect(world.engine.viewSmartLink('monsoon', null)).rejects.toMatchObject({ code: 'campaign-not-found' });
    expect(await world.engine.waitingArtists()).toMatchObject([
      { artist: { name: 'Nova' }, campaigns: [{ slug: 'monsoon' }] },
    ]);
    await told();

    await approveArtist('Nova', world.ports);
    const nova = (await world.ports.artists.byName('Nova'))!.id;
    expect((await world.engine.auditOf(nova)).map(({ action }) => action)).toContain('artist-approved');

    expect(await world.ports.campaigns.bySlug('monsoon')).toMatchObject({ phase: 'open', awaitsApproval: false });
    expect(await type('monsoon', stranger)).toContain('It is open.');
    expect(await told()).toEqual(['team-news']);
    expect(await world.engine.waitingArtists()).toEqual([]);
  });

  it('is waited for in the list of whoever asked, and of nobody else', async () => {
    await ask(stranger, 'Nova');

    expect(await type('', stranger)).toContain('“Monsoon” by Nova waits for the people who run this bot');
    expect(await type('')).not.toContain('Nova');
  });

  it('leaves nothing where they are refused: the name and the link are free again, and whoever asked is told', async () => {
    await ask(stranger, 'Nova', { ...stranger, languageTag: 'es' });
    const nova = (await world.ports.artists.byName('Nova'))!.id;

    await world.engine.refuseArtist('Nova');

    const letters: string[] = [];
    const deliver = async (letter: Letter) => {
      letters.push(`${letter.announcement.externalId}: ${readReply(await letterReply(letter, world.engine))}`);
      return { outcome: 'delivered' } as const;
    };
    await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
    expect(letters).toEqual([expect.stringContaining(`${stranger.externalId}: Nova no recibió la aprobación`)]);
    const refusal = (await world.engine.auditOf(nova)).find(({ action }) => action === 'artist-refused');
    expect(refusal).toMatchObject({ by: { kind: 'operator' }, whom: { externalId: stranger.externalId } });

    expect(await world.ports.campaigns.bySlug('monsoon')).toBeNull();
    expect(await world.ports.artists.byName('Nova')).toBeNull();
    await expect(world.engine.refuseArtist('Nova')).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('cannot take the name of an artist who is here, and is asked for one at a time', async () => {
    const text = await type(
      'new title: Monsoon artist: Late Trains date: 2026-04-20 zone: Asia/Kolkata isrc: INZ032600001',
      stranger,
    );
    expect(text).toContain('and you do not act for them');
    expect(text).not.toContain('[Make this campaign]');
    const { revision } = (await world.ports.campaignDrafts.of(stranger))!;
    expect(await press({ yes: revision }, stranger)).toContain('An artist of that name is here already');

    await ask(stranger, 'Nova');
    expect(await ask(stranger, 'Nova Two')).toContain('An artist waits for approval');
    expect((await world.engine.waitingArtists()).map(({ artist }) => artist.name)).toEqual(['Nova']);
  });
});
