import type { LibraryItem } from '../../core/campaigns/campaign.js';
import type { Calendar } from '../../core/ports/calendar.js';
import { judgeHits, type Hit } from '../../core/streaming/match-hit.js';
import { titleOf, type Wanted } from '../../core/streaming/match-names.js';
import type { CatalogueReference, CatalogueRelease } from '../../core/streaming/catalogue.js';
import type {
  Catalogue,
  Credentials,
  FoundItem,
  FollowOutcome,
  Reading,
  RedirectSignIn,
  ReleaseReference,
  ServiceRefusal,
  SignInOutcome,
  SignInRequest,
  StreamingService,
  UnfollowOutcome,
} from '../../core/streaming/streaming-service.js';
import { challengeOf, FakeServiceTokens, type FakeGrant } from './fake-service-tokens.js';

/** The calls that can be watched and made to fail. */
export type FakeCall =
  'exchange' | 'account' | 'renew' | 'findItem' | 'contains' | 'save' | 'follow' | 'remove' | 'unfollow' | 'look';

/**
 * What can go wrong with a call. `lost-after`: it has its effect and the answer is lost. `ghost`: a save is
 * answered with a yes and has no effect. `late`: the same, but the effect comes with the next `arrive()`.
 */
export type FakeFault = ServiceRefusal | { outcome: 'lost-after' | 'ghost' | 'late' };

/** One save as it reached the service: the truth that claims are compared with. */
export type FakeEffect = { accountId: string; uri: string; at: Date; applied: boolean; changed: boolean };

/** One call as it reached the service. */
export type FakeVisit = { call: FakeCall; accountId: string | null };

/** One release of the catalogue, and when it is live (calendar time). */
export type FakeRelease = {
  trackUri: string;
  albumUri: string;
  isrc: string;
  upc: string;
  liveAt: Date;
  /** As whoever looks for it calls it, unless told otherwise. */
  title?: string;
  artist?: string;
  /** YYYY-MM-DD; absent: the catalogue does not tell. */
  releaseDate?: string;
  /** The address of its picture. */
  coverUrl?: string;
  durationMs?: number;
};

const permissions = [
  { scope: 'library-modify', why: 'saveToLibrary' },
  { scope: 'library-read', why: 'checkLibrary' },
] as const;

const followPermissions = [
  { scope: 'follow-modify', why: 'follow' },
  { scope: 'follow-read', why: 'checkFollows' },
] as const;

const lost = { outcome: 'unclear', reason: 'no-answer' } as const;

/**
 * A streaming service in memory: accounts with libraries, a catalogue that goes live by the calendar, codes and
 * tokens that are honoured once or until they end. Calls can be watched, and made to fail in the usual ways.
 */
export class FakeStreamingService implements StreamingService {
  readonly name = 'spotify';
  readonly title = 'Fake Music';
  readonly app = 'frontrow-at-fake-music';
  /** True: a save of what is there already says so, and a library tells since when it holds something. */
  savesTellWhatWasThere?: true;
  readonly pace = { windowMs: 30_000, mostCalls: 30_000, leastCalls: 10 };
  readonly signIn: RedirectSignIn;
  /** When every permission given from now on ends; null: never. */
  consentExpiresAt: Date | null = null;
  /** How many months every permission lasts, as the service says of itself; null: it ends none. */
  consentLifeMonths: number | null = null;
  /** False: nobody can follow an artist through this app. */
  canBeFollowed = true;
  /** Every follow that took effect and was not ended again, in order. */
  readonly followEffects: { accountId: string; artistUri: string }[] = [];
  readonly tokens: FakeServiceTokens;
  /** Pictures that the service hands out, by their address. */
  readonly covers = new Map<string, Uint8Array>();
  /** Every save that reached the service, in order. */
  readonly effects: FakeEffect[] = [];
  /** Every call that reached the service, in order. */
  readonly visits: FakeVisit[] = [];
  /** The country of every account; null: this service does not tell. */
  market: string | null = 'IN';
  /** Called when a call arrives, before it has any effect: a test steps in here. */
  onArrival: (visit: FakeVisit) => void | Promise<void> = () => undefined;

