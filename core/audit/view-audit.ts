import { requireRight } from '../artists/require-right.js';
import type { Artist, ArtistId } from '../artists/artist.js';
import { teamMeant } from '../artists/team-meant.js';
import type { TeamOf } from '../artists/view-team.js';
import { campaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { AuditEntry } from './audit-entry.js';

/** One thing that was done, with the title of the campaign that it was done to; null: to none, or it is gone. */
export type AuditLine = AuditEntry & { campaignTitle: string | null };

/** A page of what was done for an artist, the last first. */
export type AuditPage = {
  artist: Artist;
  lines: AuditLine[];
  /** From 1 on. */
  page: number;
  pages: number;
};

/** How many acts stand on a page. */
const pageSize = 8;

/**
 * What was done for an artist, a page of it; for a page that there is not, the nearest.
 *
 * @throws EngineError `not-on-team`, `role-needed`
 */
export async function viewAudit({ account, asked, page }: TeamOf & { page: number }, ports: Ports): Promise<AuditPage> {
  const { artist } = (await teamMeant(account, asked, ports)).meant;
  await requireRight(account, { artistId: artist.id, right: 'audit.read' }, ports);
  const entries = await ports.audit.ofArtist(artist.id);
  const pages = Math.max(1, Math.ceil(entries.length / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const lines = await withTitles(entries.slice((shown - 1) * pageSize, shown * pageSize), ports);
  return { artist, lines, page: shown, pages };
}

/** All that was done for an artist, the last first: for the operator. */
export async function auditOf(artistId: ArtistId, ports: Pick<Ports, 'audit' | 'campaigns'>): Promise<AuditLine[]> {
  return withTitles(await ports.audit.ofArtist(artistId), ports);
}

async function withTitles(
  entries: readonly AuditEntry[],
  { campaigns }: Pick<Ports, 'campaigns'>,
): Promise<AuditLine[]> {
  const ids = new Set(entries.flatMap(({ on }) => on.flatMap((id) => campaignId.safeParse(id).data ?? [])));
  const titles = new Map<string, string | null>();
  for (const id of ids) titles.set(id, (await campaigns.byId(id))?.title ?? null);
  return entries.map((entry) => {
    const campaign = entry.on.find((id) => titles.has(id));
    return { ...entry, campaignTitle: campaign === undefined ? null : (titles.get(campaign) ?? null) };
  });
}
