import { longestReference, readReference } from '../../core/campaigns/read-reference.js';
import { draftWords, type DraftWord, type SaidOfDraft } from '../../core/campaigns/read-draft-words.js';
import type { CommandInput, CommandOption } from './command.js';
import { releaseOfTeam } from './release-of-team.js';

/** What can be asked of `/campaign` by a word of its own. */
export const campaignActs = ['new', 'change', 'postpone', 'pause', 'resume'] as const;
export type CampaignAct = (typeof campaignActs)[number];

const help = {
  artist: 'campaign.hintArtist',
  title: 'campaign.hintTitle',
  slug: 'campaign.hintSlug',
  date: 'campaign.hintDate',
  time: 'campaign.hintTime',
  zone: 'campaign.hintZone',
  opens: 'campaign.hintOpens',
  saves: 'campaign.hintSaves',
  languages: 'campaign.hintLanguages',
  headlines: 'campaign.hintHeadlines',
  isrc: 'campaign.hintCodes',
  upc: 'campaign.hintCodes',
  services: 'campaign.hintServices',
  livestream: 'campaign.hintLivestream',
} as const satisfies Record<DraftWord, `campaign.hint${string}`>;

const wordOptions: readonly CommandOption[] = draftWords.map((name) => ({
  name,
  help: help[name],
  required: false,
  maxLength: name === 'headlines' || name === 'livestream' ? 600 : 120,
  looksRight: () => false,
}));

const doOption: CommandOption = {
  name: 'do',
  help: 'campaign.optionDo',
  required: false,
  maxLength: 120,
  suggest: (typed) => {
    const sought = typed.trim().toLowerCase();
    const fitting = campaignActs.filter((act) => act.startsWith(sought));
    return Promise.resolve(fitting.map((value) => ({ label: value, value })));
  },
};

const referenceOption: CommandOption = {
  name: 'reference',
  help: 'campaign.optionReference',
  required: false,
  maxLength: longestReference,
  looksRight: (typed) => readReference(typed) !== null,
};

const releaseMeant: CommandOption = {
  ...releaseOfTeam('release', 'campaign.optionRelease', 'campaign.change'),
  looksRight: () => false,
};

/** The name in the link, typed out: whoever calls a release off for good is to mean it. */
const cancelOption: CommandOption = {
  name: 'cancel',
  help: 'campaign.optionCancel',
  required: false,
  maxLength: 60,
  looksRight: () => false,
};

function ofButton(name: string, maxLength = 20): CommandOption {
  return { name, help: 'campaign.optionButton', required: false, maxLength, pressedOnly: true };
}

/** All that can follow `/campaign`. */
export const campaignOptions: readonly CommandOption[] = [
  doOption,
  referenceOption,
  releaseMeant,
  ...wordOptions,
  cancelOption,
  ofButton('yes'),
  ofButton('drop'),
  ofButton('apply'),
  ofButton('move', 60),
  ofButton('hold', 40),
  ofButton('match', 60),
];

/** What was said of a campaign, by its words. */
export function saidIn(options: CommandInput['options']): SaidOfDraft {
  return Object.fromEntries(draftWords.flatMap((word) => (options[word] === undefined ? [] : [[word, options[word]]])));
}

/** The release that was named, by its own word or in place of an act; null: none. */
export function releaseIn(options: CommandInput['options']): string | null {
  const { release, do: named } = options;
  return release ?? (named !== undefined && actIn(options) === null && named !== 'set' ? named : null);
}

/** The act that `do` names; null: it names none, and is meant as a release, or is not there. */
export function actIn({ do: named = '' }: CommandInput['options']): CampaignAct | null {
  const sought = named.trim().toLowerCase();
  return campaignActs.find((act) => act === sought) ?? null;
}
