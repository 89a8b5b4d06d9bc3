import type { Campaign, LibraryItem } from '../../core/campaigns/campaign.js';
import type { MatchDecided } from '../../core/matches/confirm-match.js';
import type { DoubtfulMatch } from '../../core/matches/doubtful-match.js';
import type { MatchCandidate } from '../../core/streaming/match-candidate.js';
import { titleOf } from '../../core/streaming/service-descriptors.js';
import { directServiceNames, type DirectServiceName } from '../../core/streaming/service-name.js';
import { button } from './campaign-draft-replies.js';
import type { Phrase } from './phrase.js';
import type { Card } from './reply.js';
import type { Speech } from './speech.js';

/** What a button decides: `cmp_…~0t~ID`, the service by its place in the list, the item by its letter; `-`: none of them. */
export type MatchPressed = {
  campaignId: string;
  service: DirectServiceName;
  item: LibraryItem;
  uri: string | null;
};

/** Fewer than a message has buttons for, with one for "none". */
const mostCandidates = 4;

const letters = { track: 't', album: 'a' } as const satisfies Record<LibraryItem, string>;

/** What of a campaign only a human can say, a card for each, with a button for each that it could be. */
export function doubtCards(campaign: Campaign, doubtful: readonly DoubtfulMatch[], speech: Speech): Card[] {
  return doubtful.flatMap((match) => {
    const place = directServiceNames.findIndex((name) => name === match.service);
    return place < 0
      ? []
      : [doubtCard(campaign, match, { about: `${campaign.id}~${String(place)}${letters[match.item]}`, speech })];
  });
}

type Asking = { about: string; speech: Speech };

function doubtCard(campaign: Campaign, { service, item, candidates }: DoubtfulMatch, { about, speech }: Asking): Card {
  const { say, label } = speech;
  const shown = candidates.slice(0, mostCandidates);
  return {
    part: 'card',
    title: say('campaign.field', { value: campaign.title }),
    text: [
      say('campaign.doubt', { item, service: titleOf(service) }),
      ...shown.map((each) => candidateLine(each, speech)),
    ],
    fields: [],
    links: [],
    choices: [
      ...shown.map(({ uri, title }) => {
        const name = title ?? label('campaign.unknownName');
        return button(label('campaign.isOurs', { title: name }), {
          match: `${about}~${uri.slice(uri.lastIndexOf(':') + 1)}`,
        });
      }),
      button(label('campaign.noneIsOurs'), { match: `${about}~-` }),
    ],
  };
}

function candidateLine({ title, artists, albumTitle }: MatchCandidate, { say, label }: Speech): Phrase {
  const unknown = label('campaign.unknownName');
  return say('campaign.candidate', {
    title: title ?? unknown,
    artists: artists.join(', ') || unknown,
    album: albumTitle ?? unknown,
  });
}

const pressed = /^(cmp_[a-z0-9]{10})~(\d)([ta])~(-|[A-Za-z0-9]{1,40})$/;

/** What a button decides; null for one that is none of ours. */
export function readMatchPressed(text: string): MatchPressed | null {
  const [, campaignId, place, letter, id] = pressed.exec(text) ?? [];
  const service = directServiceNames[Number(place)];
  if (campaignId === undefined || service === undefined || id === undefined) return null;
  const item = letter === letters.track ? 'track' : 'album';
  return { campaignId, service, item, uri: id === '-' ? null : `${service}:${item}:${id}` };
}

/** What has come of a decision. */
export function decidedLine({ uri, triedNow }: MatchDecided, { say }: Pick<Speech, 'say'>): Phrase {
  return uri === null ? say('campaign.matchRefused') : say('campaign.matchConfirmed', { count: triedNow });
}
