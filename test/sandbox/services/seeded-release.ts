import type { Sandbox } from '../../../sandbox/sandbox.js';

/** The release that a service was seeded with. */
export function seededRelease<Release>({ catalogue }: { catalogue: { all(): Release[] } }): Release {
  const [release] = catalogue.all();
  if (release === undefined) throw new Error('The sandbox was seeded without a release.');
  return release;
}

/** Moves the calendar to the first instant of the release date in India, or `ms` from it. */
export function moveToMidnight(sandbox: Sandbox, ms = 0): void {
  const { releaseDate } = seededRelease(sandbox.spotify.state);
  sandbox.calendar.moveTo(new Date(Date.parse(`${releaseDate}T00:00:00+05:30`) + ms));
}

/** Moves the calendar past the release in every market. */
export function moveAfterRelease(sandbox: Sandbox): void {
  moveToMidnight(sandbox, 2 * 86_400_000);
}

/** What an account keeps, as the service itself knows it. */
export function keptBy<Account extends { id: string }>(
  who: string,
  accounts: { all(): Account[] },
  library: { items(account: Account): readonly { uri: string }[] },
): string[] {
  const account = accounts.all().find(({ id }) => id === who);
  if (account === undefined) throw new Error(`No account named ${who}.`);
  return library.items(account).map(({ uri }) => uri);
}
