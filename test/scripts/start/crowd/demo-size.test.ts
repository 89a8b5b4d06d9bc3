import { describe, expect, it } from '@jest/globals';
import { demoSize } from '../../../../scripts/start/crowd/demo-crowd.js';

describe('SANDBOX_FANS', () => {
  it('says how many fans the demo begins with', () => {
    expect(demoSize({})).toBe(1_500);
    expect(demoSize({ SANDBOX_FANS: '0' })).toBe(0);
    expect(demoSize({ SANDBOX_FANS: '40' })).toBe(40);
  });

  it.each(['many', '-1', '20001', '1.5'])('refuses %j in a sentence', (text) => {
    expect(() => demoSize({ SANDBOX_FANS: text })).toThrow('SANDBOX_FANS must be a number of fans');
  });
});
