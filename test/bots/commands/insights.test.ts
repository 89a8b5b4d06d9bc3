import { beforeEach, describe, expect, it } from '@jest/globals';
import { alignedRows } from '../../../bots/commands/aligned-rows.js';
import type { Reply } from '../../../bots/commands/reply.js';
import { answer } from '../../../bots/commands/route.js';
import { speechIn } from '../../../bots/commands/speech.js';
import { storyCardWords } from '../../../bots/commands/story-card-words.js';
import { createSharpPainter } from '../../../core/adapters/system/sharp-painter.js';
import { EngineError } from '../../../core/errors.js';
import type { CampaignStats, StatsLine } from '../../../core/insights/campaign-stats.js';
import { clickToSave, isBelow } from '../../../core/insights/click-to-save.js';
import type { Language } from '../../../core/languages/language.js';
import { readQrCode } from '../../core/pictures/read-qr-code.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { heatMapOf, type CountedFan } from '../../../core/insights/heat-map.js';
import { FakeEngine } from '../fake-engine.js';
import { nightDrive } from '../night-drive.js';
import { readReply } from './read-reply.js';

let engine: FakeEngine;
beforeEach(() => {
  engine = new FakeEngine();
});

const ask = async (name: string, options: Record<string, string> = {}) => readReply(await replyTo(name, options));

async function replyTo(name: string, options: Record<string, string> = {}): Promise<Reply> {
  const account = { platform: 'discord', externalId: '1', displayName: 'Late Trains' } as const;
  const input = { account, place: null, options, now: new Date('2026-11-24T10:00:00Z'), requestId: 'r' };
  const reply = await answer(name, input, { engine, log: new MemoryLog() });
  expect(reply.visibility).toBe('private');
  return reply;
}

function line(value: string, clicks: number, saves: number): StatsLine {
  const funnel = { clicked: clicks, preSaved: saves, authorised: saves, resolved: 0, written: 0, verified: 0 };
  const ratio = clickToSave(clicks, saves);
  return { value, funnel, clickToSave: ratio, isBelow: isBelow(ratio, 0.2) };
}

function figures(...source: StatsLine[]): CampaignStats {
  const { funnel: nothing } = line('', 0, 0);
  const by = { source, variant: [], device: [], inAppBrowser: [], connection: [], metro: [] };
  const clicks = source.reduce((total, { funnel }) => total + funnel.clicked, 0);
  const saves = source.reduce((total, { funnel }) => total + funnel.preSaved, 0);
  const none = { preSaved: 0, saidDone: 0 };
  const modes = { direct: { preSaved: saves, saidDone: 0 }, native: none, follow: none, reminder: none };
  const apart = { modes, personal: nothing, chats: [], released: nothing, unknown: nothing, previews: 0 };
  return { campaign: engine.campaign, public: line('', clicks, saves), ...apart, by };
}

describe('/links', () => {
  it('gives the artist a link for each usual place, to copy as it stands', async () => {
    const text = await ask('links');

    expect(text).toContain('bio\nhttps://frontrow.example/l/night-drive?s=bio\n');
    for (const source of ['story', 'tiktok', 'youtube', 'poster', 'livestream']) expect(text).toContain(`?s=${source}`);
  });

  it('gives a link for a place of their own, and says how to name one that cannot be', async () => {
    expect(await ask('links', { place: 'Radio 1' })).toContain('?s=radio-1');
    expect(await ask('links', { place: '/../' })).toContain('A place is named in letters a to z');
  });
});

