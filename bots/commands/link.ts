import type { LinkOutcome, LinkView } from '../../core/fans/link-accounts.js';
import { hashOfSpoken } from '../../core/spoken-code.js';
import type { Command, CommandInput } from './command.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { phrase, plain, type Phrase } from './phrase.js';
import type { Card, Reply } from './reply.js';

const words = {
  help: 'Link your accounts: one you on every platform, with one pre-save and one place on the leaderboard.',
  codeHelp: 'The code that /link gave you in your other account.',
  confirmHelp: 'Leave it out: you are shown first who would be linked.',
  title: 'Link your accounts',
  code: 'Your code',
  how: (code: string) => phrase`In your other account, here or on another platform, type: /link code:${code}`,
  lifetime: (minutes: number) => phrase`It works once, for ${String(minutes)} minutes.`,
  secret: 'Give it to nobody: whoever types it and says yes becomes one with you here.',
  asked: 'Are both of these you?',
  who: (here: string, there: string) => phrase`This account, ${here}, and ${there}.`,
  only: 'Say yes only if both are yours: each then sees and changes what the other pre-saved, and it cannot be undone here.',
  refusals: 'If either of them said no to news or the like, it stays no.',
  yes: 'Yes, both are mine',
  done: 'Linked',
  refused: 'Not linked',
  nobody: 'There is nothing to link yet: neither account has been here before. Type /presave in one of them first.',
  before: {
    joined: (artist: string) => phrase`With ${artist} they become one.`,
    'one-already': (artist: string) => phrase`With ${artist} they are one already.`,
    'both-promised': (artist: string) =>
      phrase`With ${artist} each has a pre-save of its own, and they stay as they are. To make them one, type /stop in the account you give up, which ends its pre-saves, and then /link again.`,
    'under-age': (artist: string) =>
      phrase`With ${artist} they stay two: one of them has said to be under 18, and nothing is asked of them.`,
  } satisfies Record<LinkOutcome, (artist: string) => Phrase>,
  after: { joined: (artist: string) => phrase`With ${artist} they are one from now on.` },
  next: 'Type /status to see your pre-saves.',
};

/** `/link`: gives a code for the other account to type; with the code shows who would be joined, and joins them on a yes. */
export const link: Command = {
  name: 'link',
  help: words.help,
  options: [
    {
      name: 'code',
      help: words.codeHelp,
      required: false,
      maxLength: 40,
      looksRight: (typed) => hashOfSpoken(typed, 'link') !== null,
    },
    { name: 'confirm', help: words.confirmHelp, required: false, maxLength: 3, pressedOnly: true },
  ],
  async run(input, engine) {
    const { account, options } = input;
    const code = options['code'];
    if (code === undefined) return invitation(await engine.startLink(account));
    if (options['confirm'] !== 'yes') return question(input, code, await engine.viewLink(account, code));
    return result(input, await engine.confirmLink(account, code));
  },
};

function invitation({ code, lifetimeMs }: { code: string; lifetimeMs: number }): Reply {
  const text = [words.how(code), words.lifetime(lifetimeMs / 60_000), plain(words.secret)];
  return say({ ...card(words.title, text), fields: [{ name: words.code, value: phrase`${code}` }] });
}

function question(input: CommandInput, code: string, view: LinkView): Reply {
  if (view.artists.length === 0) return say(card(words.refused, [plain(words.nobody)]));
  const outcomes = view.artists.map(({ artistName, outcome }) => words.before[outcome](artistName));
  const who = words.who(input.account.displayName, named(view.other));
  if (!view.artists.some(({ outcome }) => outcome === 'joined')) return say(card(words.refused, [who, ...outcomes]));
  const choices = [{ label: words.yes, command: { name: 'link', options: { code, confirm: 'yes' } } }];
  const text = [who, ...outcomes, plain(words.only), plain(words.refusals)];
  return say({ ...card(words.asked, text), choices });
}

function result(input: CommandInput, { other, artists }: LinkView): Reply {
  if (artists.length === 0) return say(card(words.refused, [plain(words.nobody)]));
  const isDone = artists.some(({ outcome }) => outcome === 'joined');
  const outcomes = artists.map(({ artistName, outcome }) =>
    (outcome === 'joined' ? words.after.joined : words.before[outcome])(artistName),
  );
  const text = [words.who(input.account.displayName, named(other)), ...outcomes];
  return say(card(isDone ? words.done : words.refused, isDone ? [...text, plain(words.next)] : text));
}

function named({ platform, displayName }: LinkView['other']): string {
  return `${displayName} (${platformTitles[platform]})`;
}

function card(title: string, text: readonly Phrase[]): Card {
  return { part: 'card', title: plain(title), text, fields: [], links: [] };
}

function say(part: Card): Reply {
  return { visibility: 'private', parts: [part] };
}
