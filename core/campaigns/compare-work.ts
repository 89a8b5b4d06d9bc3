import { folded, titleBase, versionsOf } from '../streaming/same-title.js';
import type { Campaign, Recording } from './campaign.js';
import { defaultRecording } from './recording.js';
import { iswcInWords, type OriginalRecording } from './work.js';

/** One thing that services look at when they put a remix beside its original. */
export type Comparison = {
  what: 'title' | 'version' | 'artist' | 'writers' | 'ISWC' | 'ISRC';
  /** As it is written; null: not named. */
  ours: string | null;
  original: string | null;
  /** Whether it is as services expect of a remix; null: nothing to compare. */
  agrees: boolean | null;
  /** What to do next; null: nothing. */
  warning: string | null;
};

/** What of a campaign tells a remix from its original. */
export type Remix = Pick<Campaign, 'title' | 'artistName' | 'recordings' | 'work'>;

/**
 * Compares a remix with its original, as services do before they count the two as recordings of one work: the same
 * title before the brackets and a version in them, the original’s artist among the artists, the same writers and ISWC,
 * and an ISRC of its own. Pure.
 */
export function compareWithOriginal(remix: Remix, original: OriginalRecording): Comparison[] {
  const recording = defaultRecording(remix);
  const title = recording?.title ?? remix.title;
  return [
    titleRow(title, original),
    versionRow(title, original),
    artistRow({ ...remix, title }, original),
    writersRow(remix.work?.writers ?? [], original),
    iswcRow(remix.work?.iswc ?? null, original),
    isrcRow(recording, original),
  ];
}

/** What to do next, of all rows. */
export function warningsOf(rows: readonly Comparison[]): string[] {
  return rows.flatMap(({ warning }) => warning ?? []);
}

/** What is known of the original besides, where it is a campaign of ours: what the remix names itself goes first. */
export function completeOriginal(original: OriginalRecording, campaign: Remix | null): OriginalRecording {
  if (!campaign) return original;
  const { work } = campaign;
  return {
    ...original,
    isrc: original.isrc ?? defaultRecording(campaign)?.isrc ?? null,
    iswc: original.iswc ?? work?.iswc ?? null,
    writers: original.writers.length > 0 ? original.writers : (work?.writers ?? []),
  };
}

type Row = Pick<Comparison, 'ours' | 'original'>;

function row(what: Comparison['what'], named: Row, agrees: boolean | null, warning: string): Comparison {
  return { what, ...named, agrees, warning: agrees === true ? null : warning };
}

function titleRow(title: string, original: OriginalRecording): Comparison {
  const agrees = titleBase(title) === titleBase(original.title);
  const example = `${bareTitle(original.title)} (Remix)`;
  return row(
    'title',
    { ours: title, original: original.title },
    agrees,
    `Call it by the original’s title with the version in brackets, such as “${example}”, here and at your distributor: services find the original by the title.`,
  );
}

function versionRow(title: string, original: OriginalRecording): Comparison {
  const [ours, theirs] = [versionsOf(title), versionsOf(original.title)];
  const agrees = ours.size > 0 && [...ours].some((version) => !theirs.has(version));
  return row(
    'version',
    { ours: additionsIn(title), original: additionsIn(original.title) },
    agrees,
    `Name the version in brackets, such as “${bareTitle(original.title)} (Remix)”: without it a service may take the two for one recording.`,
  );
}

function artistRow(
  { artistName, title }: Pick<Remix, 'artistName' | 'title'>,
  { artist }: OriginalRecording,
): Comparison {
  const ours = [artistName, ...namesIn(artistName), ...namesIn(featuredIn(title))].map(folded);
  // A guest of the original need not be one here.
  const [main = artist] = namesIn(artist);
  return row(
    'artist',
    { ours: artistName, original: artist },
    ours.includes(folded(artist)) || ours.includes(folded(main)),
    `Have your distributor list ${artist} as a main artist of the remix, and the remixer as “remixer”: services show it beside the original only then.`,
  );
}

function writersRow(ours: readonly string[], { writers }: OriginalRecording): Comparison {
  const named = { ours: listed(ours), original: listed(writers) };
  if (writers.length === 0 || ours.length === 0) {
    const whose = ours.length === 0 ? 'work.writers' : 'work.remixOf.writers';
    return row('writers', named, null, `Name who wrote it (${whose}): a remix keeps the writers of its original.`);
  }
  const missing = writers.filter((writer) => !ours.some((own) => folded(own) === folded(writer)));
  return row(
    'writers',
    named,
    missing.length === 0,
    `Add ${listed(missing) ?? ''} to the writers here and at your distributor: a remix keeps the writers of its original.`,
  );
}

function iswcRow(ours: string | null, { iswc }: OriginalRecording): Comparison {
  const named = { ours: ours && iswcInWords(ours), original: iswc && iswcInWords(iswc) };
  if (ours === null || iswc === null) {
    const whose = ours === null ? 'work.iswc' : 'work.remixOf.iswc';
    const warning = `Ask the publisher or the writers’ society for the ISWC of the work, and name it (${whose}): original and remix share one.`;
    return row('ISWC', named, null, warning);
  }
  const warning =
    'Original and remix are recordings of one work and share its ISWC: ask the publisher which of the two is right. If new words or music were written, have the writers’ society say how they belong together.';
  return row('ISWC', named, ours === iswc, warning);
}

function isrcRow(recording: Recording | null, { isrc }: OriginalRecording): Comparison {
  const named = { ours: recording?.isrc ?? null, original: isrc };
  if (!recording) {
    return row(
      'ISRC',
      named,
      null,
      'Name the remix’s own ISRC (recordings): without it a save is found by title alone.',
    );
  }
  if (isrc === null) {
    const warning = 'Name the original’s ISRC (work.remixOf.isrc), so that the two can be told apart.';
    return row('ISRC', named, null, warning);
  }
  const warning =
    'A remix is a recording of its own: have your distributor give it an ISRC of its own before it is delivered.';
  return row('ISRC', named, recording.isrc !== isrc, warning);
}

/** What stands before brackets and dashes, as it is written. */
function bareTitle(title: string): string {
  return title.replace(/\s*(?:[([{]|\s[-–—]\s).*$/, '').trim() || title;
}

/** What stands in brackets and after dashes, as it is written; null: nothing. */
function additionsIn(title: string): string | null {
  return title.slice(bareTitle(title).length).trim() || null;
}

function featuredIn(title: string): string {
  return /[([{]\s*(?:feat\.?|ft\.?|featuring|with)\s([^)\]}]*)[)\]}]/i.exec(title)?.[1] ?? '';
}

/** The artists of one line: "Asha & Ravi feat. Riya". */
function namesIn(artists: string): string[] {
  const names = artists.split(/\s*(?:,|&|\+|;|\s(?:x|vs\.?|and|with|feat\.?|ft\.?|featuring)\s)\s*/i);
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function listed(names: readonly string[]): string | null {
  return names.length > 0 ? names.join(', ') : null;
}
