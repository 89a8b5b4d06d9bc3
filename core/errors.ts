/**
 * Everything the engine can refuse, as a closed list. A new code does not compile
 * until `server/http/error-status.ts` and `bots/commands/failure-replies.ts` answer it.
 */
export type EngineErrorCode =
  | 'campaign-not-found'
  | 'campaign-released'
  | 'campaign-cancelled'
  | 'campaign-changed'
  | 'campaign-exists'
  | 'campaign-file-invalid'
  | 'campaign-paused'
  | 'campaign-postponed'
  | 'draft-unknown'
  | 'artist-taken'
  | 'artist-awaits-approval'
  | 'no-open-campaign'
  | 'personal-link-unknown'
  | 'time-zone-unknown'
  | 'age-not-declared'
  | 'under-age'
  | 'chat-account-needed'
  | 'service-not-offered'
  | 'authorization-denied'
  | 'authorization-unknown'
  | 'authorization-used'
  | 'authorization-expired'
  | 'authorization-elsewhere'
  | 'authorization-invalid'
  | 'permission-ends-too-early'
  | 'consent-withdrawn'
  | 'service-account-taken'
  | 'service-unavailable'
  | 'service-misconfigured'
  | 'grant-unreadable'
  | 'grant-not-for-campaign'
  | 'community-taken'
  | 'match-unknown'
  | 'blast-unknown'
  | 'blast-outdated'
  | 'blast-to-nobody'
  | 'blast-time-invalid'
  | 'blast-not-revisable'
  | 'tracker-not-offered'
  | 'audience-too-small'
  | 'link-code-unknown'
  | 'link-code-own'
  | 'place-needed'
  | 'not-place-manager'
  | 'not-on-team'
  | 'role-needed'
  | 'last-owner'
  | 'member-unknown'
  | 'already-on-team'
  | 'team-code-unknown'
  | 'not-signed-in'
  | 'mail-address-invalid'
  | 'mail-link-unknown'
  | 'mail-not-offered'
  | 'source-invalid'
  | 'sign-up-needed'
  | 'input-invalid'
  | 'request-forged';

type EngineErrorOptions = {
  /** Ids only: they reach the log. Never a token, a name or a message of a fan. */
  details?: Readonly<Record<string, string | number>>;
  cause?: unknown;
};

/**
 * A refusal with a stable code. The message is a sentence for the operator's log;
 * what a fan reads is chosen by the code, at the edge that talks to them.
 */
export class EngineError extends Error {
  readonly code: EngineErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: EngineErrorCode, message: string, options: EngineErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'EngineError';
    this.code = code;
    this.details = options.details ?? {};
  }
}
