import type { JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';

/**
 * For the page's script: when it is out, and whether the page says so. Where the browser's own zone says otherwise (it
 * comes out zone by zone), the page is opened again for that zone. A browser without scripts is told the artist's.
 */
export function ReleaseMoment({ view: { campaign, now, released } }: { view: SmartLinkView }): JSX.Element | null {
  if (campaign.phase === 'released' || campaign.releaseMode.kind === 'global') return null;
  return <div hidden data-out={String(released)} data-date={campaign.releaseDate} data-now={now.toISOString()} />;
}
