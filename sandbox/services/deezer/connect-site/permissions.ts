/** Every permission an app may ask for (platform-apis §3), each in words a listener understands. */
export const permissionWords: ReadonlyMap<string, string> = new Map([
  ['basic_access', 'See your name, your picture and your country'],
  ['email', 'See your e-mail address'],
  ['offline_access', 'Use your account while you are away, until you end it'],
  ['manage_library', 'Add to your favourites and change your playlists'],
  ['manage_community', 'Add and remove people you follow'],
  ['delete_library', 'Remove from your favourites'],
  ['listening_history', 'See what you have listened to'],
]);

/** The permissions that are asked for, each once; none named is the basic one [mem]. */
export function permissionsIn(query: URLSearchParams): string[] {
  const named = (query.get('perms') ?? '').split(/[\s,]+/).filter((permission) => permission !== '');
  return named.length === 0 ? ['basic_access'] : [...new Set(named)];
}
