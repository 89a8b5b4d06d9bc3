import type { NotSent, ServiceRefusal, StreamingService } from '../streaming/streaming-service.js';
import type { CallKind } from './gate-state.js';
import type { OutboundGate } from './outbound-gate.js';

/** For whom a service is called, and what is looked at last before each call. */
export type GatedCalls = {
  /** Tells this fan's calls from others': the breaker counts fans, not calls. */
  fan: string;
  kind: CallKind;
  /** Asked once the permit is there: why the call must not be made after all, or null. */
  objection?: (call: { isSave: boolean }) => Promise<NotSent | null>;
};

/**
 * A service whose every call takes a permit, is looked at once more, and is heard of by all workers:
 * permit → objection? → call → hear. The order matters: a fan may withdraw while a call waits for its permit.
 */
export function gatedService(
  service: StreamingService,
  gate: OutboundGate,
  { fan, kind, objection }: GatedCalls,
): StreamingService {
  const admit = async (isSave: boolean): Promise<NotSent | null> => {
    const passage = await gate.pass(kind);
    if (!passage.isOpen) return { outcome: 'held-back', afterMs: passage.afterMs };
    return objection ? objection({ isSave }) : null;
  };
  const through = async <Answer extends { outcome: string }>(
    call: () => Promise<Answer | ServiceRefusal>,
    isSave = false,
  ): Promise<Answer | ServiceRefusal> => {
    const stop = await admit(isSave);
    if (stop) return stop;
    const answer = await call();
    await gate.hear(fan, answer);
    return answer;
  };
  const nextCall = () => admit(false);
  const follow = service.follow?.bind(service);
  const remove = service.remove?.bind(service);
  const unfollow = service.unfollow?.bind(service);
  return {
    ...service,
    ...(follow && { follow: (credentials, artistUri) => through(() => follow(credentials, artistUri, nextCall)) }),
    ...(remove && { remove: (credentials, uri) => through(() => remove(credentials, uri)) }),
    ...(unfollow && {
      unfollow: (credentials, artistUri) => through(() => unfollow(credentials, artistUri, nextCall)),
    }),
    account: (credentials) => through(() => service.account(credentials)),
    renew: (credentials) => through(() => service.renew(credentials)),
    findItem: (credentials, release, item) => through(() => service.findItem(credentials, release, item, nextCall)),
    contains: (credentials, uri, reading) =>
      through(() => service.contains(credentials, uri, { ...reading, nextCall })),
    save: (credentials, uri) => through(() => service.save(credentials, uri), true),
    listenUrl: (release) => service.listenUrl(release),
  };
}
