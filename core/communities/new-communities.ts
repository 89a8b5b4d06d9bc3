import { z } from 'zod';
import { inviteUrl, type NewCommunity } from './community.js';

const inQuotes = "A Discord id of 15 to 20 digits, in quotes (without them YAML rounds it off): '118000000000000001'.";
const snowflake = z.string(inQuotes).regex(/^\d{15,20}$/, inQuotes);

const discordCommunity = z
  .strictObject({ guildId: snowflake, channelId: snowflake.optional(), inviteUrl: inviteUrl.optional() })
  .transform((given): NewCommunity => ({
    platform: 'discord',
    communityId: given.guildId,
    channelId: given.channelId ?? null,
    inviteUrl: given.inviteUrl ?? null,
  }));

const chatIdInQuotes =
  "A Telegram group's id, in quotes: '-1001800000001'. Add the bot to the group and type /presave@your_bot there: the log says the id.";
const chatId = z.string(chatIdInQuotes).regex(/^-\d{1,16}$/, chatIdInQuotes);

const telegramCommunity = z
  .strictObject({ chatId, inviteUrl: inviteUrl.optional() })
  .transform((given): NewCommunity => ({
    platform: 'telegram',
    communityId: given.chatId,
    channelId: null,
    inviteUrl: given.inviteUrl ?? null,
  }));

const groupIdInQuotes =
  "A WhatsApp group's id, in quotes: '120363000000000001@g.us'. Type /presave in the group (of a community, in its announcement group): the log says the id.";
const groupId = z.string(groupIdInQuotes).regex(/^[\d-]{10,40}@g\.us$/, groupIdInQuotes);

const whatsappCommunity = z
  .strictObject({ groupId, inviteUrl: inviteUrl.optional() })
  .transform((given): NewCommunity => ({
    platform: 'whatsapp',
    communityId: given.groupId,
    channelId: null,
    inviteUrl: given.inviteUrl ?? null,
  }));

/** The communities of a campaign, platform by platform, as a campaign file lists them. */
export const newCommunities = z
  .strictObject({
    discord: z.array(discordCommunity).max(50).default([]),
    telegram: z.array(telegramCommunity).max(50).default([]),
    whatsapp: z.array(whatsappCommunity).max(50).default([]),
  })
  .transform(({ discord, telegram, whatsapp }) => [...discord, ...telegram, ...whatsapp]);
