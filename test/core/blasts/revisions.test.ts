import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { handOverRevision } from '../../../core/blasts/hand-over-revision.js';
import { defaultStrategy } from '../../../core/campaigns/strategy.js';
import { Wall } from '../announcements/a-wall.js';
import { minuteMs } from '../world.js';
import { BlastWorld, maya, tariq } from './blast-world.js';

let world: BlastWorld;
let wall: Wall;

async function open(change: Parameters<typeof BlastWorld.open>[0] = {}): Promise<void> {
  world = await BlastWorld.open(change);
  wall = new Wall(world.world);
  await world.link('discord', '2001');
  await world.link('telegram', '-1001');
}

const { engine } = { engine: () => world.world.engine };

/** A blast that everybody has. */
async function sent(text = 'Doors at seven.'): Promise<string> {
  const id = await world.confirmed({ text });
  await world.ring();
  await wall.bring();
  return id;
}

/** Writes a change and confirms it; answers its id. */
async function revised(id: string, text: string | null): Promise<string> {
  const { blast } = await engine().writeRevision({ account: maya, id, text });
  await engine().confirmBlast({ account: maya, id: blast.id });
  return blast.id;
}

async function revisedAndBrought(id: string, text: string | null): Promise<string> {
  const revision = await revised(id, text);
  await world.ring();
  await wall.bring();
  return revision;
}

beforeEach(() => open());

