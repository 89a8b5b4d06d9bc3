import { sentenceOf } from './sentence-of.js';
import type { Order, Report } from './words.js';

/** New words for a message, or that it is taken back. */
export type Change = Extract<Order, { do: 'change' }>;
/** That a message is pinned, or unpinned. */
export type Pin = Extract<Order, { do: 'pin' }>;

/** What of whatsapp-web.js a message of ours is changed by. */
type Message = {
  type: string;
  edit(text: string, options: { linkPreview: false }): Promise<object | null>;
  delete(everyone: boolean): Promise<void>;
  pin(seconds: number): Promise<boolean>;
  unpin(): Promise<boolean>;
};
/** What of it finds one, and the page that it lives in. */
type Messages = {
  getMessageById(id: string): Promise<Message | null>;
  pupPage?: { evaluate(work: (id: string) => boolean, id: string): Promise<boolean> } | undefined;
};

type Tell = (report: Report) => void;

/** Gives a message of ours new words, or takes it back from everybody, while WhatsApp lets us. */
export async function changeMessage(order: Change, client: Messages, tell: Tell): Promise<void> {
  try {
    tell({ is: 'changed', id: order.id, how: await changed(order, client) });
  } catch (error) {
    tell({ is: 'not-sent', id: order.id, error: sentenceOf(error) });
  }
}

async function changed(
  { messageId, text }: Change,
  client: Messages,
): Promise<Extract<Report, { is: 'changed' }>['how']> {
  const message = await messageOf(messageId, client);
  if (!message) return 'gone';
  if (text !== null) {
    // With a preview it fails at every link that has none.
    const edited = await message.edit(text, { linkPreview: false });
    return edited ? 'done' : 'too-late';
  }
  // Where it may not, the library takes the message out of our own chat alone, without a word.
  if (!(await canTakeBack(messageId, client))) return 'too-late';
  await message.delete(true);
  return 'done';
}

/** Pins a message of ours for everybody, or unpins it. */
export async function pinMessage({ id, messageId, seconds }: Pin, client: Messages, tell: Tell): Promise<void> {
  try {
    const message = await messageOf(messageId, client);
    const isDone = message !== null && (seconds > 0 ? await message.pin(seconds) : await message.unpin());
    tell({ is: 'pinned', id, isDone });
  } catch (error) {
    tell({ is: 'not-sent', id, error: sentenceOf(error) });
  }
}

/** Null: it is not there any more, or somebody has taken it back. */
async function messageOf(id: string, client: Messages): Promise<Message | null> {
  const message = await client.getMessageById(id);
  return message && message.type !== 'revoked' ? message : null;
}

/** As the page itself asks before it shows "for everyone". */
async function canTakeBack(messageId: string, client: Messages): Promise<boolean> {
  const answer = await client.pupPage?.evaluate((id) => {
    const page = globalThis as unknown as {
      require(name: 'WAWebCollections'): { Msg: { get(id: string): unknown } };
      require(
        name: 'WAWebMsgActionCapability',
      ): Record<'canSenderRevokeMsg' | 'canAdminRevokeMsg', (of: unknown) => boolean>;
    };
    const message = page.require('WAWebCollections').Msg.get(id);
    const { canSenderRevokeMsg, canAdminRevokeMsg } = page.require('WAWebMsgActionCapability');
    return message !== undefined && (canSenderRevokeMsg(message) || canAdminRevokeMsg(message));
  }, messageId);
  return answer ?? false;
}
