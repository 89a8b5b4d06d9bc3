import type { SpotifyState } from '../services/spotify/state.js';
import { parseUri } from '../services/spotify/uris.js';
import { parseItem } from '../services/numbered-items.js';
import type { TidalState } from '../services/tidal/state.js';
import type { Message, Person } from './chat-shape.js';
import { platformTitles, type Conversation } from './conversation.js';
import type { DiaryEntry } from './diary.js';
import type { Move, Timeline } from './timeline.js';

/** How much of the story is told. */
const told = 12;

/** One thing that happened, in a sentence. */
export type Happening = {
  readonly kind: 'asked' | 'answered' | 'silent' | 'told' | 'allowed' | 'saved' | 'removed' | 'moved';
  readonly words: string;
  /** The real instant, in milliseconds. */
  readonly realMs: number;
  /** What the calendar said then. */
  readonly at: Date;
};

/** Where the story is read from. */
export type Sources = {
  readonly conversations: readonly Conversation[];
  readonly fan: Person;
  readonly spotify: SpotifyState;
  readonly tidal: TidalState;
  readonly people: readonly Person[];
  readonly diary: readonly DiaryEntry[];
  readonly timeline: Timeline;
};

type Noted = Omit<Happening, 'at'>;

/** What happened lately, newest first: put together from what chat, service and calendar keep themselves. */
export function storyOf(sources: Sources): Happening[] {
  const { conversations, fan, spotify, tidal, diary, timeline } = sources;
  const noted = [
    ...conversations.flatMap((each) => each.messages.flatMap((message) => inChat(message, each, fan))),
    ...diary.flatMap((entry) => inDiary(entry, sources)),
    ...inLibraries(spotify),
    ...inCollections(tidal),
    ...timeline.moves().map(inCalendar),
  ];
  return noted
    .map((each, order) => ({ each, order }))
    .sort((one, other) => other.each.realMs - one.each.realMs || other.order - one.order)
    .slice(0, told)
    .map(({ each }) => ({ ...each, at: timeline.calendarAt(each.realMs) }));
}

function inChat(message: Message, { isDirect, platform }: Conversation, fan: Person): Noted[] {
  const realMs = Date.parse(message.timestamp);
  const { author, interaction, thinking, failed, ephemeral } = message;
  if (!author.bot) return [];
  if (interaction === null) {
    const where = platform === 'discord' ? '' : ` on ${platformTitles[platform]}`;
    const place = platform === 'discord' ? 'the server' : 'the group';
    const words = isDirect
      ? `${author.name} wrote to ${fan.displayName}${where}`
      : `${author.name} posted in ${place}${where}`;
    return [{ kind: 'told', words, realMs }];
  }
  if (thinking) return [];
  if (failed) return [{ kind: 'silent', words: `${author.name} did not answer`, realMs }];
  const whom = ephemeral ? `wrote to ${interaction.userName} alone` : `answered ${interaction.userName}`;
  return [{ kind: 'answered', words: `${author.name} ${whom}`, realMs }];
}

function inDiary(entry: DiaryEntry, { people, spotify, tidal }: Sources): Noted[] {
  const realMs = entry.atMs;
  if (entry.kind === 'typed') {
    const name = people.find(({ id }) => id === entry.personId)?.displayName ?? 'Somebody';
    return [{ kind: 'asked', words: `${name} typed /${entry.command}`, realMs }];
  }
  const { accounts, title } =
    entry.service === 'tidal' ? { ...tidal, title: 'TIDAL' } : { ...spotify, title: 'Spotify' };
  const name = accounts.get(entry.accountId)?.displayName ?? 'Somebody';
  return [{ kind: 'allowed', words: `${name} said yes on Sandbox ${title}`, realMs }];
}

function inLibraries({ accounts, catalogue, ledger }: SpotifyState): Noted[] {
  return ledger
    .effects()
    .filter(({ changed, accountId }) => changed && accounts.get(accountId)?.isCrowd !== true)
    .map(({ accountId, uri, action, realAt }) => {
      const parsed = parseUri(uri);
      const title = (parsed && catalogue.find(parsed)?.title) ?? 'Something';
      const whose = `${accounts.get(accountId)?.displayName ?? 'somebody'}’s library`;
      const realMs = Date.parse(realAt);
      if (parsed?.kind === 'artist') {
        const artist = catalogue.find(parsed)?.artist ?? 'an artist';
        const words = `${accounts.get(accountId)?.displayName ?? 'Somebody'} ${action === 'save' ? 'follows' : 'left'} ${artist}`;
        return { kind: action === 'save' ? 'saved' : 'removed', words, realMs };
      }
      const what = `${title} (${parsed?.kind ?? 'item'})`;
      return action === 'save'
        ? { kind: 'saved', words: `${what} saved to ${whose}`, realMs }
        : { kind: 'removed', words: `${what} taken out of ${whose}`, realMs };
    });
}

/** The same of Sandbox TIDAL's collections. */
function inCollections({ accounts, catalogue, ledger }: TidalState): Noted[] {
  const kept = ledger.effects().filter(({ changed, action }) => changed && action === 'save');
  return kept.flatMap(({ accountId, uri, realAt }): Noted[] => {
    const item = parseItem(uri);
    const release = item && catalogue.find(item.kind, item.id);
    if (!release) return [];
    const name = accounts.get(accountId)?.displayName ?? 'Somebody';
    const words =
      item.kind === 'artists'
        ? `${name} follows ${release.artist} on TIDAL`
        : `${release.title} (${item.kind.slice(0, -1)}) saved to ${name}’s TIDAL collection`;
    return [{ kind: 'saved', words, realMs: Date.parse(realAt) }];
  });
}

function inCalendar({ atMs }: Move): Noted {
  return { kind: 'moved', words: 'The calendar was moved', realMs: atMs };
}
