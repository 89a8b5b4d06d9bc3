import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Phrase } from '../../../bots/commands/phrase.js';
import type { Reply } from '../../../bots/commands/reply.js';
import { everyAnswer, everyFailure, everyLetter, type NamedReply } from './every-reply.js';
import { showingPlatforms, type ShowingPlatform } from './shown.js';

/** What a reader is told, in pieces: moments are the platform's own to write. */
function factsOf({ parts }: Reply): string[] {
  const phrases = parts.flatMap((part): Phrase[] => {
    if (part.part === 'text') return [part.text];
    if (part.part === 'picture') return [part.caption];
    if (part.part === 'copy') return [part.title, [part.text]];
    if (part.part === 'table') return [part.title, part.columns, ...part.rows.flat()];
    return [part.title, ...part.text, ...part.fields.flatMap(({ name, value }): Phrase[] => [[name], value])];
  });
  return phrases.flatMap((phrase) => phrase.filter((piece) => typeof piece === 'string')).map(oneLine);
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const saysWentWrong = (reply: Reply) => JSON.stringify(reply).includes('went wrong on our side');

function cardsOf({ parts }: Reply) {
  return parts.filter((part) => part.part === 'card');
}

/** The words of a reply that are lost on a platform; names it. */
function lostWordsOn({ show }: ShowingPlatform, [name, reply]: NamedReply): string[] {
  const text = oneLine(show(reply).text);
  const lost = factsOf(reply).filter((fact) => !text.includes(fact));
  return lost.map((fact) => `${name}: ${fact}`);
}

function lostButtonsOn({ show, label: longest }: ShowingPlatform, [name, reply]: NamedReply): string[] {
  const { labels } = show(reply);
  const lost = cardsOf(reply)
    .flatMap(({ choices = [] }) => choices)
    .filter(({ label }) => !labels.some((each) => each === label || each === `${label.slice(0, longest - 1)}…`));
  return lost.map(({ label }) => `${name}: ${label}`);
}

function lostLinksOn({ show }: ShowingPlatform, [name, reply]: NamedReply): string[] {
  const { urls, text } = show(reply);
  const links = cardsOf(reply).flatMap((card) => card.links);
  return links.filter(({ url }) => !urls.includes(url) && !text.includes(url)).map(({ url }) => `${name}: ${url}`);
}

let usual: readonly NamedReply[];
let longest: readonly NamedReply[];
beforeAll(async () => {
  usual = [...(await everyAnswer('usual')), ...(await everyLetter('usual'))];
  longest = [...(await everyAnswer('longest')), ...(await everyLetter('longest'))];
}, 60_000);

describe.each(showingPlatforms)('every reply on $name', (platform) => {
  it('to every command, refusal and letter shows all its words, buttons and links', () => {
    const all = [...usual, ...everyFailure()];

    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([name, reply]) => name !== 'breakdown' && saysWentWrong(reply))).toEqual([]);
    expect(all.flatMap((each) => lostWordsOn(platform, each))).toEqual([]);
    expect(all.flatMap((each) => lostButtonsOn(platform, each))).toEqual([]);
    expect(all.flatMap((each) => lostLinksOn(platform, each))).toEqual([]);
  });

  it('with names, words and lists as long as they can be is taken by the platform, and no link is lost', () => {
    expect(longest.flatMap((each) => lostLinksOn(platform, each))).toEqual([]);
  });

  it('with an artist’s words as long as they can be shows all of them', () => {
    const letters = longest.filter(([name]) => name === 'blast' || name === 'post');

    expect(letters).toHaveLength(2);
    expect(letters.flatMap((each) => lostWordsOn(platform, each))).toEqual([]);
  });
});

it('every reply with a personal link in it is for one person alone', () => {
  const withLink = usual.filter(([, reply]) => /\/(?:p|me)\/[\w-]{20,}/.test(JSON.stringify(reply)));

  expect(withLink.length).toBeGreaterThan(0);
  expect(withLink.filter(([, { visibility }]) => visibility !== 'private')).toEqual([]);
});
