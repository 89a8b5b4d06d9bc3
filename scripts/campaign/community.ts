import type { Campaign } from '../../core/campaigns/campaign.js';
import { communityId, inviteUrl, type Community } from '../../core/communities/community.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Engine } from '../../core/engine.js';
import { Sentence } from '../sentence.js';
import type { Answer } from './answer.js';

/** The option that says where a community can be joined. */
export type CommunityOptions = { invite?: string | undefined };

type CommunityAsked = CommunityOptions & { act: 'link' | 'unlink' | 'track' | 'untrack'; community: string };

/**
 * Links a campaign to a community, or takes it out; lets its tracker stand there, or takes that away. Answers the communities
 * it has then.
 */
export async function communityAsked(
  campaign: Campaign,
  { act, community: text, invite }: CommunityAsked,
  engine: Engine,
): Promise<Answer> {
  const place = readCommunity(text);
  const linked = (await engine.communitiesOf(campaign.id)).find(({ id }) => id === communityId(place));
  if (act === 'link') await engine.linkCommunity({ campaign, community: { ...place, inviteUrl: readInvite(invite) } });
  else if (!linked) throw new Sentence(`${campaign.title} is not linked to ${text}: see which it is, with show.`);
  else if (act === 'unlink') await engine.unlinkCommunity({ campaign, community: place });
  else if (act === 'track') await engine.switchTrackerOn({ campaign, community: linked });
  else await engine.switchTrackerOff({ campaign, community: linked });
  const { id, slug, title } = campaign;
  return withCommunities({ json: { id, slug }, text: `${title}  (${id})\n` }, await engine.communitiesOf(id));
}

/** An answer, and the communities where the campaign is. */
export function withCommunities(answer: { json: object; text: string }, communities: readonly Community[]): Answer {
  const json = communities.map(({ platform, communityId: place, channelId, inviteUrl: url }) => {
    return { platform, communityId: place, channelId, inviteUrl: url };
  });
  const lines = json.map(({ platform, communityId: place, channelId, inviteUrl: url }) => {
    const where = channelId === null ? place : `${place}/${channelId}`;
    return `  in ${platform}:${where}${url === null ? '' : `, joined at ${url}`}\n`;
  });
  return { json: { ...answer.json, communities: json }, text: answer.text + lines.join('') };
}

/** A community as it is written for an operator: `discord:GUILD_ID`, `discord:GUILD_ID/CHANNEL_ID` or `telegram:CHAT_ID`. */
function readCommunity(text: string): CommunityPlace {
  const [, guildId, channelId = null] = /^discord:(\d{15,20})(?:\/(\d{15,20}))?$/.exec(text) ?? [];
  if (guildId !== undefined) return { platform: 'discord', communityId: guildId, channelId };
  const [, chatId] = /^telegram:(-\d{1,16})$/.exec(text) ?? [];
  if (chatId !== undefined) return { platform: 'telegram', communityId: chatId, channelId: null };
  throw new Sentence(
    `${text} is no community: write discord: and the server's id (in Discord: Developer Mode on, right-click the server, Copy Server ID), and a channel's after a slash for that channel alone; or telegram: and the group's id, which begins with a minus (docs/operating/telegram.md says where it is shown).`,
  );
}

function readInvite(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = inviteUrl.safeParse(text);
  if (url.success) return url.data;
  throw new Sentence(`${text} is no address to join by: ${url.error.issues[0]?.message ?? 'see --help.'}`);
}
