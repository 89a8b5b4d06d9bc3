import type { Ports } from '../engine-ports.js';
import type { FanId } from './fan.js';

/** All that this fan was formerly, over as many steps as there were. */
export async function formerSelves(fanId: FanId, ports: Pick<Ports, 'fanMerges'>): Promise<FanId[]> {
  const found = new Set<FanId>();
  const toLookAt = [fanId];
  for (let next = toLookAt.pop(); next !== undefined; next = toLookAt.pop()) {
    for (const { from } of await ports.fanMerges.into(next)) {
      if (from === fanId || found.has(from)) continue;
      found.add(from);
      toLookAt.push(from);
    }
  }
  return [...found];
}
