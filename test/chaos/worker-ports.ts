import type { Ports } from '../../core/engine-ports.js';
import { OutboundGates } from '../../core/outbound-gate/outbound-gates.js';
import type { GateStore } from '../../core/outbound-gate/gate-store.js';
import type { ServiceName } from '../../core/streaming/service-name.js';
import type { StreamingService } from '../../core/streaming/streaming-service.js';
import type { Interleaver } from './interleaver.js';

/** What all workers share, and what each hears of its own calls. */
export type SharedWorld = {
  ports: Ports;
  gateStates: GateStore;
  interleaver: Interleaver;
  nowMs: () => number;
  /** Called as a call of a store or a service begins, with its first argument. */
  onCall: (call: { worker: string; port: string; method: string; first: unknown }) => void;
};

/** The ports that keep something, each call of which is a place where a worker can be interrupted. */
const storeNames = [
  'campaigns',
  'fans',
  'grants',
  'preSaves',
  'waves',
  'writes',
  'shardLeases',
  'announcements',
  'consents',
] as const;

/**
 * The world as one worker process has it: every call of a store waits for its turn before it is made and again before
 * its answer is heard; a call of a service is made at once (the check before it and the call are one step) and its
 * answer waits. Whoever is killed in between has done the one and knows nothing of it.
 */
export function portsOfWorker(worker: string, world: SharedWorld): Ports {
  const { ports, interleaver, nowMs } = world;
  const stores = Object.fromEntries(
    storeNames.map((name) => [name, watched(ports[name], { worker, port: name, waitsBefore: true }, world)]),
  ) as Pick<Ports, (typeof storeNames)[number]>;
  const gateStates = watched(world.gateStates, { worker, port: 'gateStates', waitsBefore: true }, world);
  const pause = (ms: number) => interleaver.turn(worker, 'pause', nowMs() + ms);
  const services = new Map<ServiceName, StreamingService>();
  for (const [name, service] of ports.services) {
    services.set(name, watched(service, { worker, port: 'service', waitsBefore: false }, world));
  }
  const gates = new OutboundGates({ ...ports, pause, gateStates });
  return { ...ports, ...stores, services, pause, gates };
}

type Watching = { worker: string; port: string; waitsBefore: boolean };
type Method = (...args: unknown[]) => unknown;

function watched<Port extends object>(port: Port, watching: Watching, world: SharedWorld): Port {
  return new Proxy(port, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      const method = (value as Method).bind(target);
      return (...args: unknown[]) => interrupted({ method, name: String(property), args }, watching, world);
    },
  });
}

type Called = { method: Method; name: string; args: unknown[] };

function interrupted(
  { method, name, args }: Called,
  { worker, port, waitsBefore }: Watching,
  world: SharedWorld,
): unknown {
  const { interleaver, onCall } = world;
  const turn = (moment: string) => interleaver.turn(worker, `${moment} ${port}.${name}`);
  const begin = (): unknown => {
    onCall({ worker, port, method: name, first: args[0] });
    return method(...args);
  };
  if (name === 'due' || name === 'ofCampaign') return readingFrom(begin, turn);
  if (name === 'listenUrl') return method(...args);
  const call = async (): Promise<unknown> => {
    if (waitsBefore) await turn('before');
    const answer = await begin();
    await turn('after');
    return answer;
  };
  return call();
}

/** A store that is read while one works: its pages come in turns as well. */
async function* readingFrom(begin: () => unknown, turn: (moment: string) => Promise<void>): AsyncGenerator {
  await turn('before');
  for await (const item of begin() as AsyncIterable<unknown>) yield item;
}
