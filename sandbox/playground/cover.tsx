import type { JSX } from 'preact';
import { hueOf } from './words.js';

/** A record cover for a release that came without one: a moon over a road, in colours of its own. */
export function Cover({ seed }: { seed: string }): JSX.Element {
  const hue = hueOf(seed);
  const colour = (shift: number, lightness: number): string => `hsl(${(hue + shift) % 360} 62% ${lightness}%)`;
  return (
    <svg class="cover" viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" fill={colour(0, 22)} />
      <rect width="40" height="24" fill={colour(20, 32)} />
      <circle cx="26" cy="15" r="8" fill={colour(60, 72)} />
      <path d="M0 25 L12 18 L22 25 L31 20 L40 26 L40 40 L0 40 Z" fill={colour(0, 15)} />
      <path d="M17 40 L20 27 L21 27 L25 40 Z" fill={colour(60, 72)} opacity="0.85" />
    </svg>
  );
}
