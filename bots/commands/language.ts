import { EngineError } from '../../core/errors.js';
import type { LanguageKept } from '../../core/fans/language-of-account.js';
import { languageCalled } from '../../core/languages/language-called.js';
import { languageNames, languages, nearestLanguage, type Language } from '../../core/languages/language.js';
import type { Command, CommandInput, CommandOption } from './command.js';
import type { Phrase } from './phrase.js';
import type { Choice, Reply } from './reply.js';
import { speechIn, type Speech } from './speech.js';

/** Typed in place of a language by whoever wants to be spoken to as their app is set. */
const automatic = 'automatic';

const languageOption: CommandOption = {
  name: 'language',
  help: 'language.optionHelp',
  required: false,
  maxLength: 40,
  looksRight: (typed) => languageMeant(typed) !== undefined,
  suggest: (_typed, { speech }) => Promise.resolve(offered(speech)),
};

/** `/language`: shows in which language somebody is spoken to and why, and keeps the one that they choose. */
export const language: Command = {
  name: 'language',
  help: 'language.help',
  options: [languageOption],
  changes: (options) => options['language'] !== undefined,
  async run({ account, options, speech }, engine) {
    const typed = options['language'];
    if (typed === undefined) return spokenNow(await engine.languageOfAccount(account), account);
    const wanted = languageMeant(typed);
    if (wanted === undefined) return card(speech.say('language.unknown'), speech);
    try {
      return spokenNow(await engine.chooseLanguage(account, wanted), account);
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== 'sign-up-needed') throw error;
      return card(speech.say('language.nothing'), speech);
    }
  },
};

/** The language that somebody names: by its code, by its own name, or in English; null: as their app is set; undefined: none of ours. */
function languageMeant(typed: string): Language | null | undefined {
  const sought = typed.trim().toLowerCase();
  if (sought === automatic) return null;
  return (
    languageCalled(sought) ??
    (/^[a-z]{2,3}(?:[-_]\w+)?$/.test(sought) ? (nearestLanguage([sought]) ?? undefined) : undefined)
  );
}

/** In the language that is spoken from now on, whichever it was before. */
function spokenNow({ language: spoken, isChosen }: LanguageKept, { languageTag }: CommandInput['account']): Reply {
  const speech = speechIn(spoken);
  const named = { language: languageNames[spoken] };
  if (isChosen) return { ...card(speech.say('language.chosen', named), speech), language: spoken };
  const isOfApp = languageTag !== undefined && nearestLanguage([languageTag]) === spoken;
  const why = speech.say(isOfApp ? 'language.asApp' : 'language.asNothingElse', named);
  return { ...card(why, speech), language: spoken };
}

function offered({ label }: Speech): { label: string; value: string }[] {
  const spoken = languages.map((value) => ({ label: languageNames[value], value }));
  return [...spoken, { label: label('language.automatic'), value: automatic }];
}

function card(text: Phrase, speech: Speech): Reply {
  const { say } = speech;
  const choices = offered(speech).map(({ label, value }): Choice => ({
    label,
    command: { name: 'language', options: { language: value } },
  }));
  const title = say('language.title');
  return {
    visibility: 'private',
    parts: [{ part: 'card', title, text: [text, say('language.how')], fields: [], links: [], choices }],
  };
}
