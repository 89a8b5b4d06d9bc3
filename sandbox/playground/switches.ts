import { z } from 'zod';
import { residents } from '../people.js';
import type { NewFault } from '../services/faults/fault-plan.js';
import type { PlantedFault } from '../services/faults/faults.js';
import type { SpotifyState } from '../services/spotify/state.js';
import { findAccount } from '../services/listeners.js';

/** Spotify serves this many people through an app in development mode (platform-apis §1.2). */
const mostAllowed = 5;

const save = 'PUT /me/library';
const look = 'GET /me/library/contains';

/** The troubles of Spotify that the playground can switch on: what they are called, and what is planted for each. */
const storms = {
  'too-many-requests': {
    title: 'Too many requests',
    words: 'One save in five is answered 429: wait 2 seconds.',
    faults: [{ fault: 'throttled-seconds', match: save, probability: 0.2, retryAfter: 2 }],
  },
  'server-errors': {
    title: 'Server errors',
    words: 'Half of all library calls are answered 503.',
    faults: [
      { fault: 'error-before-apply', match: save, probability: 0.5 },
      { fault: 'error-before-apply', match: look, probability: 0.5, seed: 2 },
    ],
  },
  'ghost-saves': {
    title: 'Ghost saves',
    words: 'Half of all saves are answered 200, and nothing is saved.',
    faults: [{ fault: 'ghost', match: save, probability: 0.5 }],
  },
} as const satisfies Record<string, { title: string; words: string; faults: readonly NewFault[] }>;

type StormName = keyof typeof storms;
const stormNames = Object.keys(storms) as [StormName, ...StormName[]];

/** What the page sends to turn one switch. */
export const switchChange = z.discriminatedUnion('turn', [
  z.strictObject({ turn: z.literal('development-mode'), on: z.boolean() }),
  z.strictObject({ turn: z.enum(stormNames), on: z.boolean() }),
]);
/** See {@link switchChange}. */
export type SwitchChange = z.infer<typeof switchChange>;

/** One switch as it stands. */
export type Switch = {
  readonly name: SwitchChange['turn'];
  readonly title: string;
  readonly words: string;
  readonly isOn: boolean;
  /** How often it has struck since it was switched on; null for one that does not strike. */
  readonly struck: number | null;
};

/** The playground's switches: what is wrong with the world. */
export interface Switches {
  all(): Switch[];
  turn(change: SwitchChange): void;
  /** Calls `listener` after every turn, until the returned function is called. */
  onTurn(listener: () => void): () => void;
}

/** Opens the switches; each shows what is so, also when another has brought it about. Storms end with the sandbox. */
export function openSwitches(spotify: SpotifyState): Switches {
  const planted = new Map<StormName, readonly PlantedFault[]>();
  const listeners = new Set<() => void>();
  const standing = (name: StormName) => (planted.get(name) ?? []).filter((each) => each.isPlanted());
  const turnStorm = (name: StormName, on: boolean): void => {
    for (const each of standing(name)) each.remove();
    planted.delete(name);
    if (on)
      planted.set(
        name,
        storms[name].faults.map((fault) => spotify.faults.plant(fault)),
      );
  };
  return {
    all: () => [
      developmentMode(spotify),
      ...stormNames.map((name): Switch => {
        const { title, words } = storms[name];
        const faults = standing(name);
        const struck = faults.reduce((sum, each) => sum + each.fired(), 0);
        return { name, title, words, isOn: faults.length > 0, struck };
      }),
    ],
    turn({ turn, on }) {
      if (turn === 'development-mode') turnDevelopmentMode(on, spotify);
      else turnStorm(turn, on);
      for (const listener of [...listeners]) listener();
    },
    onTurn(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function developmentMode({ apps, accounts }: SpotifyState): Switch {
  const [app] = apps.all();
  const names = (app?.allowList ?? []).map((id) => accounts.get(id)?.displayName ?? 'somebody');
  const isOn = app !== undefined && app.mode !== 'extended';
  const served = names.length === 0 ? 'nobody' : new Intl.ListFormat('en').format(names);
  const words = isOn
    ? `Spotify serves ${served}; everybody else is answered 403.`
    : `The other world: Spotify would serve ${mostAllowed} people.`;
  return { name: 'development-mode', title: 'Development mode', words, isOn, struck: null };
}

function turnDevelopmentMode(on: boolean, { apps, accounts }: SpotifyState): void {
  const [app] = apps.all();
  if (app === undefined) return;
  const allowed = residents.slice(0, mostAllowed).flatMap(({ username }) => findAccount(accounts, username) ?? []);
  const allowList = allowed.map(({ accountId }) => accountId);
  apps.put(app.clientId, { ...app, ...(on ? { mode: 'devNew', allowList } : { mode: 'extended', allowList: [] }) });
}
