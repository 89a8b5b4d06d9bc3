import type { AccountKey } from '../../core/artists/team.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import type { Speech } from './speech.js';

/** A chat account as others read of it: by its name, if one is known, and its platform. */
export function accountName(account: AccountKey & { displayName: string | null }, { label }: Speech): string {
  const { externalId: id, displayName: name } = account;
  const platform = platformTitles[account.platform];
  return name === null ? label('team.nameless', { id, platform }) : label('team.named', { name, platform });
}
