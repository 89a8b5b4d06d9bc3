import { beforeEach, describe, expect, it } from '@jest/globals';
import { answer } from '../../../bots/commands/route.js';
import { EngineError } from '../../../core/errors.js';
import type { CampaignStats, StatsLine } from '../../../core/insights/campaign-stats.js';
import { clickToSave, isBelow } from '../../../core/insights/click-to-save.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { FakeEngine } from '../fake-engine.js';
import { nightDrive } from '../night-drive.js';
import { readReply } from './read-reply.js';

let engine: FakeEngine;
beforeEach(() => {
  engine = new FakeEngine();
});

async function ask(name: string, options: Record<string, string> = {}): Promise<string> {
  const account = { platform: 'discord', externalId: '1', displayName: 'Late Trains' } as const;
  const input = { account, place: null, options, now: new Date('2026-11-24T10:00:00Z'), requestId: 'r' };
  const reply = await answer(name, input, { engine, log: new MemoryLog() });
  expect(reply.visibility).toBe('private');
  return readReply(reply);
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
  const apart = { modes, personal: nothing, released: nothing, unknown: nothing, previews: 0 };
  return { campaign: engine.campaign, public: line('', clicks, saves), ...apart, by };
}

describe('/links', () => {
  it('gives the artist a link for each usual place, to copy as it stands', async () => {
    const text = await ask('links');

    expect(text).toContain('bio | https://frontrow.example/l/night-drive?s=bio');
    for (const source of ['story', 'tiktok', 'youtube', 'poster', 'livestream']) expect(text).toContain(`?s=${source}`);
  });

  it('gives a link for a place of their own, and says how to name one that cannot be', async () => {
    expect(await ask('links', { place: 'Radio 1' })).toContain('?s=radio-1');
    expect(await ask('links', { place: '/../' })).toContain('A place is named in letters a to z');
  });
});

describe('/stats', () => {
  it('shows the funnel, and each place with its share and range; what is below the line in words, with what to do', async () => {
    engine.stats = figures(line('bio', 100, 45), line('poster', 340, 40), line('unknown', 3, 1));

    const text = await ask('stats');

    expect(text).toContain('Opened the link | 443 | 0 | 0');
    expect(text).toContain('bio | 100 | 45 | 45 % | 36 % to 55 % | fine');
    expect(text).toContain('poster | 340 | 40 | 12 % | 9 % to 16 % | below 20 %');
    expect(text).toMatch(/\(no place\) \| 3 \| 1 \| 33 % \| .* \| too early/);
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

  it('points to the variants where the campaign tries some', async () => {
    const variants = (['a', 'b'] as const).map((id) => ({ id, headline: id, hasArtwork: false }));
    engine.campaign = nightDrive({ variants });
    engine.stats = figures(line('poster', 340, 40));

    expect(await ask('stats')).toContain('look which headline does better');
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