describe('the pictures of /links', () => {
  /** Where the codes of the pictures lead, by the pictures' names. */
  async function codesOf(options: Record<string, string> = {}): Promise<Record<string, string | null>> {
    const painter = createSharpPainter();
    engine.paint = (svg) => painter.png(svg);
    const { parts } = await replyTo('links', options);
    const read = parts.map(async (part) => (part.part === 'picture' ? [[part.name, await readQrCode(part.png)]] : []));
    return Object.fromEntries((await Promise.all(read)).flat()) as Record<string, string | null>;
  }

  it('are a card for a story and a QR code for a poster, each with the link that is counted for it', async () => {
    expect(await codesOf()).toEqual({
      'story-card': 'https://frontrow.example/l/night-drive?s=story',
      'qr-code': 'https://frontrow.example/l/night-drive?s=poster',
    });
    expect(await ask('links')).toContain('(qr-code: QR code of the link “poster”');
  });

  it('have the code of a place that the artist names', async () => {
    expect(await codesOf({ place: 'radio' })).toMatchObject({
      'qr-code': 'https://frontrow.example/l/night-drive?s=radio',
    });
  });

  it('lead to the link of who is on the street team, and to no other', async () => {
    const own = { source: 'maya', url: 'https://frontrow.example/l/night-drive?s=maya' };
    engine.linksForTeam = async () => ({
      campaign: engine.campaign,
      links: [own],
      areOwn: true,
      overlayUrl: 'https://frontrow.example/overlay/night-drive',
    });

    expect(await codesOf()).toEqual({ 'story-card': own.url, 'qr-code': own.url });
  });

  it.each([
    ['en', 'Out on Friday, 18 December', 'Pre-save now'],
    ['hi', 'शुक्रवार, 18 दिसंबर को रिलीज़', 'अभी प्री-सेव करें'],
    ['bn', 'রিলিজ: শুক্রবার, ১৮ ডিসেম্বর', 'এখনই প্রি-সেভ করুন'],
    ['es', 'Sale el viernes, 18 de diciembre', 'Haz pre-save'],
    ['pt-BR', 'Lançamento: sexta-feira, 18 de dezembro', 'Faça o pré-save'],
  ])('say the day and what to do in the artist’s language: %s', (language, day, call) => {
    const words = storyCardWords(nightDrive(), speechIn(language as Language), null);

    expect(words).toMatchObject({ title: 'Night Drive', artist: 'Late Trains', day, call });
  });

  it('say no day that is past or not known', () => {
    const english = speechIn('en');

    expect(storyCardWords(nightDrive({ phase: 'released' }), english, null)).toMatchObject({
      day: null,
      call: 'Listen now',
    });
    expect(storyCardWords(nightDrive({ phase: 'postponed' }), english, null).day).toBeNull();
  });

  it('say the day by the artist’s clocks where it comes out for all at once', () => {
    const at = new Date('2026-12-17T23:30:00Z');
    const campaign = nightDrive({ releaseMode: { kind: 'global', at }, timezone: 'Asia/Kolkata' });

    expect(storyCardWords(campaign, speechIn('en'), null).day).toBe('Out on Friday, 18 December');
  });
});

const variants = (['a', 'b'] as const).map((id) => ({ id, headline: id, hasArtwork: false }));

