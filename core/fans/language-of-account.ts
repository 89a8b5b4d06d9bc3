import type { AccountKey } from '../artists/team.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { defaultLanguage, nearestLanguage, type Language } from '../languages/language.js';
import type { FanIdentity } from './fan.js';

/** In which language somebody is spoken to in chat, and whether they have chosen it or their app is set to it. */
export type LanguageKept = { language: Language; isChosen: boolean };

/** An account; `languageTag` is the language its app is set to (BCP 47), absent where its platform does not tell. */
type AccountHere = AccountKey & { languageTag?: string };

/** The language that this account's person has chosen; null: none, or nothing is kept of them. */
export async function chosenLanguage(
  { platform, externalId }: AccountKey,
  { fans }: Pick<Ports, 'fans'>,
): Promise<Language | null> {
  const identities = await fans.identitiesOfAccount(platform, externalId);
  return identities.find(({ language }) => language !== null)?.language ?? null;
}

/** How to speak to somebody who is here now: as they chose, or else as their app is set. */
export async function languageOfAccount(account: AccountHere, ports: Pick<Ports, 'fans'>): Promise<LanguageKept> {
  const identities = await ports.fans.identitiesOfAccount(account.platform, account.externalId);
  const chosen = identities.find(({ language }) => language !== null)?.language ?? null;
  if (chosen) return { language: chosen, isChosen: true };
  const { languageTag } = account;
  const told = languageTag === undefined ? identities[0]?.appLanguage : nearestLanguage([languageTag]);
  return { language: told ?? defaultLanguage, isChosen: false };
}

/** How to write to somebody who is not here now. Pure. */
export function languageOfIdentity({ language, appLanguage }: FanIdentity): Language {
  return language ?? appLanguage ?? defaultLanguage;
}

/**
 * Keeps the language that somebody has chosen in chat, with every artist they are a fan of; null: as their app is set.
 *
 * @throws EngineError `sign-up-needed`: of who has asked for nothing yet, nothing is kept
 */
export async function chooseLanguage(
  account: AccountHere,
  language: Language | null,
  ports: Pick<Ports, 'fans'>,
): Promise<LanguageKept> {
  const { platform, externalId } = account;
  const identities = await ports.fans.identitiesOfAccount(platform, externalId);
  if (identities.length === 0) throw new EngineError('sign-up-needed', 'Nothing is kept of this account.');
  await ports.fans.setLanguage(platform, externalId, language);
  return languageOfAccount(account, ports);
}