describe('a blast that has gone out', () => {
  it('is edited where it was posted once that is confirmed, and not before', async () => {
    const id = await sent();

    const { blast, places, needsSecond } = await engine().writeRevision({ account: maya, id, text: 'Doors at eight.' });
    await world.ring();
    await wall.bring();
    expect(wall.texts()).toEqual(['discord:2001: Doors at seven.', 'telegram:-1001: Doors at seven.']);
    expect(needsSecond).toBe(false);
    expect(places).toEqual([
      { platform: 'discord', changed: 1, stay: 0, notOut: 0 },
      { platform: 'telegram', changed: 1, stay: 0, notOut: 0 },
    ]);

    await engine().confirmBlast({ account: maya, id: blast.id });
    await world.ring();
    await wall.bring();
    expect(wall.read()).toEqual([
      { where: 'discord:2001', text: 'Doors at eight.', isPinned: false, edits: 1 },
      { where: 'telegram:-1001', text: 'Doors at eight.', isPinned: false, edits: 1 },
    ]);
    expect((await engine().viewBlast({ account: maya, id: blast.id })).counts).toEqual({ delivered: 2 });
  });

  it('is taken back from every community, and nothing of it goes out any more', async () => {
    const id = await sent();

    const revision = await revisedAndBrought(id, null);

    expect(wall.texts()).toEqual([]);
    expect((await world.view(id)).blast.state).toBe('removed');
    expect((await world.view(revision)).blast.state).toBe('sent');
    await expect(engine().writeRevision({ account: maya, id, text: 'No: nine.' })).rejects.toMatchObject({
      code: 'blast-not-revisable',
    });
  });

  it('is taken back once more where that was stopped half way, or has failed, and counts only what is left', async () => {
    const id = await sent();
    const removal = await revised(id, null);
    await world.ring();
    await engine().deliverAnnouncements('discord', { deliver: wall.deliver, isAtWork: () => true });
    await engine().stopBlast({ account: maya, id: removal });
    await wall.bring();
    expect(wall.texts()).toEqual(['telegram:-1001: Doors at seven.']);
    expect(await world.view(id)).toMatchObject({ blast: { state: 'removed' }, leftStanding: 1 });
    expect(await world.view(removal)).toMatchObject({ leftStanding: 1 });
    await expect(engine().writeRevision({ account: maya, id, text: 'No: nine.' })).rejects.toMatchObject({
      code: 'blast-not-revisable',
    });

    const { places } = await engine().writeRevision({ account: maya, id: 'last', text: null });
    expect(places).toEqual([{ platform: 'telegram', changed: 1, stay: 0, notOut: 0 }]);
    wall.answersNext = { outcome: 'refused', code: 'BAD' };
    await revisedAndBrought(id, null);
    expect(await world.view(id)).toMatchObject({ leftStanding: 1 });
    await revisedAndBrought(id, null);

    expect(wall.texts()).toEqual([]);
    expect(await world.view(id)).toMatchObject({ leftStanding: 0 });
    await expect(revised(id, null)).rejects.toMatchObject({ code: 'blast-not-revisable' });
  });

  it('counts as done where somebody else has deleted what was to be taken back, and says so of what was to be edited', async () => {
    const [first, second] = [await sent('One.'), await sent('Two.')];
    wall.deleteAll();

    const edit = await revisedAndBrought(first, 'Eins.');
    const removal = await revisedAndBrought(second, null);

    expect((await world.view(edit)).counts).toEqual({ superseded: 2 });
    expect((await world.view(removal)).counts).toEqual({ delivered: 2 });
  });

  it('leaves what single fans have got as it was', async () => {
    await world.taker('ana');
    const id = await sent();
    const before = wall.toPeople.length;

    await revisedAndBrought(id, 'Doors at eight.');
    await revisedAndBrought(id, null);

    expect(wall.toPeople).toHaveLength(before);
  });

  it('says in front where its platform lets nobody change it so late', async () => {
    await world.link('whatsapp', '1203@g.us');
    const id = await sent();
    world.world.monotonic.advanceMs(16 * minuteMs);

    const edit = await engine().writeRevision({ account: maya, id, text: 'Eight.' });
    world.world.monotonic.advanceMs(48 * 60 * minuteMs);
    const removal = await engine().writeRevision({ account: maya, id, text: null });

    const stay = (places: typeof edit.places) => places.filter((each) => each.stay > 0).map(({ platform }) => platform);
    expect(stay(edit.places)).toEqual(['whatsapp']);
    expect(stay(removal.places)).toEqual(['telegram']);
  });

  it('is edited again by whoever edits last, also if the earlier change comes late', async () => {
    const id = await sent();
    await revised(id, 'Doors at eight.');
    world.world.calendar.advanceMs(1000);
    await revised(id, 'Doors at nine.');

    await world.ring();
    await world.ring();
    await wall.bring();

    expect(new Set(wall.read().map(({ text }) => text))).toEqual(new Set(['Doors at nine.']));
  });

  it('is written down with who did it', async () => {
    const id = await sent();
    await revisedAndBrought(id, 'Doors at eight.');
    await revisedAndBrought(id, null);

    const acts = await engine().auditOf(world.world.campaign.artistId);

    expect(acts.map(({ action }) => action)).toEqual(expect.arrayContaining(['blast-edited', 'blast-removed']));
    expect(acts.find(({ action }) => action === 'blast-edited')?.on).toContain(id);
  });

  it('is not heard of once more by being edited: a second blast of the day still goes everywhere', async () => {
    const id = await sent();
    await revisedAndBrought(id, 'Doors at eight.');

    const { audience } = await world.write({ text: 'Encore!' });

    expect(audience.communities).toHaveLength(2);
  });

  it('can still be corrected and taken back after its team has stopped the campaign, and after that was cancelled', async () => {
    const id = await sent();
    await engine().pauseInChat({ account: maya, campaignId: world.world.campaign.id });
    await revisedAndBrought(id, 'Not tonight.');
    expect(wall.texts()[0]).toContain('Not tonight.');
    await world.cancel();

    await revisedAndBrought(id, null);

    expect(wall.texts()).toEqual([]);
  });

  it('gets no new words while the operator has stopped its campaign, and can be taken back', async () => {
    const id = await sent();
    const { blast: change } = await engine().writeRevision({ account: maya, id, text: 'Vote for me.' });
    await revised(id, 'Buy my shoes.');
    await engine().pauseCampaign({ campaignId: world.world.campaign.id, reason: 'spam' });

    await world.ring();
    await wall.bring();
    await expect(engine().confirmBlast({ account: maya, id: change.id })).rejects.toMatchObject({
      code: 'campaign-paused',
    });
    expect(wall.texts()).toEqual(['discord:2001: Doors at seven.', 'telegram:-1001: Doors at seven.']);

    await revisedAndBrought(id, null);
    expect(wall.texts()).toEqual([]);
  });

  it('gets no new words where its campaign is linked no more, and goes from there when it is taken back', async () => {
    const id = await sent();
    const { campaign } = world.world;
    const community = { platform: 'telegram', communityId: '-1001', channelId: null } as const;
    await engine().unlinkCommunity({ campaign, community });

    const { places } = await engine().writeRevision({ account: maya, id, text: 'Doors at eight.' });
    expect(places).toEqual([
      { platform: 'discord', changed: 1, stay: 0, notOut: 0 },
      { platform: 'telegram', changed: 0, stay: 1, notOut: 0 },
    ]);
    await revisedAndBrought(id, 'Doors at eight.');
    expect(wall.texts()).toEqual(['discord:2001: Doors at eight.', 'telegram:-1001: Doors at seven.']);

    await revisedAndBrought(id, null);
    expect(wall.texts()).toEqual([]);
  });

  it.each([
    ['a draft', async () => (await world.write()).blast.id],
    ['one for a time to come', () => world.confirmed({ at: '2026-04-05 18:00' })],
  ])('but for %s, which stands nowhere yet, can be edited', async (_which, make) => {
    const id = await make();

    await expect(engine().writeRevision({ account: maya, id, text: 'x' })).rejects.toMatchObject({
      code: 'blast-not-revisable',
    });
  });

  it('is changed by nobody from outside the team', async () => {
    const id = await sent();
    const stranger = { platform: 'discord', externalId: '666', displayName: 'Mallory' } as const;

    await expect(engine().writeRevision({ account: stranger, id, text: null })).rejects.toMatchObject({
      code: 'blast-unknown',
    });
  });

  it('is found as the last one that went out', async () => {
    await sent('One.');
    world.world.calendar.advanceMs(1000);
    const second = await sent('Two.');

    const { revised: meant } = await engine().writeRevision({ account: maya, id: 'last', text: 'Zwei.' });

    expect(meant.id).toBe(second);
  });
});

