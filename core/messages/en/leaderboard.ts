/** `/leaderboard` and `/rank`. */
export const leaderboard = {
  help: 'See who has brought the most fans to this release.',
  title: 'Who brings the most to “{title}”',
  row: `{points, plural,
    one {'#'{place, number} {name}: # pre-save}
    other {'#'{place, number} {name}: # pre-saves}}`,
  rowOwn: `{points, plural,
    one {'#'{place, number} {name} (you): # pre-save}
    other {'#'{place, number} {name} (you): # pre-saves}}`,
  webFan: 'A fan from the web',
  webFanCode: 'A fan from the web (code …{code})',
  gone: 'Somebody who has left',
  nobody: 'Nobody yet: the first friend who signs up with your code puts you on top. Type /invite.',
  more: `{count, plural, one {# fan is on it.} other {# fans are on it.}}`,
  notHere: 'You are not here yet: type /presave, then /invite for your own link.',
  noPoints: 'You brought no pre-saves yet.',
  placed: `{points, plural,
    one {You are '#'{place, number}: # pre-save you brought.}
    other {You are '#'{place, number}: # pre-saves you brought.}}`,
  first: 'Nobody is ahead of you.',
  next: `{count, plural,
    one {# more, and you are '#'{place, number}. Your link is in /invite.}
    other {# more, and you are '#'{place, number}. Your link is in /invite.}}`,
  preSaveFirst: 'Pre-save it yourself first: type /presave. Then your link is in /invite.',
  final: 'Final since {at}.',
  open: 'It can change until {at}.',
  equal:
    'With equal numbers whoever had them earlier is first; after that a draw that was fixed beforehand: by its fingerprint anybody can check at the end that it was not changed.',
  draw: 'Fingerprint of the draw (SHA-256)',
  seed: 'Seed of the draw',
  artistTitle: 'For you alone: who they are',
  artistRow: `{points, plural,
    one {'#'{place, number} {who}: # pre-save, {vouchedFor, number} of them vouched for}
    other {'#'{place, number} {who}: # pre-saves, {vouchedFor, number} of them vouched for}}`,
  account: '{name} ({platform} account {id})',
  noAccount: 'no chat account: known by their streaming account only, or they have left',
  rankHelp: 'See how many pre-saves you brought, and your place.',
  rankTitle: 'Your place for “{title}”',
} as const;