  readonly #calendar: Calendar;
  /** Of each account what it holds, and since when. */
  readonly #libraries = new Map<string, Map<string, Date>>();
  readonly #releases: FakeRelease[] = [];
  readonly #faults: { call: FakeCall; fault: FakeFault }[] = [];
  #late: (() => void)[] = [];

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
    this.tokens = new FakeServiceTokens(calendar);
    const consentLifeMonths = () => this.consentLifeMonths;
    this.signIn = {
      kind: 'redirect',
      permissions,
      followPermissions,
      origin: 'https://music.example',
      get consentLifeMonths() {
        return consentLifeMonths();
      },
      authorizationUrl: async (request) => authorizationUrl(request),
      exchange: (callback, request) => this.#exchange(callback, request),
    };
  }

  /** Puts a release into the catalogue. */
  publish(release: FakeRelease): void {
    this.#releases.push(release);
  }

  /** Changes when what is in the catalogue goes live. */
  moveRelease(liveAt: Date): void {
    for (const release of this.#releases) release.liveAt = liveAt;
  }

  /** The fan says yes on the permission page, to all that was asked or to `scopes` only; answers the callback's query. */
  agree({ searchParams }: URL, accountId: string, scopes?: string[]): URLSearchParams {
    const given = scopes ?? (searchParams.get('scope') ?? '').split(' ');
    const code = this.tokens.issueCode(accountId, given, searchParams);
    return new URLSearchParams({ code, state: searchParams.get('state') ?? '' });
  }

  /** The fan says no. */
  decline({ searchParams }: URL): URLSearchParams {
    return new URLSearchParams({ error: 'access_denied', state: searchParams.get('state') ?? '' });
  }

  /** What the account keeps, in the order it was saved. */
  libraryOf(accountId: string): string[] {
    return [...this.#library(accountId).keys()];
  }

  /** The fan adds an item themselves. */
  addByHand(accountId: string, uri: string): void {
    this.#add(accountId, uri);
  }

  /** The fan takes an item out themselves. */
  removeByHand(accountId: string, uri: string): void {
    this.#library(accountId).delete(uri);
  }

  /** The fan removes our app on the service's account page. */
  revoke(accountId: string): void {
    this.tokens.revoke(accountId);
  }

  /** The next `times` calls of this kind go wrong like this. */
  fail(call: FakeCall, fault: FakeFault, times = 1): void {
    for (let time = 0; time < times; time += 1) this.#faults.push({ call, fault });
  }

  /** From here on nothing goes wrong any more; answers what was planned and has not struck. */
  heal(): FakeFault[] {
    return this.#faults.splice(0).map(({ fault }) => fault);
  }

  /** Late saves take their effect. */
  arrive(): void {
    for (const apply of this.#late) apply();
    this.#late = [];
  }

  /** How often this call has arrived. */
  count(call: FakeCall): number {
    return this.visits.filter((visit) => visit.call === call).length;
  }

  account(credentials: Credentials) {
    const { market } = this;
    return this.#call('account', credentials, ({ accountId: id }) => ({
      outcome: 'account' as const,
      account: { id, market },
    }));
  }

  async renew(credentials: Credentials) {
    const fault = await this.#arrive('renew', this.tokens.accountOf(credentials));
    if (fault && isRefusal(fault)) return fault;
    const renewed = this.tokens.renew(credentials);
    if (!renewed) return { outcome: 'grant-revoked' as const };
    return fault ? lost : { outcome: 'renewed' as const, credentials: renewed };
  }

  findItem(credentials: Credentials, release: ReleaseReference, item: LibraryItem): Promise<FoundItem> {
    return this.#call('findItem', credentials, (): FoundItem => {
      const found = this.#releases.filter(({ liveAt }) => liveAt <= this.#calendar.now());
      const known = item === 'track' ? release.trackUri : release.albumUri;
      if (known === null)
        return judgeHits(
          found.flatMap((each) => hitOf(each, { release, item })),
          { release, item },
        );
      const isThere = found.some(({ trackUri, albumUri }) => [trackUri, albumUri].includes(known));
      return isThere ? { outcome: 'live' as const, uri: known } : { outcome: 'not-live' as const };
    });
  }

  contains(credentials: Credentials, uri: string, { since = new Date(0) }: Reading = {}) {
    return this.#call('contains', credentials, ({ accountId }) => {
      const addedAt = this.#library(accountId).get(uri);
      const present = addedAt !== undefined && (!this.savesTellWhatWasThere || addedAt >= since);
      return { outcome: 'answered' as const, present };
    });
  }

  save(
    credentials: Credentials,
    uri: string,
  ): Promise<{ outcome: 'accepted' } | { outcome: 'already-there' } | ServiceRefusal> {
    return this.#call('save', credentials, ({ accountId }, fault) => {
      if (this.savesTellWhatWasThere && this.#library(accountId).has(uri)) {
        this.#record({ accountId, uri, applied: false, changed: false });
        return { outcome: 'already-there' as const };
      }
      const apply = () => this.#save(accountId, uri);
      if (fault?.outcome === 'ghost') this.#record({ accountId, uri, applied: false, changed: false });
      else if (fault?.outcome === 'late') this.#late.push(apply);
      else apply();
      return { outcome: 'accepted' as const };
    });
  }

  follow(credentials: Credentials, artistUri: string): Promise<FollowOutcome> {
    return this.#call('follow', credentials, ({ accountId, scopes }): FollowOutcome => {
      const missing = followPermissions.some(({ scope }) => !scopes.includes(scope));
      if (missing) return { outcome: 'account-refused', reason: 'scope-missing' };
      if (this.followsOf(accountId).includes(artistUri)) return { outcome: 'already-following' };
      if (!this.canBeFollowed) return { outcome: 'unsupported' };
      this.followEffects.push({ accountId, artistUri });
      return { outcome: 'followed' };
    });
  }

  remove(credentials: Credentials, uri: string) {
    return this.#call('remove', credentials, ({ accountId }, fault) => {
      if (fault?.outcome !== 'ghost') this.removeByHand(accountId, uri);
      return { outcome: 'accepted' as const };
    });
  }

  unfollow(credentials: Credentials, artistUri: string): Promise<UnfollowOutcome> {
    return this.#call('unfollow', credentials, ({ accountId }): UnfollowOutcome => {
      const isMeant = (effect: { accountId: string; artistUri: string }) =>
        effect.accountId === accountId && effect.artistUri === artistUri;
      for (const effect of this.followEffects.filter(isMeant)) {
        this.followEffects.splice(this.followEffects.indexOf(effect), 1);
      }
      return { outcome: 'unfollowed' };
    });
  }

  /** The artists this account follows. */
  followsOf(accountId: string): string[] {
    return this.followEffects.filter((effect) => effect.accountId === accountId).map(({ artistUri }) => artistUri);
  }

  readonly catalogue: Catalogue = {
    look: async (asked) => {
      const fault = await this.#arrive('look', null);
      if (fault && isRefusal(fault)) return fault;
      const out = this.#releases.filter(({ liveAt }) => liveAt <= this.#calendar.now());
      const found = out.find((release) => isMeant(release, asked));
      return found ? { outcome: 'found', release: asInCatalogue(found) } : { outcome: 'not-live' };
    },
    cover: async (url) => this.covers.get(url) ?? null,
  };

  listenUrl(): string {
    return 'https://music.example/listen';
  }

  async #exchange(callback: URLSearchParams, request: SignInRequest): Promise<SignInOutcome> {
    const fault = await this.#arrive('exchange', null);
    if (callback.getAll('state').length !== 1 || callback.get('state') !== request.state.reveal())
      return { outcome: 'invalid', reason: 'state' };
    if ((callback.get('iss') ?? this.signIn.origin) !== this.signIn.origin)
      return { outcome: 'invalid', reason: 'issuer' };
    if (callback.get('error') === 'access_denied') return { outcome: 'denied' };
    const [code = '', ...more] = callback.getAll('code');
    if (fault && isSignInRefusal(fault)) return fault;
    const grant = more.length > 0 ? null : this.tokens.redeem(code, request);
    if (!grant) return { outcome: 'invalid', reason: 'code-refused' };
    if (fault) return lost;
    const credentials = this.tokens.issue(grant);
    return { outcome: 'signed-in', credentials, scopes: grant.scopes, consentExpiresAt: this.consentExpiresAt };
  }

  /** One call with an access token: watched, counted, failed as planned, refused if the token is not good. */
  async #call<Answer>(
    call: FakeCall,
    credentials: Credentials,
    answer: (grant: FakeGrant, fault: FakeFault | undefined) => Answer,
  ): Promise<Answer | ServiceRefusal> {
    const fault = await this.#arrive(call, this.tokens.accountOf(credentials));
    if (fault && isRefusal(fault)) return fault;
    const grant = this.tokens.admit(credentials);
    if (!grant) return { outcome: 'token-refused' };
    const answered = answer(grant, fault);
    return fault?.outcome === 'lost-after' ? lost : answered;
  }

  async #arrive(call: FakeCall, accountId: string | null): Promise<FakeFault | undefined> {
    const visit = { call, accountId };
    this.visits.push(visit);
    const index = this.#faults.findIndex((planned) => planned.call === call);
    const [planned] = index < 0 ? [] : this.#faults.splice(index, 1);
    await this.onArrival(visit);
    return planned?.fault;
  }

  #save(accountId: string, uri: string): void {
    const release = this.#releases.find(({ trackUri, albumUri }) => trackUri === uri || albumUri === uri);
    const applied = release !== undefined && release.liveAt <= this.#calendar.now();
    const changed = applied && !this.#library(accountId).has(uri);
    if (applied) this.#add(accountId, uri);
    this.#record({ accountId, uri, applied, changed });
  }

  #record(effect: Omit<FakeEffect, 'at'>): void {
    this.effects.push({ ...effect, at: this.#calendar.now() });
  }

  #add(accountId: string, uri: string): void {
    const library = this.#library(accountId);
    if (!library.has(uri)) library.set(uri, this.#calendar.now());
  }

  #library(accountId: string): Map<string, Date> {
    const library = this.#libraries.get(accountId) ?? new Map<string, Date>();
    this.#libraries.set(accountId, library);
    return library;
  }
}

