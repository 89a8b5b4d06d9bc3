import type { Campaign } from '../campaigns/campaign.js';
import type { Livestream } from './livestream.js';

/** Which stream a post is about: the campaign's as it was named at this moment. */
export type LivestreamTopic = `livestream:${number}`;

/** The topic of a post about this stream; another one once it is changed. Pure. */
export function livestreamTopic({ setAt }: Pick<Livestream, 'setAt'>): LivestreamTopic {
  return `livestream:${setAt.getTime()}`;
}

/** What word to the team of a stream is about: the stream of a campaign as it was named at this moment. Pure. */
export function livestreamOf({ id }: Pick<Campaign, 'id'>, { setAt }: Pick<Livestream, 'setAt'>): string {
  return `${id}:${setAt.getTime()}`;
}
