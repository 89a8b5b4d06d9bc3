import type { AccountData } from '../../core/fans/chat-account.js';
import { languageNames } from '../../core/languages/language.js';
import type { LanguageKept } from '../../core/fans/language-of-account.js';
import { standingConsents } from '../../core/consent/standing-consents.js';
import { preSaveTerm } from '../../core/streaming/pre-save-words.js';
import type { Command } from './command.js';
import type { Phrase } from './phrase.js';
import { clockInWords } from './release-words.js';
import type { Part } from './reply.js';
import type { Speech } from './speech.js';
import { actsCard } from './acts-card.js';
import { oneLine, textPart } from './one-line.js';

/** `/mydata`: what is kept of this account in short, and the way to all of it. */
export const myData: Command = {
  name: 'mydata',
  help: 'myData.help',
  async run({ account, speech }, engine) {
    const known = await engine.chatData(account);
    const acts = await engine.actsOfAccount(account);
    if (known.length === 0 && !acts) return oneLine(speech.say('myData.nothing'));
    const cards = known.map((each) => card(each, account.displayName, speech));
    const spoken = textPart(spokenLine(await engine.languageOfAccount(account), speech));
    return { visibility: 'private', parts: [...cards, ...(acts ? [actsCard(acts, speech)] : []), spoken] };
  },
};

function spokenLine({ language, isChosen }: LanguageKept, { say }: Speech): Phrase {
  return say(isChosen ? 'myData.spokenChosen' : 'myData.spoken', { language: languageNames[language] });
}

function card({ artistName: artist, data, links }: AccountData, name: string, speech: Speech): Part {
  const { say, label } = speech;
  return {
    part: 'card',
    title: say('myData.title'),
    text: [
      say('myData.account', { artist, name }),
      ...data.preSaves.map((each) => preSaveLine(each, speech)),
      ...data.grants.map(({ title: service, state, keepUntil }) =>
        state === 'destroyed'
          ? say('myData.noPermission', { service })
          : say('myData.permission', { service, at: { at: keepUntil, as: 'date-and-time' } }),
      ),
      ...cityLine(data, speech),
      agreedLine(data, speech),
      say('myData.more'),
    ],
    fields: [],
    links: links ? [{ label: label('myData.link', { artist }), url: links.me }] : [],
  };
}

function preSaveLine(
  { preSave, campaign: { title }, service }: AccountData['data']['preSaves'][number],
  speech: Speech,
): Phrase {
  const { say } = speech;
  const term = preSaveTerm(preSave.service);
  if (preSave.withdrawnAt) return say('myData.withdrawn', { term, title, service });
  const { createdAt, dueAt, zone } = preSave;
  if (createdAt > dueAt) {
    return say('myData.lateSave', { title, service, when: clockInWords(createdAt, zone, speech) });
  }
  return say('myData.preSave', { term, title, service, when: clockInWords(dueAt, zone, speech) });
}

function cityLine({ fan: { city: kept } }: AccountData['data'], { say }: Speech): Phrase[] {
  if (!kept || kept.by === 'declined') return [];
  return [say(kept.by === 'asked' ? 'myData.city' : 'myData.cityFound', { city: kept.name })];
}

function agreedLine({ consents }: AccountData['data'], { say, list }: Speech): Phrase {
  const live = standingConsents(consents).filter((consent) => consent.live);
  const purposes = [...new Set(live.map(({ purpose }) => purpose))].map((each) => say(`myData.purpose-${each}`));
  if (purposes.length === 0) return say('myData.agreedToNothing');
  return say('myData.agreed', { purposes: list(purposes, 'plain') });
}
