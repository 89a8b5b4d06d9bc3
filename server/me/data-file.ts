import type { OwnPage } from '../../core/fans/own-page.js';
import type { Speech } from '../pages/speech.js';

/** Everything that is kept of a fan as a JSON document, for them to take along. Dates are in ISO 8601, in UTC. */
export function dataFile({ data, artistName, now }: OwnPage, { text }: Speech): string {
  const { preSaves, grants, ...rest } = data;
  const document = {
    artist: artistName,
    takenAt: now,
    ...rest,
    grants: grants.map((grant) => ({ ...grant, allows: grant.allows.map((why) => text(`permissions.${why}`)) })),
    preSaves: preSaves.map(({ preSave, campaign, service, writes }) => ({
      release: { title: campaign.title, artist: campaign.artistName, releaseDate: campaign.releaseDate },
      service,
      preSave,
      writes,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
