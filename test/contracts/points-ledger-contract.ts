import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { PointsLedger } from '../../core/referrals/points-ledger.js';
import { allOf } from './all-of.js';
import type { OpenStore } from './open-store.js';
import { ana, aPointsEntry, binod, fanNumber, later, nightDrive } from './samples.js';

const dayTrip = campaignId.parse('cmp_daytripppp');

/** What every points ledger must do. */
export function pointsLedgerContract(name: string, open: OpenStore<PointsLedger>): void {
  describe(`the points ledger, ${name}`, () => {
    it('gives back an entry as it was written', async () => {
      const ledger = await open();

      expect(await ledger.append(aPointsEntry())).toBe(true);

      expect(await ledger.ofNewcomer(nightDrive, binod)).toEqual([aPointsEntry()]);
    });

    it('holds an entry once that is written twice, and says so', async () => {
      const ledger = await open();
      await ledger.append(aPointsEntry());

      expect(await ledger.append(aPointsEntry({ fanId: fanNumber(7), change: -1 }))).toBe(false);

      expect(await allOf(ledger.ofCampaign(nightDrive, null))).toEqual([aPointsEntry()]);
    });

    it('lists what is written of one newcomer of one campaign, the first first', async () => {
      const ledger = await open();
      for (const sequence of [11, 2, 1]) await ledger.append(aPointsEntry({ sequence }));
      await ledger.append(aPointsEntry({ campaignId: dayTrip }));
      await ledger.append(aPointsEntry({ newcomerId: fanNumber(3) }));

      const sequences = (await ledger.ofNewcomer(nightDrive, binod)).map(({ sequence }) => sequence);

      expect(sequences).toEqual([1, 2, 11]);
    });

    it('lists all that a fan has to do with, whom they brought and who brought them', async () => {
      const ledger = await open();
      const brought = aPointsEntry();
      const came = aPointsEntry({ fanId: binod, newcomerId: ana, campaignId: dayTrip });
      for (const entry of [brought, came, aPointsEntry({ fanId: fanNumber(4), newcomerId: fanNumber(5) })]) {
        await ledger.append(entry);
      }

      const ids = (await ledger.ofFan(ana)).map(({ id }) => id);

      expect(ids.sort()).toEqual([brought.id, came.id].sort());
    });

    it('lists a campaign’s entries from an instant of recording on, with that instant itself', async () => {
      const ledger = await open();
      const { recordedAt } = aPointsEntry();
      const entries = [-1, 0, 1].map((ms, index) =>
        aPointsEntry({ newcomerId: fanNumber(index), recordedAt: later(recordedAt, ms) }),
      );
      for (const entry of entries) await ledger.append(entry);
      await ledger.append(aPointsEntry({ campaignId: dayTrip }));

      const listed = (await allOf(ledger.ofCampaign(nightDrive, recordedAt))).map(({ id }) => id);

      expect(listed.sort()).toEqual(entries.slice(1).map(({ id }) => id));
      expect(await allOf(ledger.ofCampaign(nightDrive, null))).toHaveLength(3);
    });

    it('has nothing of a fan who has nothing to do with any', async () => {
      expect(await (await open()).ofFan(ana)).toEqual([]);
    });
  });
}
