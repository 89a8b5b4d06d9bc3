import type { Simulated } from '../../core/wiring/sandbox-mode.js';
import type { World } from '../../sandbox/sandbox.js';

/**
 * What the environment says when a service or platform is simulated: its address and credentials, and nothing that
 * would tell the engine that it is not the real one. The calendar follows the sandbox's as soon as a service does.
 */
export function sandboxEnvironment(world: World, simulated: readonly Simulated[]): Record<string, string> {
  const { spotify, tidal, deezer, appleMusic } = world.services;
  const { discord, telegram, email } = world.platforms;
  const parts: Record<Exclude<Simulated, 'whatsapp'>, Record<string, string>> = {
    spotify: {
      CLOCK_URL: world.clockUrl,
      SPOTIFY_CLIENT_ID: spotify.credentials.clientId,
      SPOTIFY_CLIENT_SECRET: spotify.credentials.clientSecret,
      SPOTIFY_APP_MODE: spotify.credentials.appMode,
      SPOTIFY_ACCOUNTS_URL: spotify.accountsUrl,
      SPOTIFY_API_URL: spotify.apiUrl,
    },
    tidal: {
      CLOCK_URL: world.clockUrl,
      TIDAL_CLIENT_ID: tidal.credentials.clientId,
      TIDAL_CLIENT_SECRET: tidal.credentials.clientSecret,
      TIDAL_LOGIN_URL: tidal.loginUrl,
      TIDAL_AUTH_URL: tidal.authUrl,
      TIDAL_API_URL: tidal.apiUrl,
    },
    deezer: {
      CLOCK_URL: world.clockUrl,
      DEEZER_APP_ID: deezer.credentials.appId,
      DEEZER_APP_SECRET: deezer.credentials.appSecret,
      DEEZER_CONNECT_URL: deezer.connectUrl,
      DEEZER_API_URL: deezer.apiUrl,
    },
    appleMusic: {
      CLOCK_URL: world.clockUrl,
      APPLE_MUSIC_TEAM_ID: appleMusic.credentials.teamId,
      APPLE_MUSIC_KEY_ID: appleMusic.credentials.keyId,
      APPLE_MUSIC_PRIVATE_KEY: appleMusic.credentials.privateKey,
      APPLE_MUSIC_API_URL: appleMusic.apiUrl,
      APPLE_MUSIC_MUSICKIT_URL: appleMusic.musickitUrl,
    },
    discord: {
      DISCORD_TOKEN: discord.credentials.token,
      DISCORD_APPLICATION_ID: discord.credentials.applicationId,
      DISCORD_API_URL: discord.apiUrl,
    },
    telegram: {
      TELEGRAM_TOKEN: telegram.credentials.token,
      TELEGRAM_API_URL: telegram.apiUrl,
    },
    email: {
      SMTP_URL: email.smtpUrl,
      MAIL_FROM: email.mailFrom,
    },
  };
  return Object.assign({}, ...simulated.map((name) => (name === 'whatsapp' ? {} : parts[name]))) as Record<
    string,
    string
  >;
}
