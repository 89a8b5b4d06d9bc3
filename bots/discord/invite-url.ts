import { PermissionFlagsBits } from 'discord.js';

/** What the bot does in a channel: see it, write, show cards, attach pictures, pin a tracker; and in the server: make events. */
const permissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.PinMessages |
  PermissionFlagsBits.CreateEvents;

/** Where whoever runs a server lets the bot in, with the permissions it needs and no others. */
export function inviteUrl(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissions}`;
}
