import type { JSX } from 'preact';
import { hueOf } from './words.js';

/** Ground, sky, moon and hills. */
const evenings = [
  ['#2a1240', '#5b2a6e', '#ffb07a', '#1d0c30'],
  ['#101d3f', '#24427f', '#ffd58a', '#0b1430'],
  ['#33112b', '#7d2b55', '#ffc2b0', '#230a20'],
  ['#0c2a33', '#1c5a63', '#ffd9a0', '#081d26'],
] as const;

/** A record cover for a release that came without one: a moon over a road, in colours of its own. */
export function Cover({ seed }: { seed: string }): JSX.Element {
  const [dusk, sky, light, hills] = evenings[hueOf(seed) % evenings.length] ?? evenings[0];
  return (
    <svg class="cover" viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" fill={dusk} />
      <rect width="40" height="24" fill={sky} />
      <circle cx="26" cy="15" r="8" fill={light} />
      <path d="M0 25 L12 18 L22 25 L31 20 L40 26 L40 40 L0 40 Z" fill={hills} />
      <path d="M17 40 L20 27 L21 27 L25 40 Z" fill={light} opacity="0.85" />
    </svg>
  );
}
