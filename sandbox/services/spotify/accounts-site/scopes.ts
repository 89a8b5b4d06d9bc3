/**
 * Every scope of the Web API, each in words a listener understands. A scope that
 * is not here is refused with `invalid_scope`.
 */
export const scopeWords: ReadonlyMap<string, string> = new Map([
  ['user-library-modify', 'Save and remove tracks and albums in your library'],
  ['user-library-read', 'See what you have saved in your library'],
  ['user-follow-modify', 'Follow and unfollow artists for you'],
  ['user-follow-read', 'See which artists you follow'],
  ['user-read-private', 'See your name, your country and your kind of subscription'],
  ['user-read-email', 'See your e-mail address'],
  ['user-read-recently-played', 'See what you have played recently'],
  ['user-read-currently-playing', 'See what you are playing now'],
  ['user-read-playback-state', 'See what is playing on your devices'],
  ['user-read-playback-position', 'See where you are in what you are playing'],
  ['user-modify-playback-state', 'Control playback on your devices'],
  ['user-top-read', 'See your top artists and tracks'],
  ['playlist-read-private', 'See your private playlists'],
  ['playlist-read-collaborative', 'See your collaborative playlists'],
  ['playlist-modify-public', 'Create and change your public playlists'],
  ['playlist-modify-private', 'Create and change your private playlists'],
  ['ugc-image-upload', 'Upload images for you'],
  ['app-remote-control', 'Talk to the app on your phone'],
  ['streaming', 'Play music in your account'],
]);
