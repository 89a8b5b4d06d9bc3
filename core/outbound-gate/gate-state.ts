/** A call that is asked for: `first` attempts, `retry` after trouble, `sign-up` with a fan waiting, `background` with time. */
export type CallKind = 'sign-up' | 'first' | 'retry' | 'background';

/** How many calls a service takes from our app, as far as anybody knows. */
export type Pace = {
  /** Of the service's rolling window. */
  windowMs: number;
  /** The most calls in any such window. The gate starts here and never goes beyond. */
  mostCalls: number;
  /** The fewest, however often the service says "too many". */
  leastCalls: number;
};

/** Why nothing is called. `breaker`: the calls of many fans fail. */
export type ClosedBecause = 'throttled' | 'app-stopped' | 'breaker';

/** What was granted and heard in one second of database time. */
export type Slice = { startMs: number; granted: number; retries: number; passedFans: number; failedFans: number };

/** What all workers share about the calls to one service by one app. Times are database time. */
export type GateState = {
  /** `service:app`. */
  key: string;
  /** Grows with every change: a change made on an older one is refused. */
  version: number;
  /** Calls allowed in any rolling window at present: halved when the service says "too many", coming back after. */
  limit: number;
  /** The last limit that held for a whole window, less for every "too many" since: half of the way back there is made at once. */
  goodLimit: number;
  limitChangedAt: Date;
  closed: { until: Date; because: ClosedBecause } | null;
  /** How often in a row the gate was closed for this reason: each doubles a pause that nobody has named. */
  closedInARow: number;
  /** The latest first, as far back as a window reaches. */
  slices: Slice[];
};

/** What a worker has heard since it last said so. */
export type CallReport = {
  /** Fans whose calls were answered as they should be, and fans of whom none were. */
  passedFans: number;
  failedFans: number;
  /** "Too many": the service's own pause, null if it named none. */
  throttled: { retryAfterMs: number | null } | null;
  /** The whole app is refused: a person has to mend it. */
  isAppStopped: boolean;
};

/** How many permits of each kind somebody asks for. */
export type Demand = Record<CallKind, number>;

/** How many they get, and when asking again makes sense if it is not all of them. */
export type Permits = { granted: Demand; againInMs: number };

const secondMs = 1000;
/** A permit is used at once or within this; after it the asker asks again. */
export const permitValidMs = secondMs;
/** The shortest and the longest pause a service can ask for (reliability §2.3). */
const pause = { leastMs: secondMs, mostMs: 26 * 60 * 60 * secondMs };
/** Doubled for each in a row, where the service names no time. */
const unnamedPause = { firstMs: 2 * secondMs, mostMs: 10 * 60 * secondMs };
/** The app is asked about again after this. */
const appStoppedMs = 10 * 60 * secondMs;
const breakerPause = { firstMs: 5 * secondMs, mostMs: 2 * 60 * secondMs };
/** The breaker opens when at least so many fans failed, and so large a share of all. */
const breaker = { fans: 10, share: 0.6, trialCalls: 3 };
/** What retries may take of the calls (Finagle's retry budget), and what they may always take. */
const retryShare = { ofAll: 0.2, always: 1 / 3 };
/** What work that has time may fill. */
const backgroundShare = 0.5;
/** No second carries more than this many times its even share. */
const burst = 4;
/** Beyond the limit that was good before, it goes on by so much for every quiet window. */
const creep = 1.1;
/** What is left of the good limit when "too many" is heard at it, and when it is heard below: that may be another's doing. */
const goodAfter = { atIt: 0.9, belowIt: 0.8 };

/** A gate that nothing has gone through yet: it begins at the most calls that its service takes. */
export function newGate(key: string, pace: Pace, now: Date): GateState {
  const limits = { limit: pace.mostCalls, goodLimit: pace.mostCalls, limitChangedAt: now };
  return { key, version: 0, ...limits, closed: null, closedInARow: 0, slices: [] };
}

/**
 * Grants permits. In no rolling window are more than `limit` calls made: what counts against it reaches back by
 * the window, the time a permit stays good, and the second a slice is long. Pure.
 */
