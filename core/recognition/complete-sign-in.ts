import type { Ports } from '../engine-ports.js';
import { completePreSave, type CompletedPreSave } from '../pre-saves/complete-pre-save.js';
import { findTrip, type Callback } from '../pre-saves/take-trip.js';
import type { Secret } from '../secret.js';
import { completeRecognition, type Recognised } from './complete-recognition.js';

/** How a trip to a sign-in ended, by what it was begun for. */
export type CompletedSignIn = ({ goal: 'pre-save' } & CompletedPreSave) | ({ goal: 'recognition' } & Recognised);

/**
 * Ends a trip to a service's sign-in, whatever it was begun for. All come back by the same callback, as a service wants
 * its redirect addresses registered one by one; what the trip was for is told by its record, never by who comes back.
 *
 * @throws EngineError what `completePreSave` and `completeRecognition` throw
 */
export async function completeSignIn(
  callback: Callback & { session: Secret | null },
  ports: Ports,
): Promise<CompletedSignIn> {
  const begun = await findTrip(callback, ports);
  if (begun?.goal === 'recognition') {
    return { goal: begun.goal, ...(await completeRecognition(callback, callback.session, ports)) };
  }
  return { goal: 'pre-save', ...(await completePreSave(callback, ports)) };
}
