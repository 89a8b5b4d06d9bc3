import type { PostLetter } from '../../core/announcements/deliver-announcement.js';
import type { MilestoneTold } from '../../core/milestones/milestone.js';
import type { Card, Choice } from './reply.js';
import { speechIn } from './speech.js';

/** The post in a community that a campaign has come to a milestone. */
export function milestoneCard(
  { campaign, smartLinkUrl, language }: PostLetter,
  milestone: MilestoneTold,
  getLink: Choice,
): Card {
  const { say, label } = speechIn(language);
  const { title, artistName: artist } = campaign;
  const { fans } = milestone;
  const isOfMetro = 'metro' in milestone;
  return {
    part: 'card',
    title: isOfMetro
      ? say('milestone.metroTitle', { metro: milestone.metro, fans })
      : say('milestone.title', { title, fans }),
    text: [
      isOfMetro
        ? say('milestone.metroText', { metro: milestone.metro, title, artist })
        : say('milestone.text', { title, artist }),
      say('milestone.join'),
    ],
    fields: [],
    links: [{ label: label('milestone.page', { title }), url: smartLinkUrl }],
    choices: [getLink],
  };
}