export function grantPermits(
  state: GateState,
  demand: Demand,
  { pace, now }: { pace: Pace; now: Date },
): { state: GateState; permits: Permits } {
  const nowMs = now.getTime();
  const closedForMs = state.closed ? state.closed.until.getTime() - nowMs : 0;
  if (closedForMs > 0) return { state, permits: { granted: noDemand(), againInMs: closedForMs } };
  const slices = recent(state.slices, { pace, nowMs });
  const [current, ...older] = withCurrent(slices, nowMs);
  if (!current) return { state, permits: { granted: noDemand(), againInMs: secondMs } };
  const granted = share(demand, { state: { ...state, slices }, current, pace });
  const slice = {
    ...current,
    granted: current.granted + sumOf(granted),
    retries: current.retries + granted.retry,
  };
  const isAll = sumOf(granted) === sumOf(demand);
  return {
    state: { ...state, slices: [slice, ...older] },
    permits: { granted, againInMs: isAll ? 0 : current.startMs + secondMs - nowMs },
  };
}

function share(demand: Demand, { state, current, pace }: { state: GateState; current: Slice; pace: Pace }): Demand {
  const used = state.slices.reduce((sum, { granted }) => sum + granted, 0);
  const retried = state.slices.reduce((sum, { retries }) => sum + retries, 0);
  const evenShare = (state.limit * secondMs) / pace.windowMs;
  const isTrial = state.closed?.because === 'breaker';
  const perSecond = isTrial ? breaker.trialCalls : Math.max(1, Math.ceil(evenShare * burst));
  let left = Math.max(0, Math.min(state.limit - used, perSecond - current.granted));
  const take = (wanted: number, most: number): number => {
    const taken = Math.max(0, Math.min(wanted, Math.floor(most), left));
    left -= taken;
    return taken;
  };
  // A fan who is waiting for their browser comes first, then what has not been tried yet.
  const signUps = take(demand['sign-up'], left);
  const first = take(demand.first, left);
  const budget = Math.max(state.limit * retryShare.always, (used + signUps + first) * retryShare.ofAll) - retried;
  const retry = take(demand.retry, budget);
  const background = take(demand.background, state.limit * backgroundShare - used - signUps - first - retry);
  return { 'sign-up': signUps, first, retry, background };
}

/** Takes in what a worker has heard. Pure. */
export function reportCalls(state: GateState, report: CallReport, { pace, now }: { pace: Pace; now: Date }): GateState {
  const nowMs = now.getTime();
  const [current, ...older] = withCurrent(recent(state.slices, { pace, nowMs }), nowMs);
  if (!current) return state;
  const slice = {
    ...current,
    passedFans: current.passedFans + report.passedFans,
    failedFans: current.failedFans + report.failedFans,
  };
  const heard: GateState = { ...state, slices: [slice, ...older] };
  if (report.isAppStopped) return close(heard, { because: 'app-stopped', forMs: appStoppedMs }, now);
  if (report.throttled) return slowDown(heard, report.throttled.retryAfterMs, { pace, now });
  return judgeFans(heard, report, { pace, now });
}

/** The service says "too many": nobody calls until its time is over, and then half as much as before. */
function slowDown(state: GateState, retryAfterMs: number | null, { pace, now }: { pace: Pace; now: Date }): GateState {
  const unnamedMs = doubled(unnamedPause, state.closed?.because === 'throttled' ? state.closedInARow : 0);
  const forMs = retryAfterMs === null ? unnamedMs : Math.min(Math.max(retryAfterMs, pause.leastMs), pause.mostMs);
  // The calls that were on their way say the same once more: that halves nothing again.
  const isEcho = state.closed?.because === 'throttled' && state.closed.until > now;
  return close(isEcho ? state : halve(state, { pace, now }), { because: 'throttled', forMs }, now);
}

function halve(state: GateState, { pace, now }: { pace: Pace; now: Date }): GateState {
  const { limit, goodLimit } = state;
  const isAtIt = limit >= goodLimit;
  const lowered = isAtIt ? limit * goodAfter.atIt : Math.max(limit, goodLimit * goodAfter.belowIt);
  const halved = Math.max(pace.leastCalls, Math.floor(limit / 2));
  return { ...state, limit: halved, goodLimit: Math.max(halved, Math.floor(lowered)), limitChangedAt: now };
}

type Closing = { because: ClosedBecause; forMs: number };

