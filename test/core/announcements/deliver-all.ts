import type { Announcement } from '../../../core/announcements/announcement.js';
import type { DeliveryOutcome, Letter } from '../../../core/announcements/deliver-announcement.js';
import type { World } from '../world.js';

/** Lets the platform take everything that waits; answers what was delivered. */
export async function deliverAll(
  { engine }: World,
  outcome: (letter: Letter) => DeliveryOutcome = () => ({ outcome: 'delivered' }),
): Promise<Announcement['kind'][]> {
  const delivered: Announcement['kind'][] = [];
  const deliver = async (letter: Letter) => {
    delivered.push(letter.announcement.kind);
    return outcome(letter);
  };
  await engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
  return delivered;
}
