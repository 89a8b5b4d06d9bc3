import { createHmac } from 'node:crypto';
import { Secret } from '../secret.js';
import { mailAddressId, type MailAddressId } from './mail-address.js';
import type { MailLinkId } from './mail-link.js';

/** What unsubscribing by a link ends: the artist's news, or all letters to this address, those of own pre-saves too. */
export const unsubscribeScopes = ['news', 'all'] as const;
export type UnsubscribeScope = (typeof unsubscribeScopes)[number];

/** What a link in a letter's foot is about. */
export type Unsubscribing = { addressId: MailAddressId; scope: UnsubscribeScope };

/**
 * Makes the tokens of the links in mails. They are reckoned, not drawn: a letter that is sent a second time, because
 * nobody knows whether it went out, has the same links in it as the first.
 */
export interface MailTokens {
  ofLink(id: MailLinkId): Secret;
  ofUnsubscribing(unsubscribing: Unsubscribing): string;
  /** What the token says; null for one that we have not made. */
  readUnsubscribing(token: string): Unsubscribing | null;
}

const shape = /^(n|a)\.(eml_[a-z0-9]{10})\.([\w-]{43})$/;
const letters = { news: 'n', all: 'a' } as const satisfies Record<UnsubscribeScope, string>;

/** Tokens under the installation's pepper of 32 bytes, in base64. */
export function createMailTokens(pepper: Secret): MailTokens {
  const digest = (...parts: string[]): Secret => {
    const key = Buffer.from(pepper.reveal(), 'base64');
    return new Secret(createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url'));
  };
  const signatureOf = ({ addressId, scope }: Unsubscribing) => digest('mail-unsubscribe', addressId, scope);
  return {
    ofLink: (id) => digest('mail-link', id),
    ofUnsubscribing: (told) => `${letters[told.scope]}.${told.addressId}.${signatureOf(told).reveal()}`,
    readUnsubscribing(token) {
      const [, letter, id, signature = ''] = shape.exec(token) ?? [];
      const parsed = mailAddressId.safeParse(id);
      if (!parsed.success) return null;
      const told: Unsubscribing = { addressId: parsed.data, scope: letter === 'n' ? 'news' : 'all' };
      return signatureOf(told).equals(new Secret(signature)) ? told : null;
    },
  };
}
