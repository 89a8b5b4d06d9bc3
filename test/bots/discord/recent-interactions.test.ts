import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createRecentInteractions, type RecentInteractions } from '../../../bots/discord/recent-interactions.js';

type Interaction = Parameters<RecentInteractions['remember']>[0];

/** All that is looked at of an interaction. */
function anInteraction(userId: string): Interaction {
  const seen: Pick<Interaction, 'user'> = { user: { id: userId } as Interaction['user'] };
  return seen as Interaction;
}

describe('the last interaction of a person', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is forgotten before its token runs out after 15 minutes', () => {
    const recent = createRecentInteractions();
    const typed = anInteraction('1001');

    recent.remember(typed);
    jest.advanceTimersByTime(13 * 60_000);
    expect(recent.of('1001')).toBe(typed);

    jest.advanceTimersByTime(60_000);
    expect(recent.of('1001')).toBeNull();
  });

  it('counts its time anew with each command', () => {
    const recent = createRecentInteractions();
    const later = anInteraction('1001');

    recent.remember(anInteraction('1001'));
    jest.advanceTimersByTime(10 * 60_000);
    recent.remember(later);
    jest.advanceTimersByTime(10 * 60_000);

    expect(recent.of('1001')).toBe(later);
  });

  it('of the longest silent is dropped when 20,000 others have typed since', () => {
    const recent = createRecentInteractions();

    for (let id = 0; id <= 20_000; id += 1) recent.remember(anInteraction(String(id)));

    expect(recent.of('0')).toBeNull();
    expect(recent.of('1')).not.toBeNull();
  });
});
