import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { handOverBlasts } from '../../../core/blasts/hand-over-blasts.js';
import type { BlastPreview, WriteBlast } from '../../../core/blasts/write-blast.js';
import { platforms, type Platform } from '../../../core/fans/fan.js';
import { aWorld, join, type KnownFan, type World } from '../world.js';

/** Who owns the artist's team, and who manages it. */
export const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;
export const tariq = { platform: 'telegram', externalId: '2002', displayName: 'Tariq' } as const;

/** A letter of an artist's as it came to a platform's door: to whom, and what it is about. */
export type Arrived = { to: string; about: Letter['about']; text: string | null };

/** A world with an artist's team, and short ways to tell everybody. */
export class BlastWorld {
  readonly world: World;

  private constructor(world: World) {
    this.world = world;
  }

  static async open(change: Parameters<typeof aWorld>[0] = {}): Promise<BlastWorld> {
    const world = await aWorld(change);
    const { artistId } = world.campaign;
    await world.engine.addTeamMember({ artistId, account: maya, role: 'owner' });
    await world.engine.addTeamMember({ artistId, account: tariq, role: 'manager' });
    return new BlastWorld(world);
  }

  /** A fan in chat who asked for news. */
  async taker(name: string): Promise<KnownFan> {
    const fan = await join(this.world, name);
    await this.world.engine.answerOwn(fan.session, { purpose: 'news', answer: 'yes' });
    return fan;
  }

  link(platform: Platform, communityId: string) {
    const { campaign, engine } = this.world;
    return engine.linkCommunity({ campaign, community: { platform, communityId, channelId: null, inviteUrl: null } });
  }

  write(written: Partial<WriteBlast> = {}): Promise<BlastPreview> {
    const asked = { place: null, release: null };
    return this.world.engine.writeBlast({ account: maya, asked, text: 'Tonight at six.', ...written });
  }

  /** Writes it and confirms it; answers its id. */
  async confirmed(written: Partial<WriteBlast> = {}): Promise<string> {
    const { blast } = await this.write(written);
    await this.world.engine.confirmBlast({ account: maya, id: blast.id });
    return blast.id;
  }

  /** What the worker does every second. */
  ring(): Promise<void> {
    return handOverBlasts(this.world.ports);
  }

  /** What the platforms are given, but for pre-saves: to whom, and what. */
  async arrived(): Promise<Arrived[]> {
    const seen: Arrived[] = [];
    const deliver = async (letter: Letter) => {
      const { platform, externalId } = letter.announcement;
      const to = `${platform}:${externalId}`;
      if (letter.about === 'team') seen.push({ to, about: letter.about, text: letter.topic });
      else if (letter.about === 'blast' || letter.about === 'post')
        seen.push({ to, about: letter.about, text: letter.text });
      return { outcome: 'delivered' } as const;
    };
    for (const platform of platforms) {
      await this.world.engine.deliverAnnouncements(platform, { deliver, isAtWork: () => true });
    }
    return seen.sort((one, other) => one.to.localeCompare(other.to));
  }

  cancel() {
    const { id: campaignId, scheduleVersion: from } = this.world.campaign;
    return this.world.engine.cancelCampaign({ campaignId, from });
  }

  view(id: string) {
    return this.world.engine.viewBlast({ account: maya, id });
  }
}
