import { changeTeam } from '../artists/change-team.js';
import { isSameAccount, memberOf, type AccountKey, type TeamMember } from '../artists/team.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { defaultLanguage, nearestLanguage, type Language } from '../languages/language.js';
import type { FanIdentity } from './fan.js';

/** In which language somebody is spoken to in chat, and whether they have chosen it or their app is set to it. */
export type LanguageKept = { language: Language; isChosen: boolean };

/** An account; `languageTag` is the language its app is set to (BCP 47), absent where its platform does not tell. */
type AccountHere = AccountKey & { languageTag?: string };

type LanguagePorts = Pick<Ports, 'fans' | 'teams'>;

/** Where a language is kept: with each artist whose fan the account is; of who is none, with each on whose team it is. */
type Keeping = Pick<FanIdentity, 'language' | 'appLanguage'>;

/** The language that this account's person has chosen; null: none, or nothing is kept of them. */
export async function chosenLanguage(account: AccountKey, ports: LanguagePorts): Promise<Language | null> {
  return chosenIn(await keptOf(account, ports));
}

/** How to speak to an account: as its person chose, or else as their app is, or was last, set. */
export async function languageOfAccount(account: AccountHere, ports: LanguagePorts): Promise<LanguageKept> {
  return languageIn(await keptOf(account, ports), account.languageTag);
}

/**
 * How to speak to somebody who is here now. What their app is set to is kept of who acts for an artist: word to them that
 * they have not asked for is in that language.
 */
export async function languageOfShown(
  account: AccountHere,
  ports: LanguagePorts & Pick<Ports, 'log'>,
): Promise<LanguageKept> {
  const kept = await keptOf(account, ports);
  const { languageTag } = account;
  const appLanguage = languageTag === undefined ? null : nearestLanguage([languageTag]);
  const isNews = appLanguage !== null && kept.some((each) => each.appLanguage !== appLanguage);
  if (isNews) await keepOnTeams(account, { appLanguage }, ports);
  return languageIn(kept, languageTag);
}

/** How to write to somebody on a team who is not here now: by what is kept of them there, before what is kept of the fan. */
export async function languageOfMember(member: TeamMember, ports: LanguagePorts): Promise<Language> {
  return languageIn([member, ...(await keptOf(member, ports))], undefined).language;
}

/** How to write to somebody who is not here now. Pure. */
export function languageOfIdentity({ language, appLanguage }: FanIdentity): Language {
  return language ?? appLanguage ?? defaultLanguage;
}

/**
 * Keeps the language that somebody has chosen in chat, with every artist they are a fan of or act for; null: as their app
 * is set.
 *
 * @throws EngineError `sign-up-needed`: of who has asked for nothing yet, nothing is kept
 */
export async function chooseLanguage(
  account: AccountHere,
  language: Language | null,
  ports: LanguagePorts & Pick<Ports, 'log'>,
): Promise<LanguageKept> {
  const { platform, externalId } = account;
  const kept = await keptOf(account, ports);
  if (kept.length === 0) throw new EngineError('sign-up-needed', 'Nothing is kept of this account.');
  await ports.fans.setLanguage(platform, externalId, language);
  await keepOnTeams(account, { language }, ports);
  return languageOfAccount(account, ports);
}

async function keptOf(account: AccountKey, { fans, teams }: LanguagePorts): Promise<Keeping[]> {
  const identities = await fans.identitiesOfAccount(account.platform, account.externalId);
  if (identities.length > 0) return identities;
  return (await teams.ofAccount(account)).flatMap((team) => memberOf(team, account) ?? []);
}

function languageIn(kept: readonly Keeping[], languageTag: string | undefined): LanguageKept {
  const chosen = chosenIn(kept);
  if (chosen) return { language: chosen, isChosen: true };
  const known = kept.find(({ appLanguage }) => appLanguage !== null)?.appLanguage;
  const told = languageTag === undefined ? known : nearestLanguage([languageTag]);
  return { language: told ?? defaultLanguage, isChosen: false };
}

function chosenIn(kept: readonly Keeping[]): Language | null {
  return kept.find(({ language }) => language !== null)?.language ?? null;
}

async function keepOnTeams(
  account: AccountKey,
  change: Partial<Keeping>,
  ports: Pick<Ports, 'teams' | 'log'>,
): Promise<void> {
  const isNews = (member: TeamMember) =>
    (change.language !== undefined && change.language !== member.language) ||
    (change.appLanguage !== undefined && change.appLanguage !== member.appLanguage);
  const differs = (member: TeamMember) => isSameAccount(member, account) && isNews(member);
  for (const { artistId } of await ports.teams.ofAccount(account)) {
    await changeTeam(artistId, ports, ({ members }) =>
      members.some(differs) ? members.map((each) => (differs(each) ? { ...each, ...change } : each)) : members,
    );
  }
}
