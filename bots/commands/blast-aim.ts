import { aimsAt, forAll, type BlastAim } from '../../core/blasts/blast-aim.js';
import { languageCalled } from '../../core/languages/language-called.js';
import { languageNames, languages } from '../../core/languages/language.js';
import { findMetro, plain as bare } from '../../core/places/find-metro.js';
import { metroById } from '../../core/places/find-metro.js';
import { metros } from '../../core/places/metros.js';
import type { CommandInput, CommandOption } from './command.js';
import type { Phrase } from './phrase.js';
import type { Speech } from './speech.js';

const toOption: CommandOption = {
  name: 'to',
  help: 'blast.toHelp',
  required: false,
  maxLength: 20,
  suggest: (typed, { speech: { label } }) => {
    const labels = { all: label('blast.toAll'), 'not-pre-saved': label('blast.toNotPreSaved') };
    const fitting = aimsAt.filter((each) => each.startsWith(typed.trim().toLowerCase()));
    return Promise.resolve(fitting.map((value) => ({ label: labels[value], value })));
  },
};

const cityOption: CommandOption = {
  name: 'city',
  help: 'blast.cityHelp',
  required: false,
  maxLength: 60,
  suggest(typed) {
    const sought = bare(typed);
    const fitting = metros.filter(({ name, aliases }) =>
      [name, ...aliases].some((each) => bare(each).startsWith(sought)),
    );
    return Promise.resolve(fitting.map(({ name }) => ({ label: name, value: name })));
  },
};

const languageOption: CommandOption = {
  name: 'language',
  help: 'blast.languageHelp',
  required: false,
  maxLength: 40,
  suggest(typed) {
    const sought = bare(typed);
    const fitting = languages.filter((each) =>
      [each, languageNames[each]].some((name) => bare(name).startsWith(sought)),
    );
    return Promise.resolve(fitting.map((each) => ({ label: languageNames[each], value: each })));
  },
};

/** What narrows down for whom a blast is: `to:`, `city:` and `language:`. */
export const aimOptions: readonly CommandOption[] = [toOption, cityOption, languageOption];

/** For whom somebody wants to write, or the sentence that says what of it nobody can make anything of. */
export function aimAsked({ options, speech: { say } }: Pick<CommandInput, 'options' | 'speech'>): BlastAim | Phrase {
  const { to, city, language } = options;
  const aim: BlastAim = { ...forAll };
  if (to !== undefined) {
    const known = aimsAt.find((each) => each === to.trim().toLowerCase());
    if (!known) return say('blast.noTo');
    aim.to = known;
  }
  if (city !== undefined) {
    const metro = findMetro(city);
    if (!metro) return say('blast.noCity');
    aim.metro = metro.id;
  }
  if (language !== undefined) {
    const known = languageCalled(language);
    const names = languages.map((each) => languageNames[each]).join(', ');
    if (!known) return say('blast.noLanguage', { languages: names });
    aim.language = known;
  }
  return aim;
}

/** Whether it is the sentence of {@link aimAsked}. */
export function isRefusal(asked: BlastAim | Phrase): asked is Phrase {
  return Array.isArray(asked);
}

/** Says for whom it is; nothing of one that is for everybody. */
export function aimLines({ to, metro, language }: BlastAim, { say }: Pick<Speech, 'say'>): Phrase[] {
  const lines = [
    ...(to === 'not-pre-saved' ? [say('blast.forNotPreSaved')] : []),
    ...(metro === null ? [] : [say('blast.forCity', { city: cityNamed(metro) })]),
    ...(language === null ? [] : [say('blast.forLanguage', { language: languageNames[language] })]),
  ];
  return lines.length > 0 ? [...lines, say('blast.fansOnly')] : [];
}

/** The city that stands for a metro. */
export function cityNamed(metro: NonNullable<BlastAim['metro']>): string {
  return metroById(metro)?.name ?? metro;
}
