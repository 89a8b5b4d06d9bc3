import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { Markdown } from '../../../sandbox/playground/markdown.js';
import { asMarkdown, type entity } from '../../../sandbox/playground/telegram-text.js';
import type { z } from 'zod';

type Entity = z.infer<typeof entity>;

const reading = { zone: 'Asia/Kolkata', now: new Date('2026-11-26T10:00:00Z'), nameOf: () => undefined };

function shown(text: string, entities: Entity[] = []): string {
  return render(<Markdown text={asMarkdown(text, entities)} reading={reading} />);
}

describe('a text from Telegram on the page', () => {
  it('shows bold words, aligned lines and moments as Telegram’s app does', () => {
    const text = 'Night Drive\n# Fan\nin 21 days';
    const moment = { type: 'date_time', offset: 18, length: 10, unix_time: 1_797_532_200, date_time_format: 'r' };

    const html = shown(text, [{ type: 'bold', offset: 0, length: 11 }, { type: 'pre', offset: 12, length: 5 }, moment]);

    expect(html).toContain('<strong>Night Drive</strong>');
    expect(html).toContain('<pre># Fan</pre>');
    expect(html).toContain('datetime="2026-12-17T18:30:00.000Z"');
  });

  it('makes a link of an address, and of nothing else that looks like Discord’s marks', () => {
    const html = shown('see https://frontrow.example/l/night_drive_ and **this** <@123> `x`');

    expect(html).toContain('href="https://frontrow.example/l/night_drive_');
    expect(html).toContain('**this** &lt;@123> `x`');
  });

  it('reads as it was written, whatever it is', () => {
    const letters = 'a b * _ ~ ` | < > @ # [ ] ( ) \\ - : t 1'.split(' ');
    const words = fc.array(fc.constantFrom(...letters, ' '), { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(words, (text) => {
        const html = shown(text).replaceAll('&lt;', '<').replaceAll('&amp;', '&');
        expect(html).toBe(text);
      }),
    );
  });
});
