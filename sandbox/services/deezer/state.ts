import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { openCodes, type Codes } from '../consent/codes.js';
import { openFaults, type Faults } from '../faults/faults.js';
import type { Grants } from '../grants.js';
import { openLedger, type Ledger } from '../ledger.js';
import { openNumberedAccounts, type Accounts } from '../numbered-accounts.js';
import { openNumberedCatalogue, type Catalogue } from '../numbered-catalogue.js';
import { openRollingWindow, type RollingWindow } from '../rolling-window.js';
import { openApps, type Apps } from './apps.js';
import { openFavourites, type Favourites } from './favourites.js';
import { deezerFaults } from './fault-rules.js';
import { openDeezerGrants } from './grants.js';
import { openSettings, type Settings, type SettingsChange } from './settings.js';

/** Real time over which the calls of an IP address are counted. */
const windowMs = 5_000;

/** Everything Sandbox Deezer knows. All but the faults and what was used of the quota survives a restart. */
export interface DeezerState {
  readonly calendar: MovableCalendar;
  readonly apps: Apps;
  readonly accounts: Accounts;
  readonly catalogue: Catalogue;
  readonly codes: Codes;
  readonly grants: Grants;
  readonly ledger: Ledger;
  readonly favourites: Favourites;
  readonly faults: Faults;
  readonly recentCalls: RollingWindow;
  settings(): Settings;
  /** Sets the switches that are named and leaves the rest. */
  change(wanted: SettingsChange): void;
}

/** Opens the state kept in the journal. */
export function openDeezerState(journal: Journal, calendar: MovableCalendar): DeezerState {
  const catalogue = openNumberedCatalogue(journal, 'deezer');
  const ledger = openLedger({ name: 'deezer', journal, calendar });
  const keeper = openSettings(journal);
  const settings = (): Settings => keeper.read();
  return {
    calendar,
    apps: openApps(journal),
    accounts: openNumberedAccounts(journal, 'deezer'),
    catalogue,
    codes: openCodes(journal, 'deezer'),
    grants: openDeezerGrants({ journal, calendar, settings }),
    ledger,
    favourites: openFavourites({ journal, calendar, catalogue, ledger, settings }),
    faults: openFaults(deezerFaults),
    recentCalls: openRollingWindow(windowMs),
    settings,
    change: (wanted) => keeper.change(wanted),
  };
}
