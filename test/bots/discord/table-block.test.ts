import { describe, expect, it } from '@jest/globals';
import { render } from '../../../bots/discord/render.js';
import { plain } from '../../../bots/commands/phrase.js';
import type { Part } from '../../../bots/commands/reply.js';

const table = (...rows: string[][]): Part => ({
  part: 'table',
  title: plain('By *place*'),
  columns: ['Place', 'People'],
  rows: rows.map((row) => row.map(plain)),
});

describe('a table in Discord', () => {
  it('is a block of aligned columns under its title, after what was said before it', () => {
    const { content } = render({
      language: 'en',
      visibility: 'private',
      parts: [{ part: 'text', text: plain('So far.') }, table(['bio', '12'], ['livestream', '3'])],
    });

    expect(content).toBe('So far.\n**By \\*place\\***\n```\nPlace       People\nbio         12\nlivestream  3\n```');
  });

  it('cannot be ended by what is in it, and shows an address as it is copied', () => {
    const { content } = render({
      language: 'en',
      visibility: 'private',
      parts: [table(['```@everyone', 'https://a.example/l/x?s=bio_1'])],
    });

    expect(content.match(/```/g)).toHaveLength(2);
    expect(content).toContain('https://a.example/l/x?s=bio_1');
  });

  it('leaves its last rows out, and says how many, when a message cannot hold them', () => {
    const rows = Array.from({ length: 200 }, (_, number) => [`place-${number}`, 'x'.repeat(20)]);

    const { content } = render({ language: 'en', visibility: 'private', parts: [table(...rows)] });

    expect(content.length).toBeLessThanOrEqual(2_000);
    expect(content).toMatch(/… \d+ more\n```$/);
  });
});
