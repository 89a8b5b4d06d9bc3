import type { Campaign } from '../../core/campaigns/campaign.js';
import { dayInWords, weekdayAndDay } from '../../core/languages/dates-in-words.js';
import type { StoryCardWords } from '../../core/pictures/story-card.js';
import type { Speech } from './speech.js';

/** What is written on a campaign's card for a story; `code` where somebody has one to type. */
export function storyCardWords(campaign: Campaign, speech: Speech, code: string | null): StoryCardWords {
  const { label } = speech;
  const isOut = campaign.phase === 'released';
  return {
    title: campaign.title,
    artist: campaign.artistName,
    day: isOut || campaign.phase === 'postponed' ? null : label('storyCard.out', { day: dayOf(campaign, speech) }),
    call: label(isOut ? 'storyCard.listen' : 'storyCard.preSave'),
    how: label('storyCard.how'),
    code: code === null ? null : label('storyCard.code', { code }),
  };
}

/** One instant for all falls on the day that the artist's clocks say. */
function dayOf({ releaseDate, releaseMode, timezone }: Campaign, { language }: Speech): string {
  if (releaseMode.kind === 'global') return weekdayAndDay(releaseMode.at, timezone, language);
  return dayInWords(releaseDate, language);
}
