import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Conservation } from '../../core/campaigns/conservation.js';
import type { MetroCounts } from '../../core/places/metro-counts.js';
import { releaseSpan } from '../../core/release-waves/midnight.js';

/** What a command answers: one document for `--json`, or text for people. */
export type Answer = { json: unknown; text: string };

/** A campaign in a few lines. */
export function describe(campaign: Campaign, baseUrl: string) {
  const { first, last } = releaseSpan(campaign);
  const { id, slug, phase, title, artistName, releaseDate, releaseMode, timezone, scheduleVersion } = campaign;
  const link = `${baseUrl}/l/${slug}`;
  const span = { firstMidnight: first.toISOString(), lastMidnight: last.toISOString() };
  const text = `${title} by ${artistName}  (${id})
  ${standing(campaign)}
  ${link}
`;
  const json = {
    id,
    pause: campaign.pause,
    awaitsApproval: campaign.awaitsApproval,
    slug,
    phase,
    title,
    artistName,
    releaseDate,
    releaseMode,
    timezone,
    scheduleVersion,
    link,
    ...span,
  };
  return { json, text };
}

function standing({ phase, pause, awaitsApproval, ...campaign }: Campaign): string {
  const when = phase === 'postponed' ? 'no date: it waits for reschedule' : outInWords(campaign);
  const approval = awaitsApproval ? ', its artist awaits approval (npm run campaign -- artists)' : '';
  const stopped = pause ? `, stopped by the ${pause.by}${pause.reason === null ? '' : `: ${pause.reason}`}` : '';
  return `${phase}, ${when}${approval}${stopped}`;
}

/** When a release comes out, for an operator. */
export function outInWords({ releaseDate, releaseMode }: Pick<Campaign, 'releaseDate' | 'releaseMode'>): string {
  if (releaseMode.kind === 'global') return `out everywhere at ${releaseMode.at.toISOString()}`;
  const { first, last } = releaseSpan({ releaseDate, releaseMode });
  return `out ${releaseDate} at 00:00 of each fan's own zone: from ${first.toISOString()} to ${last.toISOString()}`;
}

/** A campaign with what was promised for it, and where each item of that stands. */
export function describeKept(campaign: Campaign, baseUrl: string, counted: Conservation) {
  const { json, text } = describe(campaign, baseUrl);
  const states = Object.entries(counted.byState).sort(([one], [other]) => one.localeCompare(other));
  const sum = states.reduce((total, [, count]) => total + count, 0);
  const line = states.map(([state, count]) => `${String(count)} ${state}`).join(' + ') || '0';
  const gap = counted.promised - sum;
  const note = gap === 0 ? '' : `  (${String(Math.abs(gap))} ${gap > 0 ? 'lost' : 'of sign-ups under way'})`;
  return {
    json: { ...json, ...counted },
    text: `${text}  ${String(counted.preSaves)} pre-saves; promised ${String(counted.promised)} = ${line}${note}\n`,
  };
}

/** An answer, and the campaign's fans by metro, with how many are said to be needed in one. */
export function withMetros({ json, text }: { json: object; text: string }, metros: MetroCounts) {
  const { clusters, elsewhere, unknown, discoveryThreshold } = metros;
  const lines = clusters.map(({ name, fans }) => `  ${name} ${String(fans)} / ${String(discoveryThreshold)}\n`);
  const rest = [
    ...(elsewhere > 0 ? [`+ ${String(elsewhere)} elsewhere`] : []),
    ...(unknown > 0 ? [`${String(unknown)} whose city is not known`] : []),
  ];
  const last = rest.length > 0 ? `  ${rest.join(', ')}\n` : '';
  const heading =
    lines.length > 0 ? '  Fans by city / how many are said to be needed in one (strategy.discoveryThreshold):\n' : '';
  return { json: { ...json, metros }, text: text + heading + lines.join('') + last };
}
