import { isSameAccount, memberOf, type AccountKey } from '../artists/team.js';
import { remembered, type ActingAccount } from '../audit/audit-entry.js';
import { may } from '../artists/rights.js';
import type { Ports } from '../engine-ports.js';
import { languageOfAccount } from '../fans/language-of-account.js';
import { EngineError } from '../errors.js';
import { newId } from '../identifiers.js';
import { directServiceNames, type DirectServiceName } from '../streaming/service-name.js';
import { judgeDraft, type CampaignDraft, type DraftForm, type JudgedDraft } from './campaign-draft.js';
import { createCampaign } from './create-campaign.js';
import type { Campaign } from './campaign.js';
import { freeSlug } from './free-slug.js';
import { lookUpRelease } from './look-up-release.js';
import { readDraftWords, type RefusedWord, type SaidOfDraft } from './read-draft-words.js';
import { readReference } from './read-reference.js';

/** Where a draft's artist stands: one whom the account acts for, one who would be asked for, somebody else's. */
export type DraftArtist = 'own' | 'new' | 'taken' | 'not-named';

/** A draft as it is shown to whoever makes it. */
export type DraftView = {
  draft: CampaignDraft;
  judged: JudgedDraft;
  artist: DraftArtist;
  refused: RefusedWord[];
  /** What came of looking for what was pasted; null: nothing was. `unread`: it is no reference that we know. */
  lookedUp: { foundAt: DirectServiceName[]; unanswered: DirectServiceName[] } | 'unread' | null;
  /** The title of the draft that was dropped for this one; null: none was, or it had no title. */
  replaced: string | null;
};

/** What somebody says of a campaign that they are putting together. */
export type DraftCampaign = {
  account: AccountKey;
  /** An address, a URI or a code of the release. */
  reference?: string | undefined;
  said: SaidOfDraft;
  /** Whether another release is to be begun: one that is pasted, or has another title, then goes on with no earlier draft. */
  isNew?: boolean;
};

/**
 * Goes on with the account's draft, or begins one: looks up what was pasted, takes in what was said, and answers what
 * there is by then. What was looked up fills in blanks and never what somebody has said. Two messages that are sent at
 * once, or from two devices, are both taken in.
 *
 * @throws EngineError `campaign-changed` if it is changed again and again meanwhile
 */
export async function draftCampaign(said: DraftCampaign, ports: Ports): Promise<DraftView> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const view = await takenIn(said, ports);
    if (view) return view;
  }
  throw changedMeanwhile();
}

/** More messages than anybody sends at once. */
const mostAttempts = 5;

/** Null if the draft was changed meanwhile. */
async function takenIn(asked: DraftCampaign, ports: Ports): Promise<DraftView | null> {
  const { account, reference, said } = asked;
  const standing = await ports.campaignDrafts.of(account);
  const { platform, externalId } = account;
  const isAnew = standing !== null && isOfAnother(asked, standing);
  const draft = (isAnew ? null : standing) ?? { ...(await blank(account, ports)), by: { platform, externalId } };
  const found = await lookUp(draft, reference, ports);
  const { form, refused } = readDraftWords(said, found.form);
  const named = await withSlug(withServices(form, ports), ports);
  const changed: CampaignDraft = {
    ...draft,
    form: named,
    artwork: found.artwork,
    revision: newId('rev', ports.random),
    changedAt: ports.calendar.now(),
  };
  if (!(await ports.campaignDrafts.put(changed, standing?.revision ?? null))) return null;
  const replaced = isAnew ? (standing.form.title ?? null) : null;
  return { ...(await judged(changed, ports)), refused, lookedUp: found.lookedUp, replaced };
}

/** Whether what was said begins another release than the one that the draft is of. */
function isOfAnother({ isNew = false, reference, said: { title } }: DraftCampaign, { form }: CampaignDraft): boolean {
  if (!isNew) return false;
  if (reference !== undefined && readReference(reference) !== null) return true;
  return title !== undefined && form.title !== undefined && title.trim() !== form.title.trim();
}

/** The account's draft as it stands; null if it has none. */
export async function viewDraft(account: AccountKey, ports: Ports): Promise<DraftView | null> {
  const draft = await ports.campaignDrafts.of(account);
  return draft && { ...(await judged(draft, ports)), refused: [], lookedUp: null, replaced: null };
}

/** Drops the account's draft; nothing was made of it. */
export async function dropDraft(account: AccountKey, ports: Pick<Ports, 'campaignDrafts'>): Promise<void> {
  await ports.campaignDrafts.remove(account);
}

/**
 * Makes a campaign of the account's draft, as it was shown in this revision.
 *
 * @throws EngineError `draft-unknown`, `campaign-changed` for an older revision, `input-invalid` for one that lacks
 * something, and what {@link createCampaign} throws
 */