function close(state: GateState, { because, forMs }: Closing, now: Date): GateState {
  const standing = state.closed && state.closed.until > now ? state.closed : null;
  const until = new Date(now.getTime() + forMs);
  const isEcho = standing?.because === because;
  const isSame = state.closed?.because === because;
  const closedInARow = isEcho ? state.closedInARow : isSame ? state.closedInARow + 1 : 1;
  // The longest pause counts, whoever asked for it.
  if (standing && standing.until >= until) return { ...state, closedInARow };
  return { ...state, closed: { until, because }, closedInARow };
}

/** Opens the breaker when the calls of many fans fail, tries again with a few, and lets the limit come back while all is well. */
function judgeFans(state: GateState, report: CallReport, { pace, now }: { pace: Pace; now: Date }): GateState {
  const { passedFans, failedFans } = report;
  const isTrial = state.closed?.because === 'breaker' && state.closed.until <= now;
  if (isTrial && passedFans === 0 && failedFans > 0) return openBreaker(state, now);
  const passed: GateState = passedFans > 0 && state.closed && state.closed.until <= now ? reopen(state) : state;
  if (!isTrial && isFailing(passed.slices)) return openBreaker(passed, now);
  return passedFans > 0 ? comeBack(passed, { pace, now }) : passed;
}

function openBreaker(state: GateState, now: Date): GateState {
  const inARow = state.closed?.because === 'breaker' ? state.closedInARow : 0;
  const forgotten = state.slices.map((slice) => ({ ...slice, passedFans: 0, failedFans: 0 }));
  return close({ ...state, slices: forgotten }, { because: 'breaker', forMs: doubled(breakerPause, inARow) }, now);
}

function reopen(state: GateState): GateState {
  return { ...state, closed: null, closedInARow: 0 };
}

function isFailing(slices: readonly Slice[]): boolean {
  const passed = slices.reduce((sum, { passedFans }) => sum + passedFans, 0);
  const failed = slices.reduce((sum, { failedFans }) => sum + failedFans, 0);
  return failed >= breaker.fans && failed / (passed + failed) >= breaker.share;
}

/** Whether most other fans' calls go through at present: then one fan's trouble is their own. */
export function isServiceWell(state: GateState): boolean {
  return (state.closed === null || state.closed.because === 'throttled') && !isFailing(state.slices);
}

/** After a quiet window: half of the way to the limit that was good before, and from there on a little each time. */
function comeBack(state: GateState, { pace, now }: { pace: Pace; now: Date }): GateState {
  const isQuiet = now.getTime() - state.limitChangedAt.getTime() >= pace.windowMs;
  if (!isQuiet || state.limit >= pace.mostCalls) return state;
  const halfWay = (state.limit + state.goodLimit) / 2;
  const limit = Math.min(pace.mostCalls, Math.ceil(Math.max(state.limit * creep, halfWay)));
  return { ...state, limit, goodLimit: Math.max(state.goodLimit, state.limit), limitChangedAt: now };
}

function doubled({ firstMs, mostMs }: { firstMs: number; mostMs: number }, times: number): number {
  return Math.min(mostMs, firstMs * 2 ** Math.min(times, 20));
}

/** The slices whose permits may still be used within the window that ends now. */
function recent(slices: readonly Slice[], { pace, nowMs }: { pace: Pace; nowMs: number }): Slice[] {
  const fromMs = nowMs - pace.windowMs - permitValidMs - secondMs;
  return slices.filter(({ startMs }) => startMs >= fromMs);
}

/** The slices with the one of this moment in front. Database time never goes back, but another process may be ahead. */
function withCurrent(slices: readonly Slice[], nowMs: number): Slice[] {
  const startMs = Math.max(Math.floor(nowMs / secondMs) * secondMs, slices[0]?.startMs ?? 0);
  if (slices[0]?.startMs === startMs) return [...slices];
  return [{ startMs, granted: 0, retries: 0, passedFans: 0, failedFans: 0 }, ...slices];
}

/** Nothing of any kind. */
export function noDemand(): Demand {
  return { 'sign-up': 0, first: 0, retry: 0, background: 0 };
}

function sumOf(demand: Demand): number {
  return demand['sign-up'] + demand.first + demand.retry + demand.background;
}
