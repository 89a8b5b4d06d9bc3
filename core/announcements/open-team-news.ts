import { may } from '../artists/rights.js';
import { memberOf } from '../artists/team.js';
import type { Blast } from '../blasts/blast.js';
import { hasConfirmed } from '../blasts/has-confirmed.js';
import { isChat } from '../fans/channel.js';
import { languageOfMember } from '../fans/language-of-account.js';
import type { AnnouncementOf, NoLetter, OpeningLetters, TeamLetter } from './letter.js';
import { smartLinkOf } from './smart-link-of.js';
import { isStillToDo } from './still-to-do.js';
import type { BlastTopic } from './team-topic.js';

/** How soon it is looked again why a blast was withheld. */
const lookAgainAfterMs = 5_000;

/** Word to somebody on the team, while they are on it and it is true. */
export async function openTeamNews(
  announcement: AnnouncementOf<'team-news'>,
  { ports, shared }: OpeningLetters,
): Promise<TeamLetter | NoLetter> {
  const { platform, externalId } = announcement;
  const campaign = await shared.campaign(announcement.campaignId);
  if (!campaign) return { outcome: 'void', reason: 'campaign-gone' };
  if (!isChat(platform)) return { outcome: 'void', reason: 'account-gone' };
  const member = memberOf(await ports.teams.ofArtist(campaign.artistId), { platform, externalId });
  if (!member) return { outcome: 'superseded', reason: 'not-on-team' };
  const language = await languageOfMember(member, ports);
  const letter = {
    about: 'team',
    announcement,
    campaign,
    smartLinkUrl: smartLinkOf(campaign, ports),
    language,
  } as const;
  if (announcement.blastId === null) {
    const isTrue = await isStillToDo({ ...announcement, platform }, { campaign, member, ports });
    return isTrue ? { ...letter, topic: announcement.topic } : { outcome: 'superseded', reason: 'not-true-any-more' };
  }
  const { topic, blastId } = announcement;
  const blast = await ports.blasts.byId(blastId);
  const mayKnow = blast !== null && may(member.role, 'blast');
  const isAnswered = mayKnow && topic === 'blast-second' && (await hasConfirmed(member, blast, ports));
  const truth = mayKnow && !isAnswered ? whetherTrue(topic, blast) : 'not-any-more';
  if (truth === 'not-yet') return { outcome: 'retry', afterMs: lookAgainAfterMs };
  return blast && truth === 'true'
    ? { ...letter, topic, blast }
    : { outcome: 'superseded', reason: 'not-true-any-more' };
}

type Standing = Pick<Blast, 'state' | 'withheldFor'>;

function whetherTrue(topic: BlastTopic, { state, withheldFor }: Standing): 'true' | 'not-yet' | 'not-any-more' {
  if (topic === 'blast-second') return state === 'awaiting-second' ? 'true' : 'not-any-more';
  if (state === 'withheld')
    return topic === 'blast-not-sent' || withheldFor === 'unconfirmed' ? 'true' : 'not-any-more';
  // It is kept before the blast says why.
  return ['awaiting-second', 'scheduled', 'sending'].includes(state) ? 'not-yet' : 'not-any-more';
}
