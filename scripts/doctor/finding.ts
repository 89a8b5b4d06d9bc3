/** How much a finding weighs: all is well, worth knowing, less than one might expect, or in the way. */
export type Weight = 'good' | 'note' | 'limit' | 'wrong';

/** One thing that was looked at, in a sentence, and what to do about it. Never a secret. */
export type Finding = { weight: Weight; says: string; next?: string };

/** Something to be typed in elsewhere, to the letter. */
export type ToPaste = { what: string; where: string; value: string };

/** Something that ends by itself; null: it has no end, or its end is not told. */
export type Expiry = { what: string; at: string | null; says: string };

/** What came of looking at one service, platform or the installation. */
export type Examined = {
  findings: Finding[];
  /** Whether anybody answered; null: nobody was asked. */
  reachable: boolean | null;
  /** Whether what was answered to honours our credentials; null: it is not known. */
  credentialsWork: boolean | null;
  /** What kind of app, number or installation it is, in its own word. */
  mode: string | null;
  /** How many fans can be saved for; null: that is not told, or nobody is. */
  directFans: number | 'all' | null;
  limits: string[];
  expires: Expiry[];
  paste: ToPaste[];
};

/** Something to begin with: nothing was asked yet. */
export function examined(known: Partial<Examined> & Pick<Examined, 'findings'>): Examined {
  const nothing = { reachable: null, credentialsWork: null, mode: null, directFans: null };
  return { ...nothing, limits: [], expires: [], paste: [], ...known };
}

/** All is well. */
export const good = (says: string): Finding => ({ weight: 'good', says });
/** Worth knowing. */
export const note = (says: string, next?: string): Finding => withNext({ weight: 'note', says }, next);
/** It works, for less than one might expect. */
export const limit = (says: string, next?: string): Finding => withNext({ weight: 'limit', says }, next);
/** It does not work before somebody has done what `next` says. */
export const wrong = (says: string, next: string): Finding => ({ weight: 'wrong', says, next });

function withNext(finding: Finding, next: string | undefined): Finding {
  return next === undefined ? finding : { ...finding, next };
}
