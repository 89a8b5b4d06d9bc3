import type { BlastLetter, Letter, PostLetter } from '../../core/announcements/deliver-announcement.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { announcementReply } from './announcement-replies.js';
import type { CommandEngine } from './command.js';
import { phrase, plain, tame } from './phrase.js';
import type { Card, Choice, Reply } from './reply.js';
import { milestoneCard } from './milestone-card.js';
import { spoken } from './spoken.js';
import { teamNewsCard } from './team-news.js';

const words = {
  from: (artist: string) => phrase`News from ${artist}`,
  getLink: 'Get my own link',
  listen: 'Listen now',
  page: (title: string) => tame(`Open the page of ${title}`),
  mute: (artist: string) => tame(`No more news from ${artist}`),
  isOut: (title: string) => phrase`${title} is out`,
  outNow: (title: string, artist: string) => phrase`“${title}” by ${artist} is out.`,
  preSaved: 'Who pre-saved it finds it in their library, by the midnight of where they live. /status says how it went.',
  saveNow: 'Not pre-saved? Get your own link: it is saved for you at once.',
};

/** Words what a platform brings to one fan, or to all who are in a community. */
export async function letterReply(letter: Letter, engine: Pick<CommandEngine, 'viewSmartLink'>): Promise<Reply> {
  switch (letter.about) {
    case 'pre-save':
      return announcementReply(letter, engine);
    case 'blast':
      return { visibility: 'private', parts: [blastCard(letter)] };
    case 'post':
      return {
        visibility: 'public',
        parts: [cardOfPost(letter)],
      };
    case 'team':
      return { visibility: 'private', parts: [teamNewsCard(letter)] };
  }
}

function cardOfPost(letter: PostLetter): Card {
  const { text, milestone, campaign } = letter;
  if (text !== null) return postCard(letter, text);
  return milestone ? milestoneCard(letter, milestone, getLink(campaign)) : releaseCard(letter);
}

/** The artist's own words as they are read, without anything to press. */
export function newsCard({ artistName }: Campaign, text: string): Card {
  return { part: 'card', title: words.from(artistName), text: spoken(text), fields: [], links: [] };
}

/** With the page for everybody: a post that is published on to other servers has a button that nobody answers there. */
function postCard({ campaign, smartLinkUrl }: PostLetter, text: string): Card {
  const links = [{ label: words.page(campaign.title), url: smartLinkUrl }];
  return { ...newsCard(campaign, text), links, choices: [getLink(campaign)] };
}

function blastCard({ campaign, text }: BlastLetter): Card {
  const { artistId, artistName } = campaign;
  const mute = { label: words.mute(artistName), command: { name: 'messages', options: { mute: artistId } } };
  return { ...newsCard(campaign, text), choices: [getLink(campaign), mute] };
}

function releaseCard({ campaign, smartLinkUrl }: PostLetter): Card {
  const { title, artistName } = campaign;
  return {
    part: 'card',
    title: words.isOut(title),
    text: [words.outNow(title, artistName), plain(words.preSaved), plain(words.saveNow)],
    fields: [],
    links: [{ label: words.listen, url: smartLinkUrl }],
    choices: [getLink(campaign)],
  };
}

/** Resolves for whoever presses it: everybody gets a link of their own. */
function getLink({ slug }: Campaign): Choice {
  return { label: words.getLink, command: { name: 'presave', options: { release: slug } } };
}
