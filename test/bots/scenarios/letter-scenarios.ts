import { expect, it } from '@jest/globals';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { aBlastLetter, aLetter, aPostLetter, nightDrive } from '../night-drive.js';
import { until } from '../until.js';
import type { ChatTraits, ChatWorld, Person, Scene } from './chat-world.js';
import { deliver } from './deliver.js';
import { askHelp, untilReads } from './waiting.js';

/** The same letter to a person's account on this platform. */
function to<Any extends Letter>(world: ChatWorld, person: Person, letter: Any): Any {
  const { platform } = world;
  return { ...letter, announcement: { ...letter.announcement, platform, externalId: world.idOf(person) } };
}

const saved = (world: ChatWorld) => to(world, 'asha', aLetter('saved'));

/** What the engine has for somebody, and how it fares. */
export function letterScenarios(scene: Scene, traits: ChatTraits): void {
  it('reaches its fan alone, with the link to the release', async () => {
    const { world } = scene;
    await world.start();
    await world.meet('asha');

    expect(await deliver(world, saved(world))).toEqual({ outcome: 'delivered' });

    const [message] = await untilReads(world, 'Night Drive is in your library', { where: 'private' });
    expect(message?.buttons[0]?.label).toBe('Listen on Spotify');
    expect(await world.reads('leo')).toEqual([]);
  });

  it('is tried again after the platform has failed, and arrives once', async () => {
    const { world } = scene;
    await world.start();
    await world.meet('asha');
    await world.failSending();

    expect(await deliver(world, saved(world))).toEqual({ outcome: 'retry', afterMs: 0 });
    expect(await deliver(world, saved(world))).toEqual({ outcome: 'delivered' });

    expect(await untilReads(world, 'Night Drive is in your library')).toHaveLength(1);
  });

  it('sends nothing in its fan’s name when they tap what the artist wrote', async () => {
    const { world } = scene;
    await world.start();
    await world.meet('asha');

    await deliver(world, to(world, 'asha', aBlastLetter('Come!\n/stop and/or (/forget) https://x.example/stop')));

    const [message] = await untilReads(world, 'Come!', { where: 'private' });
    expect(message?.text).toContain('/stop and/or (/forget)');
    expect(message?.commands).toEqual([]);
  });

  it('with the artist’s own words is read as they were typed, and ends for good by one tap', async () => {
    const { world } = scene;
    const text = 'Berlin, tonight!\n@everyone **come** <i>early</i>';
    await world.start();
    await world.meet('asha');

    expect(await deliver(world, to(world, 'asha', aBlastLetter(text)))).toEqual({ outcome: 'delivered' });

    const [message] = await untilReads(world, 'News from Late Trains', { where: 'private' });
    expect(message?.text).toContain(text);
    expect(message?.pings).toEqual([]);
    await world.press('No more news from Late Trains');
    await until(() => world.engine.muted === nightDrive().artistId);
  });

  it('as long as an artist may write it arrives whole', async () => {
    const { world } = scene;
    const text = '*x*'.repeat(333);
    await world.start();
    await world.meet('asha');

    await deliver(world, to(world, 'asha', aBlastLetter(text)));

    await untilReads(world, text, { where: 'private' });
  });

  it('for a community that is not there any more is put aside, and nobody counts as gone', async () => {
    const { world } = scene;
    await world.start();
    const communityId = world.group.communityId.replace(/\d{3}/, '999');
    const elsewhere = { ...world.group, communityId, channelId: null };

    expect(await deliver(world, aPostLetter('Tonight', elsewhere))).toMatchObject({ outcome: 'refused' });
  });

  if (traits.tellsWhoIsBlocked) {
    it('ends for a fan who lets the bot write to them no more', async () => {
      const { world } = scene;
      await world.start();
      await world.meet('asha');
      await world.shutOut('asha');

      expect(await deliver(world, saved(world))).toEqual({ outcome: 'gone' });

      expect(world.log.messages('error')).toEqual([]);
    });
  }

  if (traits.saysHowLongToWait) {
    it('waits in the engine’s hands for as long as the platform asks for', async () => {
      const { world } = scene;
      await world.start();
      await world.meet('asha');
      await world.askToWait(600);

      const outcome = await deliver(world, saved(world));

      expect(outcome).toMatchObject({ outcome: 'retry' });
      expect(outcome?.outcome === 'retry' && outcome.afterMs).toBeGreaterThanOrEqual(600_000);
    });
  }

  if (traits.groups) {
    it('for a community is one message there, with a button that gives each who presses it their own link', async () => {
      const { world } = scene;
      await world.start();

      expect(await deliver(world, aPostLetter('We play Berlin tonight.', world.group))).toMatchObject({
        outcome: 'delivered',
      });

      const posted = await world.reads('leo', 'group');
      expect(posted.map(({ text }) => text)).toEqual([expect.stringContaining('We play Berlin tonight.')]);
      await world.press('Get my own link', { by: 'leo', where: 'group' });
      const [card] = await untilReads(world, 'Out at 00:00', { by: 'leo' });
      expect(card?.buttons[0]?.url).toContain(`secret-of-${world.idOf('leo')}`);
      const place = traits.linksBringThePlace ? world.group : null;
      expect(world.engine.asked).toMatchObject({ release: 'night-drive', place });
      await askHelp(world, { by: 'asha' });
      expect(JSON.stringify(await world.reads('asha'))).not.toContain('secret-of-');
    });
  }
}
