import { may, type Right } from '../artists/rights.js';
import type { AccountKey } from '../artists/team.js';
import type { BlastId } from '../blasts/blast.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { newAnnouncement, type NewAnnouncement, type TeamSubject } from './announcement.js';
import type { BlastTopic, CampaignTopic } from './team-topic.js';

/** What a team is told of a campaign. `about` tells one time of the same thing from another, such as a blast's id. */
export type TeamNews = { campaign: Pick<Campaign, 'id' | 'artistId'>; about: string } & (
  { topic: CampaignTopic } | { topic: BlastTopic; blastId: BlastId }
);

type TellPorts = Pick<Ports, 'announcements' | 'calendar' | 'monotonic' | 'teams'>;

/** Tells everybody on the artist's team who has this right. The same thing told twice is delivered once. */
export async function tellTeam(news: TeamNews, right: Right, ports: TellPorts): Promise<void> {
  const { members } = await ports.teams.ofArtist(news.campaign.artistId);
  const whoMay = members.filter(({ role }) => may(role, right));
  await ports.announcements.addMany(whoMay.map((member) => newsFor(member, news, ports)));
}

/** Tells one member of the team. */
export async function tellMember(news: TeamNews, member: AccountKey, ports: TellPorts): Promise<void> {
  await ports.announcements.add(newsFor(member, news, ports));
}

function newsFor({ platform, externalId }: AccountKey, news: TeamNews, ports: TellPorts): NewAnnouncement {
  const { campaign, about } = news;
  const subject = subjectOf(news);
  const to = { artistId: campaign.artistId, campaignId: campaign.id, platform, externalId };
  const times = { now: ports.monotonic.now(), calendarNow: ports.calendar.now() };
  const told = { kind: 'team-news', preSaveId: null, fanId: null, ...subject, ...to } as const;
  return newAnnouncement(teamNewsId({ topic: subject.topic, about }, { platform, externalId }), told, times);
}

/** The same for the same thing told to the same account. */
export function teamNewsId(
  { topic, about }: { topic: TeamSubject['topic']; about: string },
  { platform, externalId }: AccountKey,
): string {
  return `team-news:${topic}:${about}:${platform}:${externalId}`;
}

function subjectOf(news: TeamNews): TeamSubject {
  return 'blastId' in news ? { topic: news.topic, blastId: news.blastId } : { topic: news.topic, blastId: null };
}
