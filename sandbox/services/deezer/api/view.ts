import { isGone, isShownSomewhere } from '../../availability.js';
import type { Release } from '../../numbered-catalogue.js';
import type { ApiCall } from './caller.js';

/** From which country, when, and at which address something is looked at. */
export type View = { readonly country: string; readonly now: Date; readonly base: string };

/** How a call looks at things: from its listener's country, or from the one its IP address is in [unk]. */
export function viewOf({ account, base, state }: ApiCall): View {
  return { country: account?.country ?? state.settings().serverCountry, now: state.calendar.now(), base };
}

/** True if a track or album is to be seen at all; whether it can be played is another matter. */
export function canSee(release: Release, { state }: ApiCall): boolean {
  const now = state.calendar.now();
  return state.settings().unreleased === 'hidden' ? isShownSomewhere(release, now) : !isGone(release, now);
}
