import type { AccountKey } from '../../core/artists/team.js';
import { platformTitles } from '../../core/fans/platform-titles.js';

const words = {
  named: (name: string, platform: string) => `${name} (${platform})`,
  nameless: (externalId: string, platform: string) => `account ${externalId} (${platform})`,
};

/** A chat account as others read of it: by its name, if one is known, and its platform. */
export function accountName({
  platform,
  externalId,
  displayName,
}: AccountKey & { displayName: string | null }): string {
  const title = platformTitles[platform];
  return displayName === null ? words.nameless(externalId, title) : words.named(displayName, title);
}
