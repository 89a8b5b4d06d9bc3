import type { Ports } from '../engine-ports.js';
import type { FanId } from './fan.js';

/** The clicks that led to this fan's sign-ups, finished or not. */
export async function clicksOfFan(fanId: FanId, ports: Pick<Ports, 'authorizations' | 'preSaves'>): Promise<string[]> {
  const signUps = [...(await ports.preSaves.ofFan(fanId)), ...(await ports.authorizations.ofFan(fanId))];
  return [...new Set(signUps.flatMap(({ arrival: { clickId } }) => clickId ?? []))];
}
