import type { SpotifyState } from '../services/spotify/state.js';
import { parseUri } from '../services/spotify/uris.js';
import type { Message, Person } from './chat-shape.js';
import { platformTitles, type Conversation } from './conversation.js';
import type { DiaryEntry } from './diary.js';
import type { OtherService } from './other-services.js';
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
  readonly otherServices: readonly OtherService[];
  readonly people: readonly Person[];
  readonly diary: readonly DiaryEntry[];
  readonly timeline: Timeline;
};

type Noted = Omit<Happening, 'at'>;

/** What happened lately, newest first: put together from what chat, service and calendar keep themselves. */
export function storyOf(sources: Sources): Happening[] {
  const { conversations, fan, spotify, otherServices, diary, timeline } = sources;
  const noted = [
    ...conversations.flatMap((each) => each.messages.flatMap((message) => inChat(message, each, fan))),
    ...diary.flatMap((entry) => inDiary(entry, sources)),
    ...inLibraries(spotify),
    ...otherServices.flatMap(elsewhere),
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

function inDiary(entry: DiaryEntry, { people, spotify, otherServices }: Sources): Noted[] {
  const realMs = entry.atMs;
  if (entry.kind === 'typed') {
    const name = people.find(({ id }) => id === entry.personId)?.displayName ?? 'Somebody';
    return [{ kind: 'asked', words: `${name} typed /${entry.command}`, realMs }];
  }
  const other = otherServices.find(({ name }) => name === entry.service);
  const listener = other ? other.listener(entry.accountId) : spotify.accounts.get(entry.accountId);
  const words = `${listener?.displayName ?? 'Somebody'} said yes on Sandbox ${other?.title ?? 'Spotify'}`;
  return [{ kind: 'allowed', words, realMs }];
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

/** The same of another service. */
function elsewhere(service: OtherService): Noted[] {
  const { title, shelf } = service;
  const changes = service.effects().filter(({ changed }) => changed);
  return changes.flatMap(({ accountId, uri, action, realAt }): Noted[] => {
    const named = service.named(uri);
    if (!named) return [];
    const { kind, release } = named;
    const name = service.listener(accountId)?.displayName ?? 'Somebody';
    const isSave = action === 'save';
    const words =
      kind === 'artist'
        ? `${name} ${isSave ? 'follows' : 'left'} ${release.artist} on ${title}`
        : `${release.title} (${kind}) ${isSave ? 'saved to' : 'taken out of'} ${name}’s ${title} ${shelf}`;
    return [{ kind: isSave ? 'saved' : 'removed', words, realMs: Date.parse(realAt) }];
  });
}

function inCalendar({ atMs }: Move): Noted {
  return { kind: 'moved', words: 'The calendar was moved', realMs: atMs };
}
