import type { PostLetter } from '../../core/announcements/deliver-announcement.js';
import { takesPreSaves } from '../../core/campaigns/campaign.js';
import type { Livestream } from '../../core/livestreams/livestream.js';
import type { Card, Choice } from './reply.js';
import { speechIn } from './speech.js';

/** The post in a community that tells when and where the artist is live. */
export function livestreamCard({ campaign, language }: PostLetter, stream: Livestream, getLink: Choice): Card {
  const { say, label } = speechIn(language);
  const { title, artistName: artist } = campaign;
  return {
    part: 'card',
    title: say('livestream.title', { artist }),
    text: [
      say('livestream.when', { at: { at: stream.startsAt, as: 'date-and-time' }, title }),
      ...(takesPreSaves(campaign) ? [say('livestream.preSave')] : []),
    ],
    fields: [{ name: label('livestream.startsIn'), value: [{ at: stream.startsAt, as: 'countdown' }] }],
    links: [{ label: label('livestream.watch'), url: stream.url }],
    choices: [getLink],
  };
}
