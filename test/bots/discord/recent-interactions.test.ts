import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createRecentInteractions, type Answerable } from '../../../bots/discord/recent-interactions.js';

function anInteraction(): Answerable {
  return { followUp: () => Promise.reject(new Error('Nothing is sent in this test.')) };
}

describe('the last interaction of a person', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is forgotten before its token runs out after 15 minutes', () => {
    const recent = createRecentInteractions();
    const typed = anInteraction();

    recent.remember('1001', typed);
    jest.advanceTimersByTime(13 * 60_000);
    expect(recent.of('1001')).toBe(typed);

    jest.advanceTimersByTime(60_000);
    expect(recent.of('1001')).toBeNull();
  });

  it('counts its time anew with each command', () => {
    const recent = createRecentInteractions();
    const later = anInteraction();

    recent.remember('1001', anInteraction());
    jest.advanceTimersByTime(10 * 60_000);
    recent.remember('1001', later);
    jest.advanceTimersByTime(10 * 60_000);

    expect(recent.of('1001')).toBe(later);
  });

  it('of the longest silent is dropped when 20,000 others have typed since', () => {
    const recent = createRecentInteractions();

    for (let id = 0; id <= 20_000; id += 1) recent.remember(String(id), anInteraction());

    expect(recent.of('0')).toBeNull();
    expect(recent.of('1')).not.toBeNull();
  });
});
