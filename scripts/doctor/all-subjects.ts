import { discord } from './platforms/discord.js';
import { email } from './platforms/email.js';
import { telegram } from './platforms/telegram.js';
import { whatsappCloud } from './platforms/whatsapp-cloud.js';
import { whatsappWeb } from './platforms/whatsapp-web.js';
import { appleMusic } from './services/apple-music.js';
import { deezer } from './services/deezer.js';
import { spotify } from './services/spotify.js';
import { tidal } from './services/tidal.js';

/** The streaming services that can be looked at, in the order they are told of. */
export const services = [spotify, appleMusic, deezer, tidal] as const;

/** The chat platforms, and mail. */
export const platforms = [discord, telegram, whatsappCloud, whatsappWeb, email] as const;
