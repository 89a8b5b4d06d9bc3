import type { Campaign } from '../../core/campaigns/campaign.js';
import type { CampaignAsked } from '../../core/communities/community-campaigns.js';
import type { CommandInput, CommandOption, Suggestion } from './command.js';
import { phrase, plain, tame, type Phrase } from './phrase.js';
import { releaseDay } from './release-words.js';
import type { Card } from './reply.js';

const words = {
  help: 'Which release, where there are several.',
  title: 'There is more to pre-save here',
  other: ({ title, artistName }: Campaign, day: Phrase) => phrase`“${title}” by ${artistName}. ${day}`,
  choose: 'Which one shall it be?',
};

/** More than a message has buttons for, or than anybody wants to read. */
const mostShown = 10;

/** `release:` on a command: which campaign is meant. Its title can be typed, too. */
export const releaseOption: CommandOption = {
  name: 'release',
  help: words.help,
  required: false,
  maxLength: 120,
  async suggest(typed, { place }, engine) {
    const sought = typed.trim().toLowerCase();
    const open = await engine.openCampaigns(place);
    const fitting = open.filter(({ title, slug, artistName }) =>
      [title, slug, artistName].some((name) => name.toLowerCase().includes(sought)),
    );
    return fitting.map(suggestionOf);
  },
};

/** A campaign as it is offered while its name is typed. */
export function suggestionOf({ title, artistName, slug }: Campaign): Suggestion {
  return { label: tame(`${title} by ${artistName}`), value: slug };
}

/** Which campaign somebody means: by where they type, and by what they typed for {@link releaseOption}. */
export function campaignAsked({ place, options }: Pick<CommandInput, 'place' | 'options'>): CampaignAsked {
  return { place, release: options['release'] ?? null };
}

/** A card to choose from what else can be pre-saved here; none where there is nothing else. */
export function otherReleases(
  { options }: Pick<CommandInput, 'options'>,
  chosen: Pick<Campaign, 'id'>,
  open: readonly Campaign[],
): Card[] {
  const others = open.filter(({ id }) => id !== chosen.id).slice(0, mostShown);
  if (others.length === 0) return [];
  const choices = others.map(({ title, slug }) => ({
    label: tame(title),
    command: { name: 'presave', options: { ...options, release: slug } },
  }));
  const text = [...others.map((other) => words.other(other, releaseDay(other))), plain(words.choose)];
  return [{ part: 'card', title: plain(words.title), text, fields: [], links: [], choices }];
}
