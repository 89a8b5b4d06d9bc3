import { describe, expect, it } from '@jest/globals';
import { judgeFailure } from '../../../../bots/whatsapp/drivers/web/judge-failure.js';

describe('a WhatsApp Web message that was not sent', () => {
  it.each([
    ['No LID for user: 911111111111@c.us', { outcome: 'refused', code: 'no-lid' }, false],
    ['403: only admins write here', { outcome: 'refused', code: 'not-allowed' }, false],
    ['403: not a member of this group', { outcome: 'gone' }, false],
    ["Attempted to use detached Frame '1A2B'.", { outcome: 'retry', afterMs: 60_000 }, true],
    ['Protocol error (Runtime.callFunctionOn): Target closed', { outcome: 'retry', afterMs: 60_000 }, true],
    ['Requiring unknown module "WAWebSendMsgChatAction"', { outcome: 'retry', afterMs: 600_000 }, true],
    ["Cannot read properties of undefined (reading 'markedUnread')", { outcome: 'retry', afterMs: 600_000 }, true],
    ['WhatsApp did not answer in time.', { outcome: 'retry', afterMs: 0 }, false],
    ['something nobody has seen', { outcome: 'retry', afterMs: 0 }, false],
  ])('for %s', (error, outcome, isBrowserBroken) => {
    expect(judgeFailure(error, 'person')).toEqual({ outcome, isBrowserBroken });
  });

  it('counts nobody as gone for a group that the account is not in any more', () => {
    for (const error of ['403: not a member of this group', 'The chat was not found.']) {
      expect(judgeFailure(error, 'group').outcome).toEqual({ outcome: 'refused', code: 'not-in-group' });
    }
  });
});
