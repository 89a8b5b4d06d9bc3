import type { Secret } from '../../../../core/secret.js';

/** A message that Meta has approved: its body is `{{1}}`, a blank line, `{{2}}`, and whatever else the operator wrote. */
export type CloudTemplate = { name: string; language: string };

/** The number at Meta, and how it is spoken for. */
export type CloudSettings = {
  token: Secret;
  phoneNumberId: string;
  appSecret: Secret;
  verifyToken: Secret;
  /** For what fans have asked to be told: of Meta's category UTILITY. */
  template?: CloudTemplate;
  /** For an artist's own words: of the category MARKETING. */
  blastTemplate?: CloudTemplate;
  /** With its version, without a slash at the end. */
  graphUrl: string;
};
