import { seededDice } from '../../sandbox/services/dice.js';
import type { FaultClass } from '../../sandbox/services/faults/fault-classes.js';
import type { NewFault } from '../../sandbox/services/faults/fault-plan.js';
import type { Routes } from './rehearsed-service.js';

/** One way for the service to go wrong: which calls it hits, and how many of a hundred fans. */
type Trouble = { fault: FaultClass; match: keyof Routes; perHundred: number } & Partial<
  Pick<NewFault, 'probability' | 'retryAfter'>
>;

/** Everything that a storm is made of (reliability §3). Each must strike every service at least once, or the storm has shown nothing. */
const troubles: readonly Trouble[] = [
  { fault: 'throttled-seconds', match: 'save', perHundred: 1, retryAfter: 1 },
  { fault: 'throttled-http-date', match: 'look', perHundred: 1 },
  { fault: 'throttled-no-header', match: 'look', perHundred: 1 },
  // Half of all saves fail for a while.
  { fault: 'error-before-apply', match: 'save', perHundred: 8, probability: 0.5 },
  { fault: 'apply-then-error', match: 'save', perHundred: 2 },
  { fault: 'apply-then-drop', match: 'save', perHundred: 2 },
  { fault: 'apply-then-reset', match: 'save', perHundred: 1 },
  { fault: 'drop-before-apply', match: 'look', perHundred: 1 },
  { fault: 'ghost', match: 'save', perHundred: 3 },
  { fault: 'late', match: 'save', perHundred: 2 },
  { fault: 'slow-answer', match: 'save', perHundred: 1 },
  { fault: 'html-200', match: 'look', perHundred: 1 },
  { fault: 'truncated-json', match: 'look', perHundred: 1 },
  { fault: 'access-token-refused', match: 'look', perHundred: 1 },
  { fault: 'html-500', match: 'renew', perHundred: 1 },
  { fault: 'false-invalid-grant', match: 'renew', perHundred: 1 },
];

/** The classes of a storm. */
export const stormClasses: readonly FaultClass[] = troubles.map(({ fault }) => fault);

/** How large a storm is, and what its service calls what it strikes. */
type StormSize = { seed: number; fans: number; waves: number; routes: Routes };

/**
 * The storm of a seed over one service, dealt out over the first waves of a night: what is planted before each. The last quarter of
 * the night is left to what has not struck by then.
 */
export function planStorm({ seed, fans, waves, routes }: StormSize): NewFault[][] {
  const dice = seededDice(seed);
  const stormy = Math.max(1, Math.floor((waves * 3) / 4));
  const plan: NewFault[][] = Array.from({ length: waves }, () => []);
  for (const { perHundred, match, ...trouble } of troubles) {
    const times = Math.max(1, Math.round((fans * perHundred) / 100));
    const parts = Math.min(times, 3);
    for (let part = 0; part < parts; part += 1) {
      const share = Math.floor(times / parts) + (part < times % parts ? 1 : 0);
      const fault = { ...trouble, match: routes[match], times: share, seed: Math.floor(dice() * 0xffff_ffff) };
      plan[Math.floor(dice() * stormy)]?.push(fault);
    }
  }
  return plan;
}
