import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseHtml } from '../../../sandbox/platforms/telegram/text/parse-html.js';
import { findEntities } from '../../../sandbox/platforms/telegram/text/find-entities.js';
import { phrase, plain, type Moment, type Phrase } from '../../../bots/commands/phrase.js';
import type { Part, SpokenReply } from '../../../bots/commands/reply.js';
import { limits } from '../../../bots/telegram/limits.js';
import { render } from '../../../bots/telegram/render.js';

const now = new Date('2026-11-24T10:00:00Z');

function shown(parts: Part[]) {
  const reply: SpokenReply = { language: 'en', visibility: 'private', parts };
  return render(reply, now).map(({ html, ...rest }) => ({ ...parseHtml(html), ...rest }));
}

const card = { part: 'card', title: plain('Night Drive'), text: [], fields: [], links: [] } as const;

describe('a reply as Telegram shows it', () => {
  it('has its title in bold, its fields under their names, and its links as buttons', () => {
    const fields = [{ name: 'Your code', value: phrase`NGHT-7K3-MXQ` }];
    const links = [{ label: 'Pre-save now', url: 'https://frontrow.example/p/x' }];

    expect(shown([{ ...card, text: [plain('by Late Trains')], fields, links }])).toEqual([
      {
        text: 'Night Drive\nby Late Trains\n\nYour code\nNGHT-7K3-MXQ',
        entities: [
          { type: 'bold', offset: 0, length: 11 },
          { type: 'bold', offset: 28, length: 9 },
        ],
        photoUrl: null,
        buttons: [{ text: 'Pre-save now', url: 'https://frontrow.example/p/x' }],
      },
    ]);
  });

  it.each<[Moment['as'], string, string]>([
    ['countdown', 'r', 'in 23 days'],
    ['date', 'wD', '17 December 2026'],
    ['date-and-time', 'wDt', '17 December 2026, 18:30 UTC'],
  ])('leaves a %s to the reader’s own clock, with words for older apps', (as, format, words) => {
    const at = new Date('2026-12-17T18:30:00Z');

    const [message] = shown([{ part: 'text', text: phrase`Out ${{ at, as }}.` }]);

    expect(message?.text).toBe(`Out ${words}.`);
    expect(message?.entities).toMatchObject([
      { type: 'date_time', unix_time: at.getTime() / 1000, date_time_format: format },
    ]);
  });

  it('leaves the fan’s own link to pass on as it is', () => {
    const url = 'https://frontrow.example/l/night-drive?r=NGHT7K3MXQ';

    const [message] = shown([
      { ...card, text: [phrase`Take ${url} and not https://evil.example/x`], links: [{ label: 'Your link', url }] },
    ]);

    expect(message?.text).toContain(url);
    expect(message?.text).not.toContain('https://evil.example');
  });

  it('has a picture with a short text, and leaves it out beside a long one', () => {
    const imageUrl = 'https://frontrow.example/qr.png';
    const long = { ...card, imageUrl, text: [plain('a'.repeat(1_000)), plain('b'.repeat(1_000))] };

    expect(shown([{ ...card, imageUrl }, long]).map(({ photoUrl }) => photoUrl)).toEqual([imageUrl, null]);
    expect(shown([long])[0]?.text).toHaveLength(11 + 1 + 1_000 + 1 + 1_000);
  });

  it('writes out a link that no button can open, and leaves out a button whose command is too long', () => {
    const links = [{ label: 'Here', url: 'http://localhost:3000/l/x' }];
    const choices = ['a', 'b'.repeat(60)].map((release) => ({
      label: release,
      command: { name: 'presave', options: { release } },
    }));

    const [message] = shown([{ ...card, links, choices }]);

    expect(message?.text).toContain('Here: http://localhost:3000/l/x');
    expect(message?.buttons).toEqual([{ text: 'a', callback_data: '/presave release:a' }]);
  });

  it('shows a table in aligned lines, as many as fit', () => {
    const rows = Array.from({ length: 500 }, (_, index) => [plain(String(index)), plain('<b>radio & co</b>')]);

    const [message] = shown([{ part: 'table', title: plain('Places'), columns: ['#', 'Name'], rows }]);

    expect(message?.text.split('\n').slice(0, 3)).toEqual(['Places', '#    Name', '0    <b>radio & co</b>']);
    expect(message?.text).toMatch(/… \d+ more$/);
    expect(message?.entities.map(({ type }) => type)).toEqual(['bold', 'pre']);
  });

  it('is taken by Telegram, whatever stands in it: readable, within the limits, and linking to nobody', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        '@asha_k',
        '#tag',
        '$TON',
        'evil.com/x',
        'https://evil.example',
        '<a href="tg://user?id=1">',
        '&amp;',
        '</b>',
        'x'.repeat(4_000),
      ),
    );
    const words: fc.Arbitrary<Phrase> = fc.array(text, { maxLength: 4 }).map((pieces) => pieces);
    const anyCard = fc.record({
      part: fc.constant('card' as const),
      title: words,
      text: fc.array(words, { maxLength: 6 }),
      fields: fc.array(fc.record({ name: text, value: words }), { maxLength: 6 }),
      links: fc.constant([{ label: 'Open', url: 'https://frontrow.example/p/x' }]),
    });
    const anyPart: fc.Arbitrary<Part> = fc.oneof(
      fc.record({ part: fc.constant('text' as const), text: words }),
      anyCard,
    );
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 5 }), (parts) => {
        for (const message of shown(parts)) {
          expect(message.text.length).toBeLessThanOrEqual(limits.text);
          const found = findEntities(message.text).map(({ type }) => type);
          expect(found.filter((type) => type !== 'bot_command')).toEqual([]);
          expect(message.entities.every(({ type }) => type === 'bold')).toBe(true);
        }
      }),
      {
        numRuns: 200,
        examples: ['က', '_', '1'].map((tail): [Part[]] => [[{ part: 'text', text: ['#', tail] }]]),
      },
    );
  });
});
