import { describe, expect, it } from '@jest/globals';
import { createStops } from '../../../scripts/start/stops.js';
import { stepsTo } from '../../../scripts/steps.js';

function aStart() {
  const said: string[] = [];
  const stopped: string[] = [];
  const stops = createStops(stepsTo({ write: (text: string) => said.push(text) }));
  const part = (title: string) => stops.onStop(title, () => void stopped.push(title));
  return { said, stopped, stops, part };
}

describe('the end of a start', () => {
  it('stops what was brought up in reverse order, the database engine last', async () => {
    const { stops, stopped, part } = aStart();
    part('database engine');
    part('sandbox');
    part('web');

    await stops.stopAll();

    expect(stopped).toEqual(['web', 'sandbox', 'database engine']);
  });

  it('goes on when a part cannot be stopped, and says so', async () => {
    const { said, stops, stopped, part } = aStart();
    part('database engine');
    stops.onStop('web', () => Promise.reject(new Error('still busy')));

    await stops.stopAll();

    expect(stopped).toEqual(['database engine']);
    expect(said.join('')).toMatch(/✗ stopped: web[\s\S]*still busy/);
  });

  it('stops a part at once that comes up only when the end has begun', async () => {
    const { stops, stopped, part } = aStart();
    await stops.stopAll();

    part('web');
    await stops.stopAll();

    expect(stopped).toEqual(['web']);
  });
});
