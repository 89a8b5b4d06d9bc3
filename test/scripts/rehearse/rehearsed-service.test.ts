import { describe, expect, it } from '@jest/globals';
import { directServiceNames } from '../../../core/streaming/service-name.js';
import { CallBell } from '../../../scripts/rehearse/call-listener.js';
import { dateRelease, openRehearsedService } from '../../../scripts/rehearse/rehearsed-service.js';
import { startSandbox } from '../../../sandbox/sandbox.js';

describe('a service on the stage of a rehearsal', () => {
  it('has a release of the night’s date, levers, and troubles that it knows how to plant', async () => {
    const sandbox = await startSandbox({ port: 0, folder: null });
    try {
      dateRelease(sandbox, '2027-02-05');
      for (const name of directServiceNames) {
        const service = openRehearsedService(name, sandbox, new CallBell());
        const [account] = await service.control.openAccounts(1, ['IN']);

        expect(sandbox[name].state.catalogue.all()).toMatchObject([{ ...service.release, releaseDate: '2027-02-05' }]);
        expect(service.trackUri).toContain(service.release.trackId);
        expect(await service.control.libraryOf(account!.accountId)).toEqual([]);
        await service.control.plant([{ match: service.routes.save, fault: 'ghost', times: 1 }]);
        expect((await service.control.ledger()).effects).toEqual([]);
      }
    } finally {
      await sandbox.close();
    }
  });
});