export async function confirmDraft(
  { account, revision }: { account: ActingAccount & { languageTag?: string }; revision: string },
  ports: Ports,
): Promise<Campaign> {
  const draft = await ports.campaignDrafts.of(account);
  if (!draft) throw new EngineError('draft-unknown', 'This account has no draft of a campaign.');
  if (draft.revision !== revision) throw changedMeanwhile();
  const { ready } = judgeDraft(draft.form, ports.calendar.now());
  if (!ready) throw new EngineError('input-invalid', 'The draft still lacks something.');
  const { language } = await languageOfAccount(account, ports);
  const made = { draft: ready, artwork: draft.artwork, by: remembered(account), language };
  const campaign = await createCampaign(made, ports);
  await ports.campaignDrafts.remove(account);
  ports.log.info('A campaign was made in chat.', {
    campaignId: campaign.id,
    awaitsApproval: Number(campaign.awaitsApproval),
  });
  return campaign;
}

function changedMeanwhile(): EngineError {
  return new EngineError('campaign-changed', 'The draft was changed meanwhile: look at it again.');
}

/** With the artist's name filled in for who acts for one alone. */
async function blank(account: AccountKey, ports: Pick<Ports, 'teams' | 'artists'>) {
  const teams = await ports.teams.ofAccount(account);
  const own = teams.filter((team) => may(memberOf(team, account)?.role ?? 'viewer', 'campaign.change'));
  const artist = own.length === 1 && own[0] ? await ports.artists.byId(own[0].artistId) : null;
  const form: DraftForm = artist ? { artist: artist.name } : {};
  return { form, artwork: null };
}

type Filled = Pick<CampaignDraft, 'form' | 'artwork'> & Pick<DraftView, 'lookedUp'>;

async function lookUp(
  { form, artwork }: Pick<CampaignDraft, 'form' | 'artwork'>,
  reference: string | undefined,
  ports: Ports,
): Promise<Filled> {
  if (reference === undefined) return { form, artwork, lookedUp: null };
  const given = readReference(reference);
  if (!given) return { form, artwork, lookedUp: 'unread' };
  const found = await lookUpRelease(given, ports);
  const services = { ...found.form.services, ...form.services };
  for (const name of found.foundAt) services[name] = { ...form.services?.[name], ...found.form.services?.[name] };
  if (given.by === 'uri')
    services[given.service] = { ...services[given.service], ...found.form.services?.[given.service] };
  const { foundAt, unanswered } = found;
  return {
    form: { ...found.form, ...form, services },
    artwork: artwork ?? found.artwork,
    lookedUp: { foundAt, unanswered },
  };
}

/** A code leads to the release wherever we save: all that is set up, unless somebody has said which. */
function withServices(form: DraftForm, { services }: Pick<Ports, 'services'>): DraftForm {
  const hasCode = form.upc !== undefined || (form.recordings ?? []).length > 0;
  if (!hasCode || Object.keys(form.services ?? {}).length > 0) return form;
  const setUp = directServiceNames.filter((name) => services.has(name));
  return { ...form, services: Object.fromEntries(setUp.map((name) => [name, {}])) };
}

async function withSlug(form: DraftForm, ports: Pick<Ports, 'campaigns'>): Promise<DraftForm> {
  if (form.slug !== undefined || form.title === undefined) return form;
  const slug = await freeSlug(form.title, ports);
  return slug === null ? form : { ...form, slug };
}

async function judged(draft: CampaignDraft, ports: Ports): Promise<Pick<DraftView, 'draft' | 'judged' | 'artist'>> {
  const judgement = judgeDraft(draft.form, ports.calendar.now());
  const isTaken = draft.form.slug !== undefined && (await ports.campaigns.bySlug(draft.form.slug)) !== null;
  const artist = await artistOf(draft, ports);
  if (!isTaken) return { draft, judged: judgement, artist };
  const reason = { why: 'slug-taken', slug: draft.form.slug ?? '' } as const;
  const gap = { field: 'slug', isMissing: false, reason } as const;
  return { draft, judged: { ready: null, gaps: [...judgement.gaps, gap] }, artist };
}

async function artistOf({ form, by }: CampaignDraft, ports: Pick<Ports, 'artists' | 'teams'>): Promise<DraftArtist> {
  if (form.artist === undefined) return 'not-named';
  const artist = await ports.artists.byName(form.artist.trim());
  if (!artist) return 'new';
  const member = memberOf(await ports.teams.ofArtist(artist.id), by);
  if (member && may(member.role, 'campaign.change')) return 'own';
  const isAskedFor = (await ports.artists.requests()).some((request) => {
    return request.artist.id === artist.id && isSameAccount(request.by, by);
  });
  return isAskedFor ? 'new' : 'taken';
}
