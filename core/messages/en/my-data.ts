/** `/mydata`. `term`: what the service calls a pre-save, `preAdd` or `preSave`. */
export const myData = {
  help: 'See what is kept of you, and until when.',
  nothing: 'We keep nothing of you here. Type /presave if you want to begin.',
  title: 'What we keep of you',
  account: 'For {artist}: this account, under the name {name}.',
  preSave: `{term, select,
    preAdd {Your pre-add of “{title}” on {service}, due at {when}.}
    other {Your pre-save of “{title}” on {service}, due at {when}.}}`,
  lateSave: 'That you asked to have “{title}” saved on {service}, at {when}.',
  withdrawn: `{term, select,
    preAdd {That you pre-added “{title}” on {service} and withdrew it.}
    other {That you pre-saved “{title}” on {service} and withdrew it.}}`,
  permission: 'Your permission at {service}, sealed, until {at} at the latest.',
  noPermission: 'No permission at {service} any more: it is destroyed.',
  city: 'The city you told us: {city}.',
  cityFound: 'The city that your connection showed when you pre-saved: {city}.',
  agreed: 'You said yes to: {purposes}.',
  agreedToNothing: 'You have said yes to nothing that still stands.',
  'purpose-save': 'your pre-save',
  'purpose-follow': 'following the artist',
  'purpose-keep-permission': 'keeping your permission',
  'purpose-news': 'news',
  'purpose-leaderboard-name': 'your name on the leaderboard',
  'purpose-ads': 'advertising services',
  more: 'The page shows all of it, and lets you withdraw, download or erase it. The link is yours alone.',
  link: 'Open my page for {artist}',
} as const;
