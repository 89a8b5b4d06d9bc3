import { describe, expect, it, jest } from '@jest/globals';
import { isConsentLive } from '../../../core/consent/consent.js';
import { recordConsent } from '../../../core/consent/record-consent.js';
import { grantId } from '../../../core/grants/grant.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { aBrowserOf, aWorld, begin, join, midnightInKolkata, pass, promiseTo, trackUri, writeOf } from '../world.js';

describe('a fan who pre-saves', () => {
  it('has said yes to this pre-save and to nothing else, under the notice of their region', async () => {
    const world = await aWorld();

    const ana = await join(world, 'ana', { zone: 'America/Sao_Paulo' });

    expect(await world.ports.consents.ofFan(ana.fanId)).toEqual([
      {
        id: `${ana.fanId}:1`,
        artistId: world.campaign.artistId,
        fanId: ana.fanId,
        sequence: 1,
        purpose: 'save',
        campaignId: world.campaign.id,
        decision: 'given',
        notice: { version: '2026-11h-lgpd', language: 'en', region: 'lgpd', responsibleParty: 'Glass House Records' },
        place: 'web',
        decidedAt: world.calendar.now(),
      },
    ]);
  });

  it('is promised nothing while their consent cannot be kept', async () => {
    const world = await aWorld();
    const here = await aBrowserOf(world, 'ana');
    jest.spyOn(world.ports.consents, 'append').mockRejectedValue(new Error('The database is away.'));
    const parameters = world.service.agree(await begin(world, here), 'ana');

    await expect(
      world.engine.completePreSave({ service: 'spotify', parameters, browser: here.browser }),
    ).rejects.toThrow('The database is away.');

    const view = await world.engine.viewSmartLink('night-drive', here.session);
    expect(view.visitor?.preSaves).toEqual([]);
  });
});

describe('a fan who withdraws while their service is asked', () => {
  it.each(['exchange', 'account'] as const)(
    'has withdrawn, during %s: nothing is kept or promised anew',
    async (call) => {
      const world = await aWorld();
      const ana = await join(world, 'ana');
      const parameters = world.service.agree(await begin(world, ana), 'ana');
      const id = grantId(world.campaign.artistId, ana.fanId, 'spotify');
      expect((await world.ports.grants.byId(id))?.sealed).not.toBeNull();
      world.service.onArrival = async (visit) => {
        if (visit.call !== call) return;
        pass(world, 1);
        await world.engine.withdrawOwn(ana.session, { what: 'everything' });
      };

      await expect(
        world.engine.completePreSave({ service: 'spotify', parameters, browser: ana.browser }),
      ).rejects.toMatchObject({ code: 'consent-withdrawn' });

      const records = await world.ports.consents.ofFan(ana.fanId);
      expect(isConsentLive(records, 'save', world.campaign.id)).toBe(false);
      expect(await promiseTo(world, ana)).toMatchObject({ withdrawnAt: expect.any(Date) });
      expect((await world.ports.grants.byId(id))?.sealed).toBeNull();
      world.calendar.moveTo(midnightInKolkata);
      await runDueWaves(world.ports);
      expect(world.service.libraryOf('ana')).toEqual([]);
    },
  );
});

describe('a fan who pre-saves again after they had withdrawn', () => {
  async function aFanWhoWithdrew() {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const [given] = await world.ports.consents.ofFan(ana.fanId);
    await recordConsent({ ...given!, decision: 'withdrawn' }, world.ports);
    const { id } = await promiseTo(world, ana);
    await world.ports.preSaves.withdraw(id, world.calendar.now(), { id: 'withdrawn', kind: 'withdrawn' });
    await world.ports.writes.withdrawOpen(id, world.monotonic.now());
    return { world, ana };
  }

  it('gives their consent anew, and what they withdrew is promised again and kept', async () => {
    const { world, ana } = await aFanWhoWithdrew();

    await join(world, 'ana');

    const records = await world.ports.consents.ofFan(ana.fanId);
    expect(records.map(({ decision }) => decision)).toEqual(['given', 'withdrawn', 'given']);
    expect(isConsentLive(records, 'save', world.campaign.id)).toBe(true);
    expect(await promiseTo(world, ana)).toMatchObject({ withdrawnAt: null });
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
  });

  it('is told of it, as for the first time', async () => {
    const { world, ana } = await aFanWhoWithdrew();
    const revive = jest.spyOn(world.ports.preSaves, 'clearOutbox').mockResolvedValue();

    await join(world, 'ana');

    revive.mockRestore();
    const { id, outbox } = await promiseTo(world, ana);
    expect(outbox.at(-1)).toEqual({ id: `pre-saved:${id}:3`, kind: 'pre-saved' });
  });

  it('finds their write armed when a worker has ended it before the pre-save stood again', async () => {
    const { world, ana } = await aFanWhoWithdrew();
    const revive = world.ports.preSaves.revive.bind(world.ports.preSaves);
    jest.spyOn(world.ports.preSaves, 'revive').mockImplementation(async (id, event) => {
      await world.ports.writes.withdrawOpen(id, world.monotonic.now());
      return revive(id, event);
    });

    await join(world, 'ana');

    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed' });
  });
});
