import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { EngineError } from '../errors.js';
import { hasBegun } from '../livestreams/livestream-form.js';
import { isOverEverywhere, keysToCome, newCampaign, strategyToCome, type NewCampaign } from './new-campaign.js';

/** One thing wrong with a campaign file, at a place a person can go to. Lines and columns count from 1. */
export type CampaignFileProblem = { line: number; column: number; message: string };

/** A campaign file with everything that is wrong with it; nothing was made of it. */
export class CampaignFileError extends EngineError {
  readonly problems: readonly CampaignFileProblem[];

  constructor(problems: readonly CampaignFileProblem[]) {
    const places = problems.map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`);
    super('campaign-file-invalid', places.join('\n'));
    this.problems = problems;
  }
}

/** More than any campaign needs; a file beyond it is a mistake or an attack. */
const maxLength = 100_000;

/**
 * Reads a campaign from the text of its YAML file. With `now`, a release that is out already is refused.
 *
 * @throws CampaignFileError with the line and column of everything that is wrong
 */
export function parseCampaignFile(text: string, { now }: { now?: Date } = {}): NewCampaign {
  if (text.length > maxLength) throw new CampaignFileError([{ line: 1, column: 1, message: 'The file is too long.' }]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const unreadable = findUnreadable(document, lines);
  if (unreadable.length > 0) throw new CampaignFileError(unreadable);
  const parsed = newCampaign.safeParse(document.toJS());
  if (parsed.success) {
    if (now && isOverEverywhere(parsed.data.releaseDate, now)) throw releasedAlready(document, { lines, now });
    if (now && parsed.data.freezeAt && parsed.data.freezeAt <= now) throw frozenAlready(document, { lines, now });
    if (now && parsed.data.livestream && parsed.data.livestream.startsAt <= now) throw begunAlready(document, lines);
    return parsed.data;
  }
  throw new CampaignFileError(parsed.error.issues.flatMap((issue) => locate(issue, document, lines)));
}

function releasedAlready(document: Document, { lines, now }: { lines: LineCounter; now: Date }): CampaignFileError {
  const message = `releaseDate: It is out already: today is ${now.toISOString().slice(0, 10)}. Name a date to come.`;
  return new CampaignFileError([{ ...placeOf(offsetOf(document, ['releaseDate']), lines), message }]);
}

function frozenAlready(document: Document, { lines, now }: { lines: LineCounter; now: Date }): CampaignFileError {
  const message = `freezeAt: The leaderboard would be frozen already: it is ${now.toISOString()}. Name an instant to come.`;
  return new CampaignFileError([{ ...placeOf(offsetOf(document, ['freezeAt']), lines), message }]);
}

function begunAlready(document: Document, lines: LineCounter): CampaignFileError {
  const path = ['livestream', 'startsAt'];
  return new CampaignFileError([
    { ...placeOf(offsetOf(document, path), lines), message: `${path.join('.')}: ${hasBegun}` },
  ]);
}

/** What is no YAML, and what a campaign has no use for: custom tags, and aliases, which can unfold to billions of entries. */
function findUnreadable(document: Document.Parsed, lines: LineCounter): CampaignFileProblem[] {
  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    ...placeOf(pos[0], lines),
    message: `This is not YAML: ${message}`,
  }));
  if (problems.length > 0) return problems;
  visit(document, {
    Alias: (_key, { source, range }) => {
      problems.push({ ...placeOf(range?.[0] ?? 0, lines), message: `*${source}: write it out; aliases are not read.` });
    },
  });
  return problems;
}

function locate(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): CampaignFileProblem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? step.toString() : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...placeOf(offsetOfKey(document, path, key), lines),
      message: explainKey(key, path),
    }));
  }
  const name = path.join('.');
  return [{ ...placeOf(offsetOf(document, path), lines), message: name ? `${name}: ${issue.message}` : issue.message }];
}

function explainKey(key: string, path: readonly (string | number)[]): string {
  const name = [...path, key].join('.');
  return keysToComeIn(path).includes(key)
    ? `${name}: this feature is not built yet. Take the key out to use the rest.`
    : `${name}: no such key. Is it spelled right?`;
}

function keysToComeIn([part]: readonly (string | number)[]): readonly string[] {
  return part === 'strategy' ? strategyToCome : keysToCome;
}

/** Where the value at `path` starts, or the nearest thing around it that is there. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function offsetOfKey(document: Document, path: readonly (string | number)[], key: string): number {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(parent)) return offsetOf(document, path);
  const pair = parent.items.find(({ key: candidate }) => isScalar(candidate) && candidate.value === key);
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}

function placeOf(offset: number, lines: LineCounter): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
