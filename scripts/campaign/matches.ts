import { z } from 'zod';
import { libraryItems, type Campaign, type LibraryItem } from '../../core/campaigns/campaign.js';
import type { Engine } from '../../core/engine.js';
import { EngineError } from '../../core/errors.js';
import type { DoubtfulMatch } from '../../core/matches/doubtful-match.js';
import type { MatchCandidate } from '../../core/streaming/match-candidate.js';
import { titleOf } from '../../core/streaming/service-descriptors.js';
import { directServiceNames, type DirectServiceName } from '../../core/streaming/service-name.js';
import { Sentence } from '../sentence.js';
import type { Answer } from './answer.js';

/** The option that says that somebody means an item which was not found. */
export type MatchOptions = { insist?: boolean | undefined };

/** What of a campaign nobody but a human can decide, each with its candidates and the command that decides it. */
export async function matchesAnswer(campaign: Campaign, engine: Pick<Engine, 'doubtfulMatches'>): Promise<Answer> {
  const matches = await engine.doubtfulMatches(campaign);
  const { id, slug, title, artistName } = campaign;
  const lines = matches.map((match) => describeMatch(match, slug)).join('');
  const none = '  Nothing is in doubt: what is saved, or looked for, is certain.\n';
  return { json: { id, slug, matches }, text: `${title} by ${artistName}  (${id})\n${lines || none}` };
}

/** An answer, and that something has to be decided. */
export function withDoubts(answer: Answer, { slug }: Campaign, matches: readonly DoubtfulMatch[]): Answer {
  const lines = matches.map((match) => {
    return `  ${whatOf(match)} is in doubt, and nothing of it is saved: npm run campaign -- matches ${slug}\n`;
  });
  const json = matches.map(({ service, item, isrc, candidates }) => ({
    service,
    item,
    isrc,
    found: candidates.length,
  }));
  const before = z.looseObject({}).parse(answer.json);
  return { json: { ...before, doubtful: json }, text: answer.text + lines.join('') };
}

type ConfirmAsked = MatchOptions & { service: string; item: string; uri: string };

/** Decides which item of a service is the campaign's, or that none of those found is. */
export async function confirmAsked(campaign: Campaign, asked: ConfirmAsked, engine: Engine): Promise<Answer> {
  const { service, item } = readPlace(asked);
  const uri = asked.uri === 'none' ? null : asked.uri;
  const decision = { campaignId: campaign.id, service, item, uri, insists: asked.insist === true };
  const decided = await engine.confirmMatch(decision).catch((error: unknown) => {
    if (!(error instanceof EngineError) || error.code !== 'match-unknown') throw error;
    const anyway = uri === null ? '' : ' To have it saved all the same, add --insist.';
    const look = `See what is in doubt: npm run campaign -- matches ${campaign.slug}.`;
    throw new Sentence(`${error.message} ${look}${anyway}`, { cause: error });
  });
  const { refused, triedNow } = decided;
  const waiting = `${String(triedNow)} that waited for it ${triedNow === 1 ? 'is' : 'are'} tried now`;
  const what = `the ${item} of ${campaign.title} on ${titleOf(service)}`;
  const text = decided.uri
    ? `${decided.uri} is ${what}; ${waiting}.\n`
    : `None of these is ${what}: ${refused.join(', ')}. They are not offered again; the search goes on (${waiting}).\n`;
  const { id, slug } = campaign;
  return { json: { id, slug, service, item, uri: decided.uri, refused, triedNow }, text };
}

function readPlace({ service, item }: ConfirmAsked): { service: DirectServiceName; item: LibraryItem } {
  const place = z
    .object({ service: z.enum(directServiceNames), item: z.enum(libraryItems) })
    .safeParse({ service, item });
  if (place.success) return place.data;
  const isService = place.error.issues.some(({ path }) => path[0] === 'service');
  throw new Sentence(
    isService
      ? `${service} is no service that we save at: there is ${directServiceNames.join(', ')}.`
      : `${item} is nothing that is saved: there is ${libraryItems.join(' and ')}.`,
  );
}

function describeMatch(match: DoubtfulMatch, slug: string): string {
  const { service, item, isrc, candidates, firstSeenAt } = match;
  const code = isrc === null ? '' : `, ISRC ${isrc}`;
  const since = firstSeenAt.toISOString();
  const confirm = `npm run campaign -- confirm ${slug} ${service} ${item}`;
  return `  ${whatOf(match)}${code}, in doubt since ${since}
${candidates.map(describeCandidate).join('')}    Ours is one of them:  ${confirm} URI
    None of them is:      ${confirm} none
`;
}

function whatOf({ service, item }: DoubtfulMatch): string {
  return `The ${item} on ${titleOf(service)}`;
}

function describeCandidate({ uri, title, artists, durationMs, albumTitle, albumUri, upc }: MatchCandidate): string {
  const told = [
    `"${title ?? '?'}" by ${artists.join(', ') || '?'}`,
    ...(durationMs === null ? [] : [clockOf(durationMs)]),
    ...((albumTitle ?? albumUri) === null ? [] : [`on ${albumTitle ?? albumUri ?? ''}`]),
    ...(upc === null ? [] : [`UPC ${upc}`]),
  ];
  return `    ${uri}  ${told.join(', ')}\n`;
}

/** Minutes and seconds, as services show them. */
function clockOf(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
