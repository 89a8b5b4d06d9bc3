import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { openFaults, type Faults } from '../faults/faults.js';
import { openGrants, type Grants } from '../grants.js';
import { openLedger, type Ledger } from '../ledger.js';
import type { Libraries } from '../libraries.js';
import { openNumberedCatalogue, type Catalogue } from '../numbered-catalogue.js';
import { openRollingWindow, type RollingWindow } from '../rolling-window.js';
import { openAccounts, type Account, type Accounts } from './accounts.js';
import { appleMusicFaults } from './fault-rules.js';
import type { LibraryItem } from './items.js';
import { openKeys, type Keys } from './keys.js';
import { openAppleLibraries } from './library.js';
import { openRatings, type Ratings } from './ratings.js';
import { openSettings, type Settings, type SettingsChange } from './settings.js';

const name = 'apple-music';
const daySeconds = 86_400;

/** Everything Sandbox Apple Music knows. All but the faults and what was used of the limit survives a restart. */
export interface AppleMusicState {
  readonly calendar: MovableCalendar;
  readonly keys: Keys;
  readonly accounts: Accounts;
  readonly catalogue: Catalogue;
  /** Which listener has signed in for which team: the Music User Tokens are its access tokens, and nothing renews them. */
  readonly grants: Grants;
  readonly ledger: Ledger;
  readonly library: Libraries<Account, LibraryItem>;
  readonly favorites: Libraries<Account, LibraryItem>;
  readonly ratings: Ratings;
  readonly faults: Faults;
  readonly recentCalls: RollingWindow;
  settings(): Settings;
  /** Sets the switches that are named and leaves the rest. */
  change(wanted: SettingsChange): void;
}

/** Opens the state kept in the journal. */
export function openAppleMusicState(journal: Journal, calendar: MovableCalendar): AppleMusicState {
  const catalogue = openNumberedCatalogue(journal, name);
  const ledger = openLedger({ name, journal, calendar });
  const keeper = openSettings(journal);
  const settings = (): Settings => keeper.read();
  return {
    calendar,
    keys: openKeys(journal),
    accounts: openAccounts(journal),
    catalogue,
    grants: openGrants({
      name,
      journal,
      calendar,
      accessTokenLifeSeconds: () => settings().musicUserTokenLifeDays * daySeconds,
      refreshTokenEnd: ({ authorizedAt }) => new Date(authorizedAt),
    }),
    ledger,
    ...openAppleLibraries({ journal, calendar, catalogue, ledger, settings }),
    ratings: openRatings(journal),
    faults: openFaults(appleMusicFaults),
    recentCalls: openRollingWindow(1_000),
    settings,
    change: (wanted) => keeper.change(wanted),
  };
}

/** Signs a listener in for a team, as of the calendar's now; answers the Music User Token. */
export function issueMusicUserToken({ grants }: AppleMusicState, { accountId }: Account, teamId: string): string {
  const consent = { clientId: teamId, accountId, redirectUri: '', scopes: [], challenge: null };
  return grants.issueAccessToken(grants.open(consent, true));
}