describe('/stats', () => {
  it('shows the funnel, and each place with its share and range; what is below the line in words, with what to do', async () => {
    engine.stats = figures(line('bio', 100, 45), line('poster', 340, 40), line('unknown', 3, 1));

    const text = await ask('stats');

    expect(text).toContain('Step | Public | Chat | Other');
    expect(text).toContain('Opened the link | 443 | 0 | 0');
    expect(text).toContain('bio | 45/100 | 45 % ▲ | 36–55 %');
    expect(text).toContain('poster | 40/340 | 12 % ▼ | 9–16 %');
    expect(text).toContain('all | 86/443 | 19 % ? | 16–23 %');
    expect(text).toContain('(none) | 1/3 | 33 % ? | 6–79 %');
    expect(text).toContain('poster: 40 of 340 people pre-saved. That is below 20 %, and not by chance.');
    expect(text).toContain('What to do: try another headline');
    expect(text).toContain('20 % is a rule of thumb, no law: change it by strategy.clickToSaveWarning');
  });

  it('counts what fans say of themselves apart, by the way they chose', async () => {
    engine.stats = figures(line('bio', 100, 45));
    const modes = {
      ...engine.stats.modes,
      follow: { preSaved: 12, saidDone: 5 },
      reminder: { preSaved: 3, saidDone: 0 },
    };
    engine.stats = { ...engine.stats, modes };

    const text = await ask('stats');

    expect(text).toContain('Follows you there | 12 | 5');
    expect(text).toContain('Gets the link | 3 | –');
    expect(text).not.toContain('own page');
  });

  it('tells the communities apart from which fans came, by the end of their ids', async () => {
    engine.stats = figures(line('bio', 100, 45));
    const chats = ['discord:1575725027744141312', 'whatsapp:120363000000000003@g.us', 'telegram', 'unknown'];
    const { funnel } = line('', 0, 7);
    engine.stats = { ...engine.stats, chats: chats.map((value) => ({ value, funnel })) };

    const text = await ask('stats');

    expect(text).toContain('Discord, group …1312 | 7');
    expect(text).toContain('WhatsApp, group …0003 | 7');
    expect(text).toContain('Telegram, private | 7');
    expect(text).toContain('(none) | 7');
  });

  it('points to the variants where the campaign tries some', async () => {
    engine.campaign = nightDrive({ variants });
    engine.stats = figures(line('poster', 340, 40));
    engine.stats = { ...engine.stats, by: { ...engine.stats.by, variant: [line('a', 170, 10), line('b', 170, 30)] } };
    const text = await ask('stats');

    expect(text).toContain('switch the headline below');
    expect(text).toContain('A | 10/170 | 6 % ▼ | 3–10 %');
    expect(text).toContain('Variant B does best, and not by chance: 18 % of those who see it pre-save.');
    expect(text).toContain('[Use variant B] /stats release:cmp_nightdrive use:b from:all');
    expect(text).not.toContain('Try all again');
  });

  it('switches to a variant by its button or by its name, and back, and offers it to none who may not', async () => {
    engine.campaign = nightDrive({ variants, onlyVariant: 'b' });
    engine.stats = figures(line('poster', 340, 40));

    expect(await ask('stats', { use: 'b', from: 'all' })).toContain('Done: new visitors see variant B from now on.');
    const text = await ask('stats', { use: 'all' });
    expect(text).toContain('Done: all variants are tried again.');
    expect(text).toContain('[Use variant A] /stats release:cmp_nightdrive use:a from:b');
    expect(text).toContain('[Try all again] /stats release:cmp_nightdrive use:all from:b');
    expect(engine.switched).toEqual([
      { from: null, to: 'b' },
      { from: undefined, to: null },
    ]);
    engine.mayChange = false;
    expect(await ask('stats')).not.toContain('[Use variant');
    expect(await ask('stats', { use: 'x' })).toContain('Type /stats use: a');
  });

  it('fits a phone held upright, and so does /heatmap', async () => {
    const now = new Date('2026-12-16T12:00:00Z');
    engine.campaign = nightDrive({ variants });
    engine.stats = figures(line('newsletter-of-may', 3_402, 400), line('bio', 100, 45));
    const fans = Array<CountedFan>(1_412).fill({
      city: { by: 'asked', name: 'R', metro: 'delhi', at: now },
      joinedAt: now,
    });
    engine.heatMap = heatMapOf(engine.campaign, fans, now);

    for (const name of ['stats', 'heatmap']) {
      const { parts } = await replyTo(name);
      const tables = parts.filter((part) => part.part === 'table');
      const lines = tables.flatMap((table) => alignedRows(table, (cell) => cell, { fits: () => true, language: 'en' }));
      expect(tables.length).toBeGreaterThan(0);
      expect(Math.max(...lines.map((each) => each.length))).toBeLessThanOrEqual(40);
    }
  });

  it('warns of nothing while it may be chance, and says where to begin when nobody has come', async () => {
    engine.stats = figures(line('poster', 8, 1));
    expect(await ask('stats')).not.toContain('What to do');

    engine.stats = figures();
    expect(await ask('stats')).toContain('Nobody has opened the public link yet. Type /links');
  });
});

describe.each(['links', 'stats'])('/%s of somebody who is not the artist', (name) => {
  it('is refused kindly, and tells nothing of the campaign', async () => {
    engine.stats = figures(line('bio', 100, 45));
    engine.team = () => {
      throw new EngineError('not-on-team', 'This account acts for no artist.');
    };

    expect(await ask(name)).toBe('That is for the artist and their team. Type /help to see what you can ask for.');
  });
});

