import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import { Markdown } from '../../../sandbox/playground/markdown.js';

const reading = {
  zone: 'Asia/Kolkata',
  now: new Date('2026-11-27T18:30:00Z'),
  nameOf: (id: string) => (id === '7' ? 'Asha' : undefined),
};
const html = (text: string): string => render(<Markdown text={text} reading={reading} />);

describe('a message’s markdown', () => {
  it.each([
    ['**bold** and *slanted* and _slanted_', '<strong>bold</strong> and <em>slanted</em> and <em>slanted</em>'],
    ['__under__ ~~struck~~ `a*b*`', '<u>under</u> <s>struck</s> <code>a*b*</code>'],
    ['Table:\n```\na  b\n*c* d\n```\nEnd', 'Table:<br/><pre>a  b\n*c* d</pre>End'],
    ['**bold *both* bold**', '<strong>bold <em>both</em> bold</strong>'],
    ['one\ntwo', 'one<br/>two'],
    ['snake_case_name', 'snake_case_name'],
    ['<@7> and <@8>', '<span class="mention">@Asha</span> and &lt;@8>'],
  ])('shows %j as Discord does', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('takes escaped markdown as text', () => {
    expect(html('\\*not bold\\* \\<t:1:R\\> \\[x\\](https://a.example)')).not.toMatch(/<em>|<time/);
  });

  it('writes a moment in the zone that is shown, and a countdown by the calendar', () => {
    const seconds = Date.parse('2026-12-17T18:30:00Z') / 1000;

    expect(html(`<t:${seconds}:D>`)).toContain('>18 December 2026</time>');
    expect(html(`<t:${seconds}:R>`)).toContain('>in 20 days</time>');
  });

  it('links to web addresses alone', () => {
    expect(html('see https://late.example/a?b=1.')).toContain('href="https://late.example/a?b=1"');
    expect(html('[listen](https://late.example)')).toContain('>listen</a>');
    expect(html('[x](javascript:alert(1))')).not.toContain('<a');
    expect(html('<script>alert(1)</script>')).toBe('&lt;script>alert(1)&lt;/script>');
  });

  it('survives a moment beyond all calendars', () => {
    expect(html('<t:9999999999999:R>')).toContain('<time');
  });

  it('reads a long hostile text in no time', () => {
    const startedMs = performance.now();

    for (const seed of ['*', '**', '_', '__', '~~', '[', '`', '\\', '<t:', '**a*_'])
      html(seed.repeat(4000 / seed.length));

    expect(performance.now() - startedMs).toBeLessThan(2000);
  });
});
