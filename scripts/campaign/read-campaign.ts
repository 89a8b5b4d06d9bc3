import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArtwork } from '../../core/campaigns/artwork.js';
import { CampaignFileError, parseCampaignFile } from '../../core/campaigns/campaign-file.js';
import type { Artwork } from '../../core/campaigns/campaign.js';
import type { VariantArtworks } from '../../core/campaigns/campaign-store.js';
import { variantIds, type VariantId } from '../../core/campaigns/variant.js';
import type { NewCampaign } from '../../core/campaigns/new-campaign.js';
import { Sentence } from '../sentence.js';

/** A campaign as its file says, with the covers that lie beside the file. */
export type ReadCampaign = { draft: NewCampaign; artwork: Artwork | null; variantArtworks: VariantArtworks };

type Reading = {
  /** Replaces the file's `${name}` placeholders: only the demo has any. */
  fill?: Readonly<Record<string, string>>;
  /** Refuses a release that is out already; the demo is found again after it. */
  now?: Date;
};

/**
 * Reads a campaign file.
 *
 * @throws Sentence with the file's name, and the line and column of everything that is wrong
 */
export async function readCampaign(file: string, { fill = {}, ...when }: Reading = {}): Promise<ReadCampaign> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Sentence(`${file} cannot be read: is the path right?`, { cause });
  });
  try {
    const filled = text.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => fill[name] ?? whole);
    const draft = parseCampaignFile(filled, when);
    const folder = dirname(file);
    return {
      draft,
      artwork: draft.artwork === undefined ? null : await readArtwork(resolve(folder, draft.artwork)),
      variantArtworks: await readVariantArtworks(draft, folder),
    };
  } catch (cause) {
    if (!(cause instanceof CampaignFileError)) throw cause;
    const places = cause.problems.map(({ line, column, message }) => `  ${file}:${line}:${column}  ${message}`);
    throw new Sentence(`The campaign file has mistakes, and nothing was made of it:\n${places.join('\n')}`, { cause });
  }
}

async function readVariantArtworks({ variants = [] }: NewCampaign, folder: string): Promise<VariantArtworks> {
  const artworks: Partial<Record<VariantId, Artwork>> = {};
  for (const [place, { artwork }] of variants.entries()) {
    const id = variantIds[place];
    if (id && artwork !== undefined) artworks[id] = await readArtwork(resolve(folder, artwork));
  }
  return artworks;
}

async function readArtwork(file: string): Promise<Artwork> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Sentence(`The artwork ${file} cannot be read: give its path as seen from the campaign file.`, { cause });
  });
  try {
    return await parseArtwork(bytes);
  } catch (cause) {
    throw new Sentence(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
