import type { DeliveryOutcome, Letter } from '../../../core/announcements/deliver-announcement.js';
import { until } from '../until.js';
import type { ChatWorld } from './chat-world.js';

/** Hands the bot a letter and answers how it fared. */
export async function deliver(world: ChatWorld, letter: Letter): Promise<DeliveryOutcome | undefined> {
  const before = world.engine.outcomes.length;
  world.engine.letters.push(letter);
  await until(() => world.engine.outcomes.length > before);
  return world.engine.outcomes.at(-1);
}
