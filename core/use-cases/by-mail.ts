import type { Ports } from '../engine-ports.js';
import { mailOwn } from '../fans/own-page.js';
import { askLetters, askSignInByMail, type AskLetters, type AskSignIn } from '../mail/ask-mail-link.js';
import { followMailLink, openMailLink } from '../mail/follow-mail-link.js';
import type { MailAddressId } from '../mail/mail-address.js';
import type { UnsubscribeScope } from '../mail/mail-tokens.js';
import { unsubscribe, viewUnsubscribing } from '../mail/unsubscribe.js';
import type { Secret } from '../secret.js';

/** What is asked, confirmed and refused by mail. */
export function useCasesByMail(ports: Ports) {
  return {
    askLetters: (asked: AskLetters) => askLetters(asked, ports),
    askSignInByMail: (asked: AskSignIn) => askSignInByMail(asked, ports),
    openMailLink: (token: Secret) => openMailLink(token, ports),
    followMailLink: (token: Secret, previous: Secret | null) => followMailLink(token, previous, ports),
    viewUnsubscribing: (token: string) => viewUnsubscribing(token, ports),
    unsubscribe: (asked: { token: string; wish: UnsubscribeScope | null }) => unsubscribe(asked, ports),
    mailOwn: (session: Secret | null, id: MailAddressId) => mailOwn(session, id, ports),
  };
}
