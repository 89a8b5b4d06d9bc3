/** What is known of the person behind a sign-up, at the moment of it. */
export type SignUpEvidence = {
  /** Whether a save is made with a permission, or the fan does it themselves. */
  mode: 'direct' | 'native' | 'follow' | 'reminder';
  /** Whether the service tells which account it is: one that tells none vouches for nobody. */
  accountTold: boolean;
  /** When each of the fan's chat accounts was made; null where the platform does not tell. */
  chatAccountsMadeAt: readonly (Date | null)[];
  /** When the fan confirmed an e-mail address; null: never. */
  emailConfirmedAt: Date | null;
  /** Calendar time. */
  signedUpAt: Date;
};

/** Whether a sign-up counts as one person's, and by what. */
export type SignUpVerification =
  | { verified: true; by: 'service-account' | 'chat-account' | 'email' }
  | { verified: false; because: 'chat-account-too-new' | 'chat-account-of-unknown-age' | 'nothing-to-go-by' };

/** An account made for a campaign is younger than the campaign: three weeks, with a margin. */
export const oldEnoughMs = 30 * 24 * 60 * 60 * 1000;

/**
 * What vouches for a sign-up. `direct`: the service account, which serves one fan, where the service tells it. Else: a
 * chat account that was there before the campaign, or an e-mail address that answered; there, sign-ups cost nothing, and farms come
 * for them. Pure.
 */
export function verifySignUp(evidence: SignUpEvidence): SignUpVerification {
  const { mode, accountTold, chatAccountsMadeAt, emailConfirmedAt, signedUpAt } = evidence;
  if (mode === 'direct' && accountTold) return { verified: true, by: 'service-account' };
  const isOldEnough = (madeAt: Date | null) =>
    madeAt !== null && signedUpAt.getTime() - madeAt.getTime() >= oldEnoughMs;
  if (chatAccountsMadeAt.some(isOldEnough)) return { verified: true, by: 'chat-account' };
  if (emailConfirmedAt !== null && emailConfirmedAt <= signedUpAt) return { verified: true, by: 'email' };
  if (chatAccountsMadeAt.length === 0) return { verified: false, because: 'nothing-to-go-by' };
  const unknownOnly = chatAccountsMadeAt.every((madeAt) => madeAt === null);
  return { verified: false, because: unknownOnly ? 'chat-account-of-unknown-age' : 'chat-account-too-new' };
}
