import type { PostLetter } from '../../core/announcements/deliver-announcement.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { releaseInstant } from '../../core/release-waves/midnight.js';
import { isKeptUpToDate, type TrackerCounts, type TrackerTold } from '../../core/trackers/tracker-told.js';
import type { Phrase } from './phrase.js';
import { countdownHeading, releaseDay } from './release-words.js';
import type { Card, Choice } from './reply.js';
import { speechIn, type Speech } from './speech.js';

/** The pinned message in a community that says how a campaign does, with the link for each who presses it. */
export function trackerCard(
  { campaign, community, smartLinkUrl: url, language }: PostLetter,
  told: TrackerTold,
  getLink: Choice,
): Card {
  const speech = speechIn(language);
  const { say, label } = speech;
  const { title, artistName: artist } = campaign;
  const isOver = told.phase === 'cancelled';
  return {
    part: 'card',
    title: say('tracker.title', { title, artist }),
    text: textOf(campaign, told, speech),
    fields: told.phase === 'counting' && isKeptUpToDate(community.platform) ? [countdownOf(campaign, speech)] : [],
    links: isOver ? [] : [{ label: label(told.phase === 'out' ? 'letters.listen' : 'milestone.page', { title }), url }],
    choices: isOver ? [] : [getLink],
  };
}

function textOf(campaign: Campaign, { phase, counts }: TrackerTold, speech: Speech): Phrase[] {
  const { say } = speech;
  const counted = counts ? countLines(counts, speech) : [];
  switch (phase) {
    case 'counting':
      return [...counted, releaseDay(campaign, speech), say('tracker.join')];
    case 'out':
      return [say('tracker.out'), ...(counts ? [say('tracker.fans', { fans: counts.fans })] : [])];
    case 'postponed':
      return [say('tracker.postponed'), ...counted];
    case 'cancelled':
      return [say('tracker.cancelled')];
  }
}

function countLines({ fans, goal, cities }: TrackerCounts, { say, label, list }: Speech): Phrase[] {
  const named = list(cities.map((city) => label('tracker.city', city)));
  return [
    say('tracker.fans', { fans }),
    ...(goal === null ? [] : [say('tracker.toGoal', { left: goal - fans, goal })]),
    ...(cities.length > 0 ? [say('tracker.cities', { cities: named })] : []),
  ];
}

/** By whose clocks it runs stands above it: everybody in the community reads the same. */
function countdownOf(campaign: Campaign, speech: Speech): Card['fields'][number] {
  const at = releaseInstant(campaign, campaign.timezone);
  const whose = campaign.releaseMode.kind === 'global' ? 'all' : 'artist';
  return { name: countdownHeading(whose, speech), value: [{ at, as: 'countdown' }] };
}
