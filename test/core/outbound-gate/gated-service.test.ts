import { describe, expect, it } from '@jest/globals';
import { gatedService } from '../../../core/outbound-gate/gated-service.js';
import { OutboundGates } from '../../../core/outbound-gate/outbound-gates.js';
import { Secret } from '../../../core/secret.js';
import { createDeezer } from '../../../core/streaming/deezer/deezer.js';
import type { NotSent, StreamingService } from '../../../core/streaming/streaming-service.js';
import { createTidal } from '../../../core/streaming/tidal/tidal.js';
import { fanNumber } from '../../contracts/samples.js';
import { FakeCalendar } from '../../doubles/fake-calendar.js';
import { FakeMonotonic } from '../../doubles/fake-monotonic.js';
import { fakePause } from '../../doubles/fake-pause.js';
import { FakeRandom } from '../../doubles/fake-random.js';
import { InMemoryGateStore } from '../../doubles/in-memory-gate-store.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { MemoryMeter } from '../../doubles/memory-meter.js';

const credentials = { accessToken: new Secret('canary-token'), accessTokenExpiresAt: null, refreshToken: null };
const app = { appId: '1', clientId: '1', appSecret: new Secret('x'), clientSecret: new Secret('x') };
const addresses = {
  connectUrl: 'https://a.example',
  loginUrl: 'https://a.example',
  authUrl: 'https://t.example',
};

/** Services of many pages, the gate before them, and what went through. */
function aWorld(pages: number) {
  const monotonic = new FakeMonotonic(new Date('2026-11-27T08:00:00Z'));
  const calendar = new FakeCalendar(new Date('2026-11-27T08:00:00Z'));
  const seen = { calls: 0, permits: 0 };
  const answer: typeof fetch = (input) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    seen.calls += 1;
    const isLast = seen.calls === pages;
    return Promise.resolve(Response.json(host === 'deezer.example' ? aDeezerPage(isLast) : aTidalPage(isLast)));
  };
  const common = { ...app, ...addresses, calendar, fetch: answer, random: new FakeRandom() };
  const services = {
    deezer: createDeezer({ ...common, apiUrl: 'https://deezer.example' }),
    tidal: createTidal({ ...common, apiUrl: 'https://tidal.example' }),
  };
  const gates = new OutboundGates({
    gateStates: new InMemoryGateStore(),
    monotonic,
    pause: fakePause(monotonic),
    log: new MemoryLog(),
    meter: new MemoryMeter(),
  });
  const gated = (service: StreamingService, mostPermits = Infinity) =>
    gatedService(service, gates.of(service), {
      fan: fanNumber(1),
      kind: 'first',
      objection: (): Promise<NotSent | null> => {
        seen.permits += 1;
        return Promise.resolve(seen.permits > mostPermits ? { outcome: 'called-off', because: 'withdrawn' } : null);
      },
    });
  return { services, gated, seen };
}

const aDeezerPage = (isLast: boolean) => ({ data: [{ id: 1 }], ...(!isLast && { next: 'https://deezer.example/n' }) });
const aTidalPage = (isLast: boolean) => ({
  data: [{ id: '1', type: 'tracks' }],
  links: isLast ? {} : { meta: { nextCursor: 'on' } },
});

describe.each(['deezer', 'tidal'] as const)('a library at %s that is read page by page', (name) => {
  it('takes a permit for each page', async () => {
    const { services, gated, seen } = aWorld(4);

    const read = await gated(services[name]).contains(credentials, `${name}:track:9`);

    expect(read).toEqual({ outcome: 'answered', present: false });
    expect(seen).toEqual({ calls: 4, permits: 4 });
  });

  it('is read no further once the fan has withdrawn', async () => {
    const { services, gated, seen } = aWorld(4);

    const read = await gated(services[name], 2).contains(credentials, `${name}:track:9`);

    expect(read).toEqual({ outcome: 'called-off', because: 'withdrawn' });
    expect(seen.calls).toBe(2);
  });

  it('takes a permit for each call that following an artist needs', async () => {
    const { services, gated, seen } = aWorld(2);

    await gated(services[name]).follow?.(credentials, `${name}:artist:9`);

    expect(seen.calls).toBeGreaterThan(2);
    expect(seen.permits).toBe(seen.calls);
  });

  it('says neither that an item is there nor that it is not, where the list does not end', async () => {
    const { services } = aWorld(Infinity);

    expect(await services[name].contains(credentials, `${name}:track:9`)).toEqual({
      outcome: 'unclear',
      reason: 'list-without-end',
    });
  });
});
