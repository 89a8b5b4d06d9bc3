import type { ArtistId } from '../artists/artist.js';
import { answerQuestion } from '../consent/answer-question.js';
import { isConsentLive } from '../consent/consent.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { ChatAccount } from '../smart-links/give-personal-link.js';
import type { FanIdentity } from './fan.js';
import { fansWhoJoined } from './fans-who-joined.js';
import type { TellAt } from './tell-at.js';

/** What one artist's fan gets to hear, and when. */
export type MessagesKept = {
  artistId: ArtistId;
  artistName: string;
  tellAt: TellAt;
  /** Whether they asked for news: messages about anything but their own pre-saves. */
  news: boolean;
};

/** What this account gets to hear, by each artist who has a pre-save of theirs. */
export async function messagesInChat(account: ChatAccount, ports: Ports): Promise<MessagesKept[]> {
  const fans = await fansWhoJoined(account, ports);
  return Promise.all(fans.map((identity) => kept(identity, ports)));
}

/**
 * Keeps when this account wants to be told how its pre-saves went, with every artist who has one of theirs.
 *
 * @throws EngineError `sign-up-needed`
 */
export async function tellAtInChat(account: ChatAccount, tellAt: TellAt, ports: Ports): Promise<MessagesKept[]> {
  const fans = await fansWhoJoined(account, ports);
  if (fans.length === 0) throw new EngineError('sign-up-needed', 'This account has pre-saved nothing.');
  for (const { fanId } of fans) await ports.fans.setTellAt(fanId, tellAt);
  return messagesInChat(account, ports);
}

/** Whether somebody wants news of an artist, as they say it in chat. */
export type NewsAnswer = { artistId: string; answer: 'yes' | 'no' };

/**
 * Lets this account hear news of an artist, or no more of them. Of who never asked for any, the no is kept: nobody asks
 * them again. A yes is theirs alone who have a pre-save of the artist's: others have read no notice.
 */
export async function newsInChat(
  account: ChatAccount,
  { artistId, answer }: NewsAnswer,
  ports: Ports,
): Promise<MessagesKept[]> {
  const identities =
    answer === 'yes'
      ? await fansWhoJoined(account, ports)
      : await ports.fans.identitiesOfAccount(account.platform, account.externalId);
  const own = identities.filter((identity) => identity.artistId === artistId);
  for (const { fanId } of own) await answerQuestion({ fanId, purpose: 'news', answer, place: 'chat' }, ports);
  return messagesInChat(account, ports);
}

async function kept({ fanId, artistId }: FanIdentity, ports: Ports): Promise<MessagesKept> {
  const [fan, artist, consents] = await Promise.all([
    ports.fans.byId(fanId),
    ports.artists.byId(artistId),
    ports.consents.ofFan(fanId),
  ]);
  const news = isConsentLive(consents, 'news', null);
  return { artistId, artistName: artist?.name ?? '', tellAt: fan?.tellAt ?? 'midnight', news };
}
