import type { EngineErrorCode } from '../../core/errors.js';
import type { MessageKey } from '../../core/messages/catalogue.js';
import type { Message } from '../pages/message-page.js';
import type { Speech } from '../pages/speech.js';

/** What the way back to the campaign is called, for each refusal from which one leads back to it. */
const waysBack = {
  'campaign-released': 'failurePages.listenNow',
  'campaign-paused': 'failurePages.backToRelease',
  'campaign-postponed': 'failurePages.backToRelease',
  'age-not-declared': 'failurePages.backToRelease',
  'under-age': 'failurePages.backToRelease',
  'chat-account-needed': 'failurePages.backToRelease',
  'authorization-denied': 'failurePages.tryAgain',
  'authorization-used': 'failurePages.openCampaign',
  'authorization-expired': 'failurePages.startAgain',
  'authorization-elsewhere': 'failurePages.startAgainHere',
  'authorization-invalid': 'failurePages.startAgain',
  'permission-ends-too-early': 'failurePages.backToRelease',
  'consent-withdrawn': 'failurePages.backToRelease',
  'service-account-taken': 'failurePages.backToRelease',
  'service-unavailable': 'failurePages.tryAgain',
  'service-misconfigured': 'failurePages.backToRelease',
  'grant-not-for-campaign': 'failurePages.backToRelease',
  'mail-address-invalid': 'failurePages.backToRelease',
  'mail-not-offered': 'failurePages.backToRelease',
} as const satisfies Partial<Record<EngineErrorCode, MessageKey>>;

type WayBack = (typeof waysBack)[keyof typeof waysBack];

/** What a fan reads when the engine refuses: what happened, and what to do next. */
export function failurePage(code: EngineErrorCode, { text }: Speech): Pick<Message, 'heading' | 'text'> {
  return { heading: text(`failureHeadings.${code}`), text: text(`failureTexts.${code}`) };
}

/** What the button back to the campaign is called; null: there is nothing to go back for. */
export function wayBackFrom(code: EngineErrorCode, { text }: Speech): string | null {
  const key = (waysBack as Partial<Record<EngineErrorCode, WayBack>>)[code];
  return key ? text(key) : null;
}
