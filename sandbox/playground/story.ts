import type { SpotifyState } from '../services/spotify/state.js';
import { parseUri } from '../services/spotify/uris.js';
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
  readonly people: readonly Person[];
  readonly diary: readonly DiaryEntry[];
  readonly timeline: Timeline;
};

type Noted = Omit<Happening, 'at'>;

/** What happened lately, newest first: put together from what chat, service and calendar keep themselves. */
export function storyOf(sources: Sources): Happening[] {
  const { conversations, fan, spotify, diary, timeline } = sources;
  const noted = [
    ...conversations.flatMap((each) => each.messages.flatMap((message) => inChat(message, each, fan))),
    ...diary.flatMap((entry) => inDiary(entry, sources)),
    ...inLibraries(spotify),
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

function inDiary(entry: DiaryEntry, { people, spotify }: Sources): Noted[] {
  const realMs = entry.atMs;
  if (entry.kind === 'typed') {
    const name = people.find(({ id }) => id === entry.personId)?.displayName ?? 'Somebody';
    return [{ kind: 'asked', words: `${name} typed /${entry.command}`, realMs }];
  }
  const name = spotify.accounts.get(entry.accountId)?.displayName ?? 'Somebody';
  return [{ kind: 'allowed', words: `${name} said yes on Sandbox Spotify`, realMs }];
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

function inCalendar({ atMs }: Move): Noted {
  return { kind: 'moved', words: 'The calendar was moved', realMs: atMs };
}