describe('a blast that is still going out', () => {
  it('goes out in the new words where it is not out yet, and is changed where it is', async () => {
    const id = await world.confirmed({ text: 'Doors at seven.' });
    await world.ring();
    await engine().deliverAnnouncements('discord', { deliver: first, isAtWork: () => true });
    const told: (string | null)[] = [];

    const revision = await revised(id, 'Doors at eight.');
    await world.ring();
    for (const platform of ['discord', 'telegram'] as const) {
      await engine().deliverAnnouncements(platform, {
        isAtWork: () => true,
        async deliver(letter) {
          const post = letter.about === 'post' ? letter : null;
          told.push(post && `${platform} ${post.revises?.as ?? 'post'} ${post.revises?.messageId ?? ''}: ${post.text}`);
          return { outcome: 'delivered', messageId: `${platform}-1` };
        },
      });
    }

    expect(told).toEqual([
      'discord edit first: Doors at eight.',
      'telegram post : Doors at eight.',
      'telegram edit telegram-1: Doors at eight.',
    ]);
    expect((await world.view(revision)).counts).toEqual({ delivered: 2 });

    async function first() {
      return { outcome: 'delivered', messageId: 'first' } as const;
    }
  });

  it('goes out no more where it is not out yet once it is taken back', async () => {
    const id = await world.confirmed();
    await world.ring();

    await revisedAndBrought(id, null);

    expect(wall.texts()).toEqual([]);
  });

  it('is handed over first, where nothing of it was when the change was confirmed', async () => {
    const id = await world.confirmed({ text: 'Doors at seven.' });
    await revised(id, 'Doors at eight.');

    await world.ring();
    await world.ring();
    await wall.bring();

    expect(new Set(wall.read().map(({ text }) => text))).toEqual(new Set(['Doors at eight.']));
  });

  it('is handed over first also where that fails once: its posts are counted only then', async () => {
    const id = await world.confirmed({ text: 'Doors at seven.' });
    const revision = await revised(id, 'Doors at eight.');
    const { announcements } = world.world.ports;
    const addMany = announcements.addMany.bind(announcements);
    announcements.addMany = () => {
      announcements.addMany = addMany;
      return Promise.reject(new Error('the database is away'));
    };

    await world.ring();
    await world.ring();
    await wall.bring();

    expect((await world.view(revision)).counts).toEqual({ delivered: 2 });
    expect(new Set(wall.read().map(({ text }) => text))).toEqual(new Set(['Doors at eight.']));
  });

  it('keeps the words that were decided last, also if the earlier change is handed over after them', async () => {
    const id = await sent();
    const revisions = [];
    for (const text of ['Doors at eight.', 'Doors at nine.']) {
      world.world.calendar.advanceMs(1000);
      const { blast } = await world.view(await revised(id, text));
      if (blast.revises && blast.startedAt)
        revisions.push({ ...blast, revises: blast.revises, startedAt: blast.startedAt });
    }

    for (const each of revisions.reverse()) await handOverRevision(each, world.world.ports);

    expect((await world.view(id)).blast.text).toBe('Doors at nine.');
  });

  it('is not edited first where it is taken back while the edit waits', async () => {
    const id = await sent();
    const edit = await revised(id, 'Doors at eight.');
    await world.ring();

    await revisedAndBrought(id, null);

    expect((await world.view(edit)).counts).toEqual({ superseded: 2 });
    expect(wall.texts()).toEqual([]);
  });

  it('keeps its old words where the change is stopped first', async () => {
    const id = await sent();
    const { blast } = await engine().writeRevision({ account: maya, id, text: 'Doors at eight.' });
    await engine().stopBlast({ account: maya, id: blast.id });
    await expect(engine().confirmBlast({ account: maya, id: blast.id })).rejects.toMatchObject({
      code: 'blast-outdated',
    });
    await world.ring();
    await wall.bring();

    expect(wall.texts()[0]).toContain('Doors at seven.');
  });
});

