import { seededDice } from '../../../sandbox/services/dice.js';
import { handleOf } from './handles.js';
import { crowdHomes, type CrowdHome } from './homes.js';

/** One invented fan of the demo. */
export type Member = {
  readonly index: number;
  readonly handle: string;
  readonly home: CrowdHome;
  /** `direct`: we hold their permission. `reminder`: they asked for the link. */
  readonly mode: 'direct' | 'reminder';
  /** Whether they are in the artist's Discord, where messages reach them. */
  readonly isInChat: boolean;
  /** Where the link was posted that they came by; null: it was a friend's. */
  readonly source: (typeof sources)[number]['source'] | null;
  /** The index of the member whose invitation it was, who had joined before; null: nobody's. */
  readonly invitedBy: number | null;
  /** Whether the leaderboard may show their name. */
  readonly showsName: boolean;
  /** They asked for the artist's news. */
  readonly wantsNews: boolean;
  /** How long before now they joined. */
  readonly joinedAgoMs: number;
  /** `both`: was there for the earlier release too. `earlier`: then, and has not come back. */
  readonly campaigns: 'current' | 'both' | 'earlier';
};

/** Where links are posted, how many of a hundred fans who were not invited come by each, and how many clicks it takes for one. */
export const sources = [
  { source: 'bio', share: 30, clicksPerFan: 2.4 },
  { source: 'story', share: 24, clicksPerFan: 3.1 },
  { source: 'youtube', share: 18, clicksPerFan: 3.4 },
  { source: 'livestream', share: 12, clicksPerFan: 2.1 },
  { source: 'poster', share: 8, clicksPerFan: 2.9 },
  // Many look and few stay: one in eight, below the line of one in five.
  { source: 'tiktok', share: 8, clicksPerFan: 8.2 },
] as const;

const dayMs = 86_400_000;
/** The demo's campaign has been open for so long. */
export const openForDays = 16;

/** Of a hundred fans so many give a permission; the others ask for the link, and all of those are in the chat. */
const directShare = 0.3;
const directInChatShare = 0.15;
const bothShare = 0.12;
const invitedShare = 0.35;
const showsNameShare = 0.6;
/** Every so manieth in chat: a blast of the artist is some hundred messages, and one can watch it go out. */
const wantsNewsEvery = 8;
/** Besides those of today, so many in a hundred were there for the earlier release alone. */
const earlierShare = 0.11;

/** The crowd of a seed: the same one every time. */
export function crowdOf(size: number, seed: number): Member[] {
  const dice = seededDice(seed);
  const homes = dealt(crowdHomes, size, dice);
  const homeAt = (place: number) => homes[place] ?? someHome(crowdHomes);
  const members: Member[] = [];
  for (let index = 0; index < size; index += 1) {
    members.push(memberOf({ index, home: homeAt(index), inviter: drawnInviter(members, dice) }, dice));
  }
  const gone = Array.from({ length: Math.round(size * earlierShare) }, (_, place): Member => {
    const member = memberOf({ index: size + place, home: homeAt(place), inviter: null }, dice);
    return { ...member, mode: 'direct', campaigns: 'earlier' };
  });
  return [...members, ...gone];
}

function someHome([first]: readonly CrowdHome[]): CrowdHome {
  if (first === undefined) throw new Error('The crowd has nowhere to live.');
  return first;
}

type Place = { index: number; home: CrowdHome; inviter: Member | null };

function memberOf({ index, home, inviter }: Place, dice: () => number): Member {
  const mode = dice() < directShare ? 'direct' : 'reminder';
  const isInChat = dice() < directInChatShare || mode === 'reminder';
  const campaigns = dice() < bothShare && mode === 'direct' ? 'both' : 'current';
  const showsName = dice() < showsNameShare && isInChat;
  const wantsNews = isInChat && index % wantsNewsEvery === 0;
  const source = inviter ? null : drawn(sources, dice).source;
  // More of them lately: word gets round.
  const joinedAgoMs = Math.floor(dice() ** 1.6 * (inviter?.joinedAgoMs ?? openForDays * dayMs));
  const invitedBy = inviter?.index ?? null;
  const wishes = { showsName, wantsNews };
  return { index, handle: handleOf(index), home, mode, isInChat, source, invitedBy, ...wishes, joinedAgoMs, campaigns };
}

/** Few bring many: the square of an even draw falls on the first by far the most often. */
const mostInviters = 160;

function drawnInviter(members: readonly Member[], dice: () => number): Member | null {
  if (dice() >= invitedShare) return null;
  return members[Math.floor(dice() ** 2 * Math.min(members.length, mostInviters))] ?? null;
}

function drawn<Choice extends { share: number }>(choices: readonly Choice[], dice: () => number): Choice {
  const whole = choices.reduce((sum, { share }) => sum + share, 0);
  let left = dice() * whole;
  const found = choices.find(({ share }) => (left -= share) < 0) ?? choices[0];
  if (found === undefined) throw new Error('There is nothing to draw from.');
  return found;
}

/** By shares that come out exactly, in an order that the dice decide. */
function dealt(homes: readonly CrowdHome[], size: number, dice: () => number): CrowdHome[] {
  const whole = homes.reduce((sum, { share }) => sum + share, 0);
  const all = homes.flatMap((home) => Array.from({ length: Math.round((size * home.share) / whole) }, () => home));
  return all
    .map((home) => ({ home, place: dice() }))
    .sort((one, other) => one.place - other.place)
    .map(({ home }) => home);
}
