import type { Actor } from '../audit/audit-entry.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { defaultLanguage, type Language } from '../languages/language.js';
import { newId } from '../identifiers.js';
import { artistId, type Artist } from './artist.js';
import { hasRight } from './require-right.js';
import { isSameAccount, type AccountKey } from './team.js';

type ClaimPorts = Pick<Ports, 'artists' | 'teams' | 'calendar' | 'random'>;

/** The name of an artist, who claims it, and, of somebody in chat, in which language they are told what comes of it. */
type Claiming = { name: string; actor: Actor; language?: Language };

/**
 * The artist of this name, for whoever may make campaigns of theirs. The operator may for all, and a name that is new is
 * an artist from then on. In chat it may who acts for them; a new name is asked for, and awaits the operator's approval.
 *
 * @throws EngineError `artist-taken`, `artist-awaits-approval`
 */
export async function claimArtist(
  { name, actor, language = defaultLanguage }: Claiming,
  ports: ClaimPorts,
): Promise<Artist> {
  const { artists, calendar, random } = ports;
  const by = actor.kind === 'account' ? actor : undefined;
  if (by && !(await artists.byName(name))) await requireNoRequest(by, ports);
  const asked = { id: artistId.parse(newId('art', random)), name, createdAt: calendar.now(), isApproved: !by };
  const artist = await artists.claim(asked, by && { ...by, language });
  if (!by) {
    if (artist.isApproved) return artist;
    throw awaitsApproval('Somebody has asked for this artist: approve or refuse them first.');
  }
  if (!artist.isApproved) {
    if (await isAskedBy(artist, by, ports)) return artist;
    throw taken();
  }
  if (await hasRight(by, { artistId: artist.id, right: 'campaign.change' }, ports)) return artist;
  throw taken();
}

/** One at a time: names are not kept in stock. */
async function requireNoRequest(by: AccountKey, { artists }: Pick<Ports, 'artists'>): Promise<void> {
  const waiting = (await artists.requests()).some((request) => isSameAccount(request.by, by));
  if (waiting) throw awaitsApproval('This account has asked for another artist already.');
}

async function isAskedBy({ id }: Artist, by: AccountKey, { artists }: Pick<Ports, 'artists'>): Promise<boolean> {
  return (await artists.requests()).some(({ artist, by: asker }) => artist.id === id && isSameAccount(asker, by));
}

function taken(): EngineError {
  return new EngineError('artist-taken', 'There is an artist of this name already, with a team of their own.');
}

function awaitsApproval(message: string): EngineError {
  return new EngineError('artist-awaits-approval', message);
}
