import { describe, expect, it } from '@jest/globals';
import { EngineError } from '../../core/errors.js';

describe('a refusal of the engine', () => {
  it('keeps its code, its ids and what caused it', () => {
    const cause = new Error('unique index');
    const error = new EngineError('campaign-exists', 'There is a campaign cmp_1 already.', {
      details: { campaignId: 'cmp_1' },
      cause,
    });

    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'EngineError', code: 'campaign-exists', details: { campaignId: 'cmp_1' } });
    expect(error.message).toBe('There is a campaign cmp_1 already.');
    expect(error.cause).toBe(cause);
  });

  it('has no ids unless it is given some', () => {
    expect(new EngineError('input-invalid', 'No.').details).toEqual({});
  });
});
