import { describe, expect, it } from '@jest/globals';
import { FakeMonotonic } from './fake-monotonic.js';

describe('fake database time', () => {
  it('stands still until it is advanced, and never goes back', () => {
    const monotonic = new FakeMonotonic(new Date(1_000));
    monotonic.now().setTime(0);

    monotonic.advanceMs(250);

    expect(monotonic.now()).toEqual(new Date(1_250));
    expect(() => monotonic.advanceMs(-1)).toThrow('never goes back');
  });
});