describe('/heatmap', () => {
  const now = new Date('2026-12-16T12:00:00Z');
  /** So many fans of a metro, who came so many hours ago. */
  const fans = (metro: string | null, count: number, hoursAgo: number): CountedFan[] => {
    const joinedAt = new Date(now.getTime() - hoursAgo * 3_600_000);
    const city = { by: 'asked', name: metro ?? 'Springfield', metro, at: joinedAt } as const;
    return Array<CountedFan>(count).fill({ city, joinedAt });
  };

  it('shows each city against the threshold with its trend, the small ones added up, and moves the budget with the sum', async () => {
    const { campaign } = engine;
    const all = [
      ...fans('delhi', 412, 200),
      ...fans('bengaluru', 60, 10),
      ...fans('bengaluru', 22, 60),
      ...fans('shillong', 9, 10),
      { city: null, joinedAt: now },
    ];
    engine.heatMap = heatMapOf(campaign, all, now);

    const text = await ask('heatmap');

    expect(text).toContain('(heat-map: “Night Drive” by city: 2 named in the picture. The figures follow in words.)');
    expect(text).toContain('Delhi | 412 / 500 | +0 | +0');
    expect(text).toContain('Bengaluru | 82 / 500 | +60 | +22');
    expect(text).toContain('+ elsewhere | 9');
    expect(text).toContain('+ not known | 1');
    expect(text).toContain('all | 504 | +70 | +22');
    expect(text).not.toContain('Shillong');
    expect(text).toContain(
      'Bengaluru is rising: move 40 % of the ad budget there for the last 48 h, from 00:00 on Wednesday, 16 December (Europe/Berlin) to 00:00 on Friday, 18 December (Europe/Berlin).',
    );
    expect(text).toContain(
      '60 − 22 = 38 more fans than in the 48 h before. Chance alone explains up to 17 (1.96 × √82).',
    );
    expect(text).toContain('500 − 82 = 418 fans are missing in Bengaluru; at 60 in 48 h that takes about 335 h.');
    expect(text).toContain('Of every 100 you spend in those hours, 40 go to Bengaluru and 60 stay where they are.');
    expect(text).toContain('are rules of thumb, no laws: change them by strategy.discoveryThreshold');
  });

  it('is told in words alone where it cannot be drawn', async () => {
    engine.heatMap = heatMapOf(engine.campaign, fans('delhi', 12, 1), now);
    engine.paint = () => Promise.resolve(null);

    const text = await ask('heatmap');

    expect(text).not.toContain('picture');
    expect(text).toContain('Delhi | 12 / 500');
  });

  it('says so where nobody has come, where no city is large enough, and where the release is out', async () => {
    engine.heatMap = heatMapOf(engine.campaign, [], now);
    expect(await ask('heatmap')).toContain('Nobody has pre-saved yet');

    engine.heatMap = heatMapOf(engine.campaign, fans('delhi', 9, 1), now);
    expect(await ask('heatmap')).toContain('No city has 10 fans yet');

    engine.heatMap = heatMapOf(engine.campaign, fans('delhi', 90, 1), new Date('2026-12-18T12:00:00Z'));
    expect(await ask('heatmap')).toContain('The release is out: there is no budget left to move.');
  });
});

describe('/release', () => {
  const now = new Date('2026-12-17T20:00:00Z');
  const none = { verified: 0, saved: 0, waiting: 0, reminded: 0, reconnect: 0, failed: 0, withdrawn: 0 };
  const waves = [{ instant: new Date('2026-12-17T23:00:00Z'), zones: ['Europe/Berlin', 'Europe/Paris'], preSaves: 40 }];

  it('tells what became of those who are due, the midnights to come in the artist’s time, and who is slow', async () => {
    const byStep = { ...none, verified: 300, waiting: 9, failed: 2 };
    const away = [{ service: 'spotify', because: 'throttled' } as const];
    engine.night = { now, byStep, due: 311, ahead: 40, waves, away, doubts: 1 };

    const text = await ask('release');

    expect(text).toContain('“Night Drive” at 21:00 on Thursday, 17 December (Europe/Berlin):');
    expect(text).toContain('What became of the 311 items that are due');
    expect(text).toContain('Seen in library | 300');
    expect(text).toContain('Being tried | 9');
    expect(text).not.toContain('Got the link');
    expect(text).toContain('18 Dec, 00:00 | 40 | Berlin +1');
    expect(text).toContain('Spotify asks us to go slowly: nothing is lost');
    expect(text).toContain('1 question waits for a human, about which');
  });

  it('tells before the night what is promised, after it that it is over, and of nothing where nobody has come', async () => {
    const quiet = { now, byStep: none, due: 0, away: [], doubts: 0 };
    engine.night = { ...quiet, ahead: 40, waves };
    expect(await ask('release')).toContain('The night has not begun. 40 items are promised.');

    engine.night = { ...quiet, byStep: { ...none, verified: 40 }, due: 40, ahead: 0, waves: [] };
    expect(await ask('release')).toContain('Every midnight has passed.');
    expect(await ask('release')).toContain('All services of this release answer as they should.');

    engine.night = { ...quiet, ahead: 0, waves: [] };
    expect(await ask('release')).toContain('Nobody has pre-saved yet.');
  });
});
