import { describe, expect, it } from '@jest/globals';
import { aWorld } from '../world.js';

describe('the questions and answers', () => {
  it('have an address each, end as sentences do, and are short enough for a chat', async () => {
    const { engine } = await aWorld();
    const { entries } = engine.faq();

    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id, question, short, more } of entries) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(question).toMatch(/\?$/);
      expect(short.length).toBeLessThanOrEqual(250);
      for (const text of [short, ...more]) expect(text).toMatch(/\.$/);
    }
    // Discord shows 25 fields and 6,000 characters in one message.
    expect(entries.length).toBeLessThanOrEqual(25);
    expect(entries.reduce((sum, { question, short }) => sum + question.length + short.length, 0)).toBeLessThan(4_500);
  });

  it('name the services that are set up here, and where all of it is', async () => {
    const { engine } = await aWorld();
    const { entries, pageUrl } = engine.faq();

    expect(entries.find(({ id }) => id === 'services')?.short).toContain('pre-save on Fake Music;');
    expect(pageUrl).toBe('http://127.0.0.1:3000/faq');
  });

  it.each(['is-it-a-stream', 'how-long', 'revoke', 'services', 'pre-add', 'midnight', 'my-data', 'under-18'])(
    'answer %s',
    async (id) => {
      const { engine } = await aWorld();
      expect(engine.faq().entries.map((entry) => entry.id)).toContain(id);
    },
  );

  it('promise points for signing up only, never for a save, a follow or a stream', async () => {
    const { engine } = await aWorld();
    expect(engine.faq().entries.find(({ id }) => id === 'rewards')?.short).toContain(
      'Never for saving, following or streaming.',
    );
  });
});
