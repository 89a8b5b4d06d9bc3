import { describe, expect, it } from '@jest/globals';
import { aWorld } from '../world.js';
import { campaignOf, decidedOn, keptFor, moveTo } from './schedules.js';

describe('a new date', () => {
  it('is refused to whoever has decided on an older one: of two at once one is told so', async () => {
    const world = await aWorld();
    const decided = await decidedOn(world);
    const to = (releaseDate: string) =>
      world.engine.rescheduleCampaign({ ...decided, releaseDate, releaseMode: { kind: 'local' } });

    const endings = await Promise.allSettled([to('2026-05-01'), to('2026-05-08')]);

    expect(endings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(to('2026-05-15')).rejects.toMatchObject({ code: 'campaign-changed' });
    expect(await campaignOf(world)).toMatchObject({ scheduleVersion: 2 });
  });

  it.each([
    ['a date that is over everywhere', '2026-04-01', 'input-invalid'],
    ['a year ago', '2025-04-24', 'input-invalid'],
  ])('is refused when it is %s', async (_what, date, code) => {
    const world = await aWorld();
    await expect(moveTo(world, date)).rejects.toMatchObject({ code });
    expect(await campaignOf(world)).toEqual(world.campaign);
  });

  it('is refused once the release has been out for more than three days', async () => {
    const world = await aWorld();
    world.calendar.moveTo(await keptFor(world));
    await expect(moveTo(world, '2026-12-01')).rejects.toMatchObject({ code: 'campaign-released' });
  });

  it('is refused when its pre-saves would open after it', async () => {
    const opensAt = new Date('2026-04-10T00:00:00.000Z');
    const world = await aWorld({ campaign: { opensAt, phase: 'draft' } });
    await expect(moveTo(world, '2026-04-09')).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('is refused for a campaign that is not there', async () => {
    const { engine, campaign } = await aWorld();
    const release = { releaseDate: '2026-05-01', releaseMode: { kind: 'local' } } as const;
    const unknown = { campaignId: campaign.id.replace(/.$/, 'x') as typeof campaign.id, from: 1 };
    await expect(engine.rescheduleCampaign({ ...unknown, ...release })).rejects.toMatchObject({
      code: 'campaign-not-found',
    });
  });
});
