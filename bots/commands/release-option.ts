import type { Campaign } from '../../core/campaigns/campaign.js';
import type { CampaignAsked } from '../../core/communities/community-campaigns.js';
import type { CommandInput, CommandOption, Suggestion } from './command.js';
import { dayInWords } from '../../core/languages/dates-in-words.js';
import { tame, type Phrase } from './phrase.js';
import type { Card } from './reply.js';
import type { Speech } from './speech.js';

/** More than a message has buttons for, or than anybody wants to read. */
const mostShown = 10;

/** `release:` on a command: which campaign is meant. Its title can be typed, too. */
export const releaseOption: CommandOption = {
  name: 'release',
  help: 'releases.optionHelp',
  required: false,
  maxLength: 120,
  async suggest(typed, { place, speech }, engine) {
    const sought = typed.trim().toLowerCase();
    const open = await engine.openCampaigns(place);
    const fitting = open.filter(({ title, slug, artistName }) =>
      [title, slug, artistName].some((name) => name.toLowerCase().includes(sought)),
    );
    return fitting.map((each) => suggestionOf(each, speech));
  },
};

/** A campaign as it is offered while its name is typed. */
export function suggestionOf({ title, artistName: artist, slug }: Campaign, { label }: Speech): Suggestion {
  return { label: label('releases.suggestion', { title, artist }), value: slug };
}

/** Which campaign somebody means: by where they type, and by what they typed for {@link releaseOption}. */
export function campaignAsked({ place, options }: Pick<CommandInput, 'place' | 'options'>): CampaignAsked {
  return { place, release: options['release'] ?? null };
}

/** A card to choose from what else can be pre-saved here; none where there is nothing else. */
export function otherReleases(
  { options, speech }: Pick<CommandInput, 'options' | 'speech'>,
  chosen: Pick<Campaign, 'id'>,
  open: readonly Campaign[],
): Card[] {
  const others = open.filter(({ id }) => id !== chosen.id).slice(0, mostShown);
  if (others.length === 0) return [];
  const choices = others.map(({ title, slug }) => ({
    label: tame(title),
    command: { name: 'presave', options: { ...options, release: slug } },
  }));
  const text = [...others.map((each) => otherInWords(each, speech)), speech.say('releases.choose')];
  return [{ part: 'card', title: speech.say('releases.moreTitle'), text, fields: [], links: [], choices }];
}

function otherInWords(
  { title, artistName: artist, releaseMode, releaseDate }: Campaign,
  { say, language }: Speech,
): Phrase {
  if (releaseMode.kind !== 'global')
    return say('releases.otherOn', { title, artist, day: dayInWords(releaseDate, language) });
  return say('releases.otherAt', { title, artist, at: { at: releaseMode.at, as: 'date-and-time' } });
}
