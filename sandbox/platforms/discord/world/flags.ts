/** Message flags of the wire protocol that the emulator gives a meaning to. */
export const messageFlags = {
  /** Published to the channels that follow this one. */
  crossposted: 1 << 0,
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** Gateway intents that decide who hears what; the rest are accepted and mean nothing here. */
export const intents = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
  guildScheduledEvents: 1 << 16,
} as const;

/** Intents Discord gives only to applications that have switched them on (close code 4014 otherwise). */
export const privilegedIntents = intents.guildMembers | intents.guildPresences | intents.messageContent;

/** Every bit Discord knows; an intent outside of these is close code 4013. */
export const knownIntents =
  0b1_1111_1111 | (0b11_1111 << 9) | intents.messageContent | (1 << 16) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/** Permissions as bits, by what they are for. */
const view = 1n << 10n;
const write = 1n << 11n;
const manageMessages = 1n << 13n;
const embedLinks = 1n << 14n;
const attachFiles = 1n << 15n;
const readHistory = 1n << 16n;
const mentionEveryone = 1n << 17n;
const manageEvents = 1n << 33n;
const createEvents = 1n << 44n;
const pinMessages = 1n << 51n;
const send = (1n << 6n) | write | embedLinks | attachFiles | readHistory | (1n << 31n);

/** Permission bits as the decimal strings Discord sends. */
export const permissions = {
  /** View, send, embed, attach, read history, react, use application commands: what everyone has. */
  fan: (view | send).toString(),
  /** What a bot is invited with: a fan's, pinging everyone, pinning, and making events. */
  bot: (view | send | mentionEveryone | pinMessages | createEvents).toString(),
  viewChannel: view.toString(),
  sendMessages: write.toString(),
  manageMessages: manageMessages.toString(),
  embedLinks: embedLinks.toString(),
  attachFiles: attachFiles.toString(),
  readHistory: readHistory.toString(),
  /** Pinning and unpinning, apart from managing messages since 2026. */
  pinMessages: pinMessages.toString(),
  /** Making scheduled events, and changing one's own. */
  createEvents: createEvents.toString(),
  /** Changing anybody's. */
  manageEvents: manageEvents.toString(),
  /** Pinging `@everyone` and `@here`. */
  mentionEveryone: mentionEveryone.toString(),
  /** All of them: the owner of the guild. */
  owner: ((1n << 53n) - 1n).toString(),
} as const;

/** True when `held` (a decimal bit string) has every bit of `needed`, or is an administrator's. */
export function permits(held: string, needed: string): boolean {
  const bits = BigInt(held);
  const administrator = (bits & 8n) !== 0n;
  return administrator || (bits & BigInt(needed)) === BigInt(needed);
}
