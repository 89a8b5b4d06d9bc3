import { EngineError } from '../errors.js';
import { asksForAge, type AgeDeclaration } from './age.js';
import type { Fan } from './fan.js';

type Asked = {
  /** The fan who asks; null: nobody has introduced them. */
  fan: Fan | null;
  /** The zone they live by, checked. */
  zone: string;
  /** What they have said of their age just now; null: nothing. */
  said: AgeDeclaration | null;
};

/**
 * Refuses whatever a person under age by the rule must not be asked for. Who has said it once is not asked again.
 *
 * @throws EngineError `under-age`, `age-not-declared`
 */
export function requireAdult({ fan, zone, said }: Asked): void {
  const age = fan?.age ?? said;
  if (age && !age.adult) throw new EngineError('under-age', 'This fan is under age: nothing is asked of them.');
  if (!age && asksForAge(zone)) throw new EngineError('age-not-declared', 'This fan was not asked for their age yet.');
}
