import { describe, expect, it } from '@jest/globals';
import { Paintings } from '../../../core/pictures/paintings.js';
import { MemoryLog } from '../../doubles/memory-log.js';

/** A painter that counts: its pictures are of so many bytes. */
function aStudio(bytes: number) {
  const painted: string[] = [];
  const log = new MemoryLog();
  const painter = {
    async png(svg: string) {
      painted.push(svg);
      if (svg === 'broken') throw new Error('This cannot be drawn.');
      return new Uint8Array(bytes);
    },
  };
  return { painted, log, paintings: new Paintings({ painter, log }) };
}

describe('pictures', () => {
  it('are painted once for all who ask for the same, also at once', async () => {
    const { paintings, painted } = aStudio(10);

    const [first, second] = await Promise.all([paintings.of('a'), paintings.of('a')]);
    const third = await paintings.of('a');

    expect(painted).toEqual(['a']);
    expect([second, third]).toEqual([first, first]);
  });

  it('make room for new ones, the one first that nobody has asked for longest', async () => {
    const { paintings, painted } = aStudio(10_000_000);

    for (const svg of ['a', 'b', 'a', 'c', 'a', 'b']) await paintings.of(svg);

    expect(painted).toEqual(['a', 'b', 'c', 'b']);
  });

  it('that cannot be painted are none, and are tried again for the next who asks', async () => {
    const { paintings, painted, log } = aStudio(10);

    expect(await paintings.of('broken')).toBeNull();
    expect(await paintings.of('broken')).toBeNull();

    expect(painted).toHaveLength(2);
    expect(log.messages('warn')).toHaveLength(2);
  });
});