function isRefusal(fault: FakeFault): fault is ServiceRefusal {
  return !['lost-after', 'ghost', 'late'].includes(fault.outcome);
}

function isMeant({ trackUri, albumUri, isrc, upc }: FakeRelease, asked: CatalogueReference): boolean {
  if (asked.by === 'uri') return (asked.item === 'track' ? trackUri : albumUri) === asked.uri;
  return asked.by === 'isrc' ? isrc === asked.isrc : upc === asked.upc;
}

function asInCatalogue(release: FakeRelease): CatalogueRelease {
  const { trackUri, albumUri, isrc, upc, title = 'Untitled', artist = 'Somebody' } = release;
  const { releaseDate = null, coverUrl = null } = release;
  return { title, artistName: artist, artistUris: [], trackUri, albumUri, isrc, upc, releaseDate, coverUrl };
}

function isSignInRefusal(fault: FakeFault): fault is Extract<SignInOutcome, ServiceRefusal> {
  return ['app-refused', 'app-stopped', 'throttled', 'unclear'].includes(fault.outcome);
}

/** What a search by code tells of a release that bears it; nothing of the others. */
function hitOf(release: FakeRelease, wanted: Wanted): Hit[] {
  const { trackUri, albumUri, isrc, upc, durationMs } = release;
  const { item } = wanted;
  if (item === 'track' ? isrc !== wanted.release.recording?.isrc : upc !== wanted.release.upc) return [];
  return [
    {
      uri: item === 'track' ? trackUri : albumUri,
      name: release.title ?? titleOf(wanted),
      artists: [{ name: release.artist ?? wanted.release.artistName }],
      external_ids: { isrc, upc },
      durationMs,
      albums: [{ uri: albumUri, upc }],
    },
  ];
}

function authorizationUrl(request: SignInRequest): URL {
  const url = new URL('https://music.example/authorize');
  url.search = new URLSearchParams({
    redirect_uri: request.redirectUri,
    scope: scopesFor(request).join(' '),
    state: request.state.reveal(),
    code_challenge: challengeOf(request.codeVerifier),
  }).toString();
  return url;
}

function scopesFor({ asks }: SignInRequest): string[] {
  if (asks === 'account') return [];
  return [...permissions, ...(asks === 'save-and-follow' ? followPermissions : [])].map(({ scope }) => scope);
}
