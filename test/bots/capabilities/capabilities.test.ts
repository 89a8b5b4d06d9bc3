import { describe, expect, it } from '@jest/globals';
import type { Phrase } from '../../../bots/commands/phrase.js';
import type { Reply } from '../../../bots/commands/reply.js';
import { everyAnswer, everyFailure, everyLetter, type NamedReply } from './every-reply.js';
import { showingPlatforms, type ShowingPlatform } from './shown.js';

/** What a reader is told, in pieces: moments are the platform's own to write. */
function factsOf({ parts }: Reply): string[] {
  const phrases = parts.flatMap((part): Phrase[] => {
    if (part.part === 'text') return [part.text];
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

/** What is lost of a reply on a platform; names it. */
function lostOn({ show, label: longest }: ShowingPlatform, [name, reply]: NamedReply): string[] {
  const shown = show(reply);
  const text = oneLine(shown.text);
  const facts = factsOf(reply).filter((fact) => !text.includes(fact));
  const labels = cardsOf(reply)
    .flatMap(({ choices = [] }) => choices)
    .map(({ label }) => label)
    .filter((label) => !shown.labels.some((each) => each === label || each === `${label.slice(0, longest - 1)}…`));
  return [...facts, ...labels].map((lost) => `${name}: ${lost}`);
}

function lostLinksOn({ show }: ShowingPlatform, [name, reply]: NamedReply): string[] {
  const { urls, text } = show(reply);
  const links = cardsOf(reply).flatMap((card) => card.links);
  return links.filter(({ url }) => !urls.includes(url) && !text.includes(url)).map(({ url }) => `${name}: ${url}`);
}

describe.each(showingPlatforms)('every reply on $name', (platform) => {
  it('to every command, refusal and letter shows all its words, buttons and links', async () => {
    const all = [...(await everyAnswer('usual')), ...everyFailure(), ...(await everyLetter('usual'))];

    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([name, reply]) => name !== 'breakdown' && saysWentWrong(reply))).toEqual([]);
    expect(all.flatMap((each) => lostOn(platform, each))).toEqual([]);
    expect(all.flatMap((each) => lostLinksOn(platform, each))).toEqual([]);
  });

  it('with names, words and lists as long as they can be is taken by the platform, and no link is lost', async () => {
    const all = [...(await everyAnswer('longest')), ...(await everyLetter('longest'))];

    expect(all.flatMap((each) => lostLinksOn(platform, each))).toEqual([]);
  });

  it('is for one person alone if there is a personal link in it', async () => {
    const all = [...(await everyAnswer('usual')), ...(await everyLetter('usual'))];

    const withLink = all.filter(([, reply]) => /\/(?:p|me)\/[\w-]{20,}/.test(JSON.stringify(reply)));
    expect(withLink.length).toBeGreaterThan(0);
    expect(withLink.filter(([, { visibility }]) => visibility !== 'private')).toEqual([]);
  });
});
