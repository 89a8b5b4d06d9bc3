import type { EngineErrorCode } from '../../core/errors.js';

/** The HTTP status (RFC 9110 §15) each refusal of the engine is answered with. */
export const errorStatus = {
  'campaign-not-found': 404,
  'campaign-released': 410,
  'campaign-exists': 409,
  'campaign-file-invalid': 422,
  'no-open-campaign': 404,
  'personal-link-unknown': 404,
  'time-zone-unknown': 422,
  'service-not-offered': 404,
  'authorization-denied': 200,
  'authorization-unknown': 400,
  'authorization-used': 409,
  'authorization-expired': 410,
  'authorization-elsewhere': 403,
  'authorization-invalid': 400,
  'permission-incomplete': 403,
  'permission-ends-too-early': 409,
  'service-account-refused': 403,
  'service-account-taken': 409,
  'service-unavailable': 502,
  'service-misconfigured': 503,
  'grant-unreadable': 500,
  'grant-not-for-campaign': 500,
  'input-invalid': 400,
  'request-forged': 403,
} satisfies Record<EngineErrorCode, number>;
