import { isLate, isOpen, startOf } from '../../core/library-writes/library-write.js';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import type { Secret } from '../../core/secret.js';
import { atMost } from '../http/at-most.js';
import type { Surface } from '../surface.js';

/** A fan's browser waits this long for the page that says how their save went. */
const patienceMs = 2_000;
/** For so long after they have asked, the page says "saving" and looks again by itself. */
const watchedMs = 20_000;

/** Saves what is out already before the fan's next page; should it take longer, that page says so. */
export async function saveBeforeTheyLook(
  { engine, log }: Pick<Surface, 'engine' | 'log'>,
  { slug }: Pick<Campaign, 'slug'>,
  session: Secret | null,
): Promise<void> {
  await atMost(patienceMs, engine.saveNow(slug, session), (error) => {
    log.warn('What is out could not be saved at once; the workers save it.', { error });
  });
}

/** Whether a save that was just asked for is under way, and will be tried so soon that the page should look again. */
export function isBeingSaved({ writes }: PreSaveStatus, { now }: Pick<SmartLinkView, 'now'>): boolean {
  return writes.some((write) => {
    const watchedUntil = new Date(startOf(write).getTime() + watchedMs);
    return isOpen(write.state) && isLate(write) && now < watchedUntil && write.nextTryAt < watchedUntil;
  });
}
