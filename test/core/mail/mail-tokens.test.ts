import { describe, expect, it } from '@jest/globals';
import { mailAddressId } from '../../../core/mail/mail-address.js';
import { mailLinkId } from '../../../core/mail/mail-link.js';
import { createMailTokens } from '../../../core/mail/mail-tokens.js';
import { Secret } from '../../../core/secret.js';

const ours = createMailTokens(new Secret(Buffer.alloc(32, 1).toString('base64')));
const others = createMailTokens(new Secret(Buffer.alloc(32, 2).toString('base64')));
const addressId = mailAddressId.parse('eml_first00000');

describe('the tokens in letters', () => {
  it('are the same each time, so that a letter that is sent twice has one link', () => {
    const id = mailLinkId.parse('mln_first00000');

    expect(ours.ofLink(id).equals(ours.ofLink(id))).toBe(true);
    expect(ours.ofLink(id).equals(others.ofLink(id))).toBe(false);
    expect(ours.ofLink(id).equals(ours.ofLink(mailLinkId.parse('mln_second0000')))).toBe(false);
  });

  it.each(['news', 'all'] as const)('say to unsubscribe from %s, and name no address', (scope) => {
    const token = ours.ofUnsubscribing({ addressId, scope });

    expect(ours.readUnsubscribing(token)).toEqual({ addressId, scope });
    expect(token).toMatch(/^[\w.-]+$/);
  });

  it.each([
    ['another installation’s', others.ofUnsubscribing({ addressId, scope: 'all' })],
    ['one whose scope was widened', ours.ofUnsubscribing({ addressId, scope: 'news' }).replace(/^n/, 'a')],
    ['one for another address', ours.ofUnsubscribing({ addressId, scope: 'all' }).replace('first', 'other')],
    ['half of one', ours.ofUnsubscribing({ addressId, scope: 'all' }).slice(0, -1)],
    ['nothing', ''],
  ])('are refused: %s', (_, token) => {
    expect(ours.readUnsubscribing(token)).toBeNull();
  });
});
