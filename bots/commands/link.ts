import type { LinkView } from '../../core/fans/link-accounts.js';
import { hashOfSpoken } from '../../core/spoken-code.js';
import type { Command, CommandInput } from './command.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { phrase, type Phrase } from './phrase.js';
import type { Card, Reply } from './reply.js';
import type { Speech } from './speech.js';

/** `/link`: gives a code for the other account to type; with the code shows who would be joined, and joins them on a yes. */
export const link: Command = {
  name: 'link',
  help: 'link.help',
  options: [
    {
      name: 'code',
      help: 'link.codeHelp',
      required: false,
      maxLength: 40,
      unkept: true,
      looksRight: (typed) => hashOfSpoken(typed, 'link') !== null,
    },
    { name: 'confirm', help: 'link.confirmHelp', required: false, maxLength: 3, pressedOnly: true },
  ],
  async run(input, engine) {
    const { account, options } = input;
    const code = options['code'];
    if (code === undefined) return invitation(await engine.startLink(account), input.speech);
    if (options['confirm'] !== 'yes') return question(input, code, await engine.viewLink(account, code));
    return result(input, await engine.confirmLink(account, code));
  },
};

function invitation({ code, lifetimeMs }: { code: string; lifetimeMs: number }, { say, label }: Speech): Reply {
  const lifetime = say('link.lifetime', { minutes: lifetimeMs / 60_000 });
  const text = [say('link.how', { code }), lifetime, say('link.secret')];
  const fields = [{ name: label('link.code'), value: phrase`${code}` }];
  return shown({ ...card(say('link.title'), text), fields });
}

function question(input: CommandInput, code: string, view: LinkView): Reply {
  const { say, label } = input.speech;
  if (view.artists.length === 0) return shown(card(say('link.refused'), [say('link.nobody')]));
  const outcomes = view.artists.map(({ artistName: artist, outcome }) => say(`link.${outcome}`, { artist }));
  const who = whoIsMeant(input, view);
  if (!view.artists.some(({ outcome }) => outcome === 'joined')) {
    return shown(card(say('link.refused'), [who, ...outcomes]));
  }
  const choices = [{ label: label('link.yes'), command: { name: 'link', options: { code, confirm: 'yes' } } }];
  const text = [who, ...outcomes, say('link.only'), say('link.refusals')];
  return shown({ ...card(say('link.asked'), text), choices });
}

function result(input: CommandInput, view: LinkView): Reply {
  const { say } = input.speech;
  const { artists } = view;
  if (artists.length === 0) return shown(card(say('link.refused'), [say('link.nobody')]));
  const isDone = artists.some(({ outcome }) => outcome === 'joined');
  const outcomes = artists.map(({ artistName: artist, outcome }) =>
    say(outcome === 'joined' ? 'link.nowOne' : `link.${outcome}`, { artist }),
  );
  const text = [whoIsMeant(input, view), ...outcomes];
  return shown(isDone ? card(say('link.done'), [...text, say('link.next')]) : card(say('link.refused'), text));
}

function whoIsMeant({ account, speech: { say } }: CommandInput, { other }: LinkView): Phrase {
  const platform = platformTitles[other.platform];
  return say('link.who', { here: account.displayName, there: other.displayName, platform });
}

function card(title: Phrase, text: readonly Phrase[]): Card {
  return { part: 'card', title, text, fields: [], links: [] };
}

function shown(part: Card): Reply {
  return { visibility: 'private', parts: [part] };
}