describe('new words for a blast that two people let go out', () => {
  beforeEach(() => open({ campaign: { strategy: { ...defaultStrategy, secondConfirmAbove: 1 } } }));

  async function sentByTwo(): Promise<string> {
    const id = await world.confirmed();
    await engine().confirmBlast({ account: tariq, id });
    await world.ring();
    await wall.bring();
    return id;
  }

  it('need two again, and the second is asked', async () => {
    const id = await sentByTwo();

    const revision = await revisedAndBrought(id, 'Doors at eight.');
    expect((await world.view(revision)).blast.state).toBe('awaiting-second');
    expect(wall.texts().join()).not.toContain('eight');
    expect(wall.toPeople.at(-1)).toMatchObject({ topic: 'blast-second', blast: { id: revision } });

    await engine().confirmBlast({ account: tariq, id: revision });
    await world.ring();
    await wall.bring();
    expect(wall.texts()[0]).toContain('eight');
  });

  it('but taking it back needs one: it says nothing to anybody', async () => {
    const id = await sentByTwo();

    await revisedAndBrought(id, null);

    expect(wall.texts()).toEqual([]);
  });
});

it('whatever is written, changed and taken back in whichever order it is handed over, every community reads the last word', async () => {
  const step = fc.constantFrom('edit', 'remove', 'ring', 'bring', 'lose');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      await open();
      const id = await world.confirmed({ text: 'Take 0' });
      let word: string | null = 'Take 0';
      for (const [at, what] of steps.entries()) {
        world.world.calendar.advanceMs(1000);
        if (what === 'ring') await world.ring();
        if (what === 'bring') await wall.bring();
        if (what === 'lose') wall.answersNext = { outcome: 'retry', afterMs: 0 };
        if ((what === 'edit' || what === 'remove') && word !== null) {
          const text = what === 'edit' ? `Take ${at + 1}` : null;
          // Handed over or not: what was confirmed counts.
          const change = await revised(id, text).catch(() => null);
          if (change !== null) word = text;
        }
      }
      wall.answersNext = null;
      for (let round = 0; round < 4; round += 1) {
        await world.ring();
        world.world.monotonic.advanceMs(60 * minuteMs);
        await wall.bring();
      }
      const places = ['discord:2001', 'telegram:-1001'];
      expect(wall.texts().sort()).toEqual(word === null ? [] : places.map((place) => `${place}: ${word}`));
    }),
    { numRuns: 60 },
  );
});
