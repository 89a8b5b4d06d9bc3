import type { DeliveryOutcome, Letter, PostLetter } from '../../../core/announcements/deliver-announcement.js';
import { platforms } from '../../../core/fans/fan.js';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import { readReply } from '../../bots/commands/read-reply.js';
import type { World } from '../world.js';

/** A message in a community, as those in it see it. */
export type OnTheWall = { text: string; isPinned: boolean; edits: number };

/**
 * What stands in the communities: messages are posted, changed, taken back and pinned there as a platform does it. People
 * in it can delete them, and let the bot pin none.
 */
export class Wall {
  readonly #world: World;
  readonly #messages = new Map<string, OnTheWall>();
  /** Whether the bot may pin. */
  mayPin = true;
  /** What the next change is answered with, in place of being made. */
  answersNext: DeliveryOutcome | null = null;
  /** What happens once while a post is in hand: it is made, and its bot has not said so yet. */
  meanwhile: (() => Promise<void>) | null = null;
  /** Whether platforms say of a message that was to be pinned whether it is. */
  tellsPinned = true;
  /** Letters to single people, in order. */
  readonly toPeople: Letter[] = [];
  #last = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Brings everything that waits. */
  async bring(): Promise<void> {
    for (const platform of platforms) {
      await this.#world.engine.deliverAnnouncements(platform, {
        deliver: this.deliver,
        isAtWork: () => true,
      });
    }
  }

  /** All that stands there, by where: `discord:2001`. */
  read(): (OnTheWall & { where: string })[] {
    return [...this.#messages].map(([id, message]) => ({ where: id.split('#')[0] ?? '', ...message }));
  }

  /** The texts alone. */
  texts(): string[] {
    return this.read().map(({ where, text }) => `${where}: ${text}`);
  }

  /** Somebody in a community deletes everything of ours. */
  deleteAll(): void {
    this.#messages.clear();
  }

  /** As a platform takes one letter. */
  readonly deliver = async (letter: Letter): Promise<DeliveryOutcome> => {
    if (letter.about !== 'post') {
      this.toPeople.push(letter);
      return { outcome: 'delivered' };
    }
    const answer = this.answersNext;
    this.answersNext = null;
    if (answer) return answer;
    const outcome = await (letter.revises ? this.#change(letter, letter.revises) : this.#post(letter));
    const meanwhile = this.meanwhile;
    this.meanwhile = null;
    await meanwhile?.();
    return outcome;
  };

  async #post(letter: PostLetter): Promise<DeliveryOutcome> {
    this.#last += 1;
    const messageId = `${letter.community.id}#${this.#last}`;
    const isPinned = letter.tracker?.pin === 'pin' && this.mayPin;
    this.#messages.set(messageId, { text: await textOf(letter, this.#world), isPinned, edits: 0 });
    return { outcome: 'delivered', messageId, ...this.#saysPinned(letter, isPinned) };
  }

  async #change(letter: PostLetter, { messageId, as }: NonNullable<PostLetter['revises']>): Promise<DeliveryOutcome> {
    const message = this.#messages.get(messageId);
    if (!message) return { outcome: 'message-gone' };
    const { tracker } = letter;
    const isPinned = tracker?.pin === 'pin' ? this.mayPin : tracker?.pin === 'unpin' ? false : message.isPinned;
    if (as === 'removal') this.#messages.delete(messageId);
    else this.#messages.set(messageId, { text: await textOf(letter, this.#world), isPinned, edits: message.edits + 1 });
    return { outcome: 'delivered', ...this.#saysPinned(letter, isPinned) };
  }

  #saysPinned({ tracker }: PostLetter, isPinned: boolean): { isPinned?: boolean } {
    return tracker?.pin === 'pin' && this.tellsPinned ? { isPinned } : {};
  }
}

/** The artist's own words of a blast, else the whole card. */
async function textOf(letter: PostLetter, { engine }: World): Promise<string> {
  return letter.text ?? readReply(await letterReply(letter, engine));
}
