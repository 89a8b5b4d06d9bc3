import type { Campaign } from '../../core/campaigns/campaign.js';
import { inviteUrl, type Community } from '../../core/communities/community.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Engine } from '../../core/engine.js';
import { Sentence } from '../sentence.js';
import type { Answer } from './answer.js';

/** The option that says where a community can be joined. */
export type CommunityOptions = { invite?: string | undefined };

type CommunityAsked = CommunityOptions & { act: 'link' | 'unlink'; community: string };

/** Links a campaign to a community, or takes it out; answers the communities it has then. */
export async function communityAsked(
  campaign: Campaign,
  { act, community: text, invite }: CommunityAsked,
  engine: Engine,
): Promise<Answer> {
  const place = readCommunity(text);
  if (act === 'link') await engine.linkCommunity({ campaign, community: { ...place, inviteUrl: readInvite(invite) } });
  else if (!(await engine.unlinkCommunity({ campaign, community: place }))) {
    throw new Sentence(`${campaign.title} is not linked to ${text}: see which it is, with show.`);
  }
  const { id, slug, title } = campaign;
  return withCommunities({ json: { id, slug }, text: `${title}  (${id})\n` }, await engine.communitiesOf(id));
}

/** An answer, and the communities where the campaign is. */
export function withCommunities(answer: { json: object; text: string }, communities: readonly Community[]): Answer {
  const json = communities.map(({ platform, communityId, channelId, inviteUrl: url }) => {
    return { platform, communityId, channelId, inviteUrl: url };
  });
  const lines = json.map(({ platform, communityId, channelId, inviteUrl: url }) => {
    const where = channelId === null ? communityId : `${communityId}/${channelId}`;
    return `  in ${platform}:${where}${url === null ? '' : `, joined at ${url}`}\n`;
  });
  return { json: { ...answer.json, communities: json }, text: answer.text + lines.join('') };
}

/** A community as it is written for an operator: `discord:GUILD_ID`, `discord:GUILD_ID/CHANNEL_ID` or `telegram:CHAT_ID`. */
function readCommunity(text: string): CommunityPlace {
  const [, communityId, channelId = null] = /^discord:(\d{15,20})(?:\/(\d{15,20}))?$/.exec(text) ?? [];
  if (communityId !== undefined) return { platform: 'discord', communityId, channelId };
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
