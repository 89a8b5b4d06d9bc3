import type { BlastLetter, Letter, PostLetter } from '../../core/announcements/deliver-announcement.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { announcementReply } from './announcement-replies.js';
import { mailLinkCard } from './mail-link-card.js';
import type { CommandEngine } from './command.js';
import { newsCard } from './news-card.js';
import { livestreamCard } from './livestream-card.js';
import { milestoneCard } from './milestone-card.js';
import type { Card, Choice, Part, SpokenReply } from './reply.js';
import { speechIn, type Speech } from './speech.js';
import { refusalCard, teamNewsCard } from './team-news.js';
import { trackerCard } from './tracker-card.js';

/** Words what a platform brings to one fan, or to all who are in a community, in the letter's language. */
export async function letterReply(letter: Letter, engine: Pick<CommandEngine, 'viewSmartLink'>): Promise<SpokenReply> {
  const { language } = letter;
  const speech = speechIn(language);
  switch (letter.about) {
    case 'pre-save':
      return { ...(await announcementReply(letter, engine)), language };
    case 'blast':
      return { visibility: 'private', parts: [blastCard(letter, speech)], language };
    case 'mail-link':
      return { visibility: 'private', parts: [mailLinkCard(letter, speech)], language };
    case 'post':
      return { visibility: 'public', parts: [posted(letter, speech)], language };
    case 'asker':
      return { visibility: 'private', parts: [refusalCard(letter)], language };
    case 'team':
      return { visibility: 'private', parts: [teamNewsCard(letter)], language };
  }
}

function posted(letter: PostLetter, speech: Speech): Part {
  const { text, milestone, livestream, tracker, campaign } = letter;
  if (tracker) return trackerCard(letter, tracker.told, getLink(campaign, speech));
  if (text !== null) return postCard(letter, text, speech);
  if (livestream) return livestreamCard(letter, livestream, getLink(campaign, speech));
  return milestone ? milestoneCard(letter, milestone, getLink(campaign, speech)) : releaseCard(letter, speech);
}

/** With the page for everybody: a post that is published on to other servers has a button that nobody answers there. */
function postCard({ campaign, smartLinkUrl: url }: PostLetter, text: string, speech: Speech): Card {
  const links = [{ label: speech.label('letters.page', { title: campaign.title }), url }];
  return { ...newsCard(campaign, text, speech), links, choices: [getLink(campaign, speech)] };
}

function blastCard({ campaign, text }: BlastLetter, speech: Speech): Card {
  const { artistId, artistName: artist } = campaign;
  const mute = {
    label: speech.label('letters.mute', { artist }),
    command: { name: 'messages', options: { mute: artistId } },
  };
  return { ...newsCard(campaign, text, speech), choices: [getLink(campaign, speech), mute] };
}

function releaseCard({ campaign, smartLinkUrl: url }: PostLetter, speech: Speech): Card {
  const { say, label } = speech;
  const { title, artistName: artist } = campaign;
  return {
    part: 'card',
    title: say('letters.isOut', { title }),
    text: [say('letters.outNow', { title, artist }), say('letters.preSaved'), say('letters.saveNow')],
    fields: [],
    links: [{ label: label('letters.listen'), url }],
    choices: [getLink(campaign, speech)],
  };
}

/** Resolves for whoever presses it: everybody gets a link of their own. */
function getLink({ slug }: Campaign, { label }: Speech): Choice {
  return { label: label('letters.getLink'), command: { name: 'presave', options: { release: slug } } };
}
