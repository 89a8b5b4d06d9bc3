import type { Actor } from '../../core/audit/audit-entry.js';
import type { AuditLine } from '../../core/audit/view-audit.js';
import { artistId } from '../../core/artists/artist.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Engine } from '../../core/engine.js';
import { Sentence } from '../sentence.js';
import type { Answer } from './answer.js';

/** Who has done what for an artist, the last first. */
export async function auditAnswer(artist: string, engine: Pick<Engine, 'auditOf' | 'campaigns'>): Promise<Answer> {
  const { artistId, artistName } = await findArtist(artist, engine);
  const entries = await engine.auditOf(artistId);
  const nothing = '  nothing in the last year\n';
  return {
    json: { artistId, artistName, entries },
    text: `What was done for ${artistName}  (${artistId})\n${entries.map(describeLine).join('') || nothing}`,
  };
}

type NamedArtist = Pick<Campaign, 'artistId' | 'artistName'>;

/** By the artist's name or id, or by a campaign of theirs. */
async function findArtist(name: string, engine: Pick<Engine, 'campaigns'>): Promise<NamedArtist> {
  const sought = name.toLowerCase();
  const found = (await engine.campaigns()).find(({ artistId: own, artistName, id, slug }) => {
    return [own, artistName.toLowerCase(), id, slug].includes(sought);
  });
  if (found) return found;
  // Of one who was refused nothing is left but what was done, under their id.
  const refused = artistId.safeParse(sought);
  if (refused.success) return { artistId: refused.data, artistName: 'an artist with no campaign' };
  throw new Sentence(`There is no artist ${name} with a campaign. See which there are: npm run campaign -- list`);
}

function describeLine({ at, action, by, whom, role, on }: AuditLine): string {
  const about = [...(whom ? [describePerson(whom)] : []), ...(role ? [`as ${role}`] : []), ...on].join('  ');
  return `  ${at.toISOString()}  ${action}  by ${describePerson(by)}${about && `  ${about}`}\n`;
}

function describePerson(person: Actor): string {
  if (person.kind !== 'account') return person.kind === 'operator' ? 'the operator' : '(forgotten)';
  const account = `${person.platform}:${person.externalId}`;
  return person.displayName === null ? account : `${person.displayName} (${account})`;
}
