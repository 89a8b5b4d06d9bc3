import type { Ports } from '../engine-ports.js';
import type { CatalogueReference, CatalogueRelease } from '../streaming/catalogue.js';
import { directServiceNames, type DirectServiceName } from '../streaming/service-name.js';
import type { CatalogueAnswer } from '../streaming/streaming-service.js';
import { parseArtwork } from './artwork.js';
import type { Artwork } from './campaign.js';
import { draftFields, type DraftForm } from './campaign-draft.js';
import { newCampaign } from './new-campaign.js';
import type { ReleaseReferenceGiven } from './read-reference.js';

/** What the services tell of a release. */
export type LookedUp = {
  form: DraftForm;
  artwork: Artwork | null;
  /** Where it was found. */
  foundAt: DirectServiceName[];
  /** Services that could not be asked just now. */
  unanswered: DirectServiceName[];
};

type LookUpPorts = Pick<Ports, 'services' | 'gates' | 'log'>;
type Found = { service: DirectServiceName; release: CatalogueRelease };

/**
 * Asks the services that are set up what they know of a release: the one that was named first, then all others by the
 * codes that are known by then. It asks their catalogues alone, as anybody may; what is still to come is often in none.
 */
export async function lookUpRelease(given: ReleaseReferenceGiven, ports: LookUpPorts): Promise<LookedUp> {
  const known = directServiceNames.filter((name) => ports.services.get(name)?.catalogue);
  const first = given.by === 'uri' ? known.filter((name) => name === given.service) : [];
  const answers = new Map<DirectServiceName, CatalogueAnswer>();
  for (const name of first) answers.set(name, await ask(name, asReference(given), ports));
  const code = codeOf(given) ?? codeOf(foundIn(answers)[0]?.release ?? null);
  if (code) {
    const others = known.filter((name) => !answers.has(name));
    const asked = await Promise.all(others.map(async (name) => [name, await ask(name, code, ports)] as const));
    for (const [name, answer] of asked) answers.set(name, answer);
  }
  const found = foundIn(answers);
  return {
    form: withoutFaults(formOf(given, found, ports)),
    artwork: await coverOf(found, ports),
    foundAt: found.map(({ service }) => service),
    unanswered: [...answers].flatMap(([name, { outcome }]) =>
      outcome === 'found' || outcome === 'not-live' ? [] : name,
    ),
  };
}

function asReference(given: ReleaseReferenceGiven): CatalogueReference {
  return given.by === 'uri' ? { by: 'uri', item: given.item, uri: given.uri } : given;
}

function codeOf(
  known: ReleaseReferenceGiven | Pick<CatalogueRelease, 'isrc' | 'upc'> | null,
): CatalogueReference | null {
  if (known === null) return null;
  if ('by' in known) return known.by === 'uri' ? null : known;
  if (known.isrc !== null) return { by: 'isrc', isrc: known.isrc };
  return known.upc === null ? null : { by: 'upc', upc: known.upc };
}

/** Somebody waits for it in chat: a service that is busy is left out, and the draft is filled in without it. */
async function ask(
  name: DirectServiceName,
  asked: CatalogueReference,
  { services, gates, log }: LookUpPorts,
): Promise<CatalogueAnswer> {
  const service = services.get(name);
  if (!service?.catalogue) return { outcome: 'not-live' };
  const gate = gates.of(service);
  const passage = await gate.pass('first');
  if (!passage.isOpen) return { outcome: 'held-back', afterMs: passage.afterMs };
  const answer = await service.catalogue.look(asked);
  await gate.hear('catalogue', answer);
  if (answer.outcome !== 'found' && answer.outcome !== 'not-live') {
    log.warn('A service’s catalogue could not be looked at for a new campaign.', { service: name, ...answer });
  }
  return answer;
}

function foundIn(answers: ReadonlyMap<DirectServiceName, CatalogueAnswer>): Found[] {
  return [...answers].flatMap(([service, answer]) =>
    answer.outcome === 'found' ? [{ service, release: answer.release }] : [],
  );
}

/** The first cover that a service hands out and that can be drawn. */
async function coverOf(found: readonly Found[], { services, log }: LookUpPorts): Promise<Artwork | null> {
  for (const { service, release } of found) {
    if (release.coverUrl === null) continue;
    const bytes = await services.get(service)?.catalogue?.cover(release.coverUrl);
    if (!bytes) continue;
    try {
      return await parseArtwork(bytes);
    } catch (error) {
      log.warn('A service’s cover could not be drawn; the campaign does without it.', { service, error });
    }
  }
  return null;
}

/** Only what is known: what is not stays to be asked for. */
function formOf(given: ReleaseReferenceGiven, found: readonly Found[], { services }: LookUpPorts): DraftForm {
  const told = <Key extends 'isrc' | 'upc' | 'releaseDate'>(key: Key) =>
    found.map(({ release }) => release[key]).find((value) => value !== null) ?? null;
  const [first] = found;
  const isrc = given.by === 'isrc' ? given.isrc : told('isrc');
  const upc = given.by === 'upc' ? given.upc : told('upc');
  const releaseDate = told('releaseDate');
  const isAlbum = given.by === 'upc' || (given.by === 'uri' && given.item === 'album');
  return {
    ...(first && { title: first.release.title.slice(0, 120), artist: first.release.artistName.slice(0, 120) }),
    ...(isrc !== null && { recordings: [{ isrc, title: first?.release.title.slice(0, 120) ?? isrc }] }),
    ...(upc !== null && { upc }),
    ...(releaseDate !== null && { releaseDate }),
    saves: [isAlbum ? 'album' : 'track'],
    services: servicesOf({ given, found, hasCode: isrc !== null || upc !== null }, [...services.keys()]),
  };
}

/** Services err, too: what the schema would not take from anybody is not taken from them. */
function withoutFaults(form: DraftForm): DraftForm {
  const shape = newCampaign.shape.services.shape;
  const services = directServiceNames.flatMap((name) => {
    const told = form.services?.[name];
    return told === undefined ? [] : [[name, shape[name].safeParse(told).success ? told : {}]];
  });
  const sound = draftFields.filter((field) => newCampaign.shape[field].safeParse(form[field]).success);
  const kept = sound.map((field) => [field, form[field]]).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(kept) as DraftForm), services: Object.fromEntries(services) as Services };
}

type Services = NonNullable<DraftForm['services']>;
type Known = { given: ReleaseReferenceGiven; found: readonly Found[]; hasCode: boolean };

/** Where it was found or named, and wherever else its code will lead to it once it is out. */
function servicesOf({ given, found, hasCode }: Known, setUp: readonly string[]): Services {
  const all: Services = {};
  for (const name of directServiceNames) if (hasCode && setUp.includes(name)) all[name] = {};
  if (given.by === 'uri') {
    all[given.service] = given.item === 'track' ? { trackUri: given.uri } : { albumUri: given.uri };
  }
  for (const { service, release } of found) {
    const { artistUris, trackUri, albumUri } = release;
    all[service] = { artistUris, ...(trackUri !== null && { trackUri }), ...(albumUri !== null && { albumUri }) };
  }
  return all;
}
