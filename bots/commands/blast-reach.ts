import { hourFor, hoursToSend } from '../../core/announcements/capacity.js';
import type { Carriage } from '../../core/announcements/carriage.js';
import { fansIn, isNobody, type Audience } from '../../core/blasts/audience.js';
import type { ClosedCommunity } from '../../core/communities/closed-communities.js';
import type { Blast } from '../../core/blasts/blast.js';
import { channels, channelTitles } from '../../core/fans/channel.js';
import { platforms } from '../../core/fans/fan.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { aimLines, cityNamed } from './blast-aim.js';
import { hoursInWords } from './carriage-words.js';
import type { Phrase } from './phrase.js';
import type { Speech } from './speech.js';

/** Shorter than this, nobody waits for it. */
const soonHours = 0.25;

/** How far a blast would reach, where it would not, and how long it would take: for whoever decides whether it goes out. */
export function reachLines(
  { aim, sendAt }: Pick<Blast, 'aim' | 'sendAt'>,
  { audience, carriage, now }: { audience: Audience; carriage: readonly Carriage[]; now: Date },
  speech: Speech,
): Phrase[] {
  const { say } = speech;
  const { communities, tiredCommunities, closedCommunities, tiredFans } = audience;
  const nobody = sendAt === null ? say('blast.nobody') : say('blast.nobodyYet');
  return [
    ...aimLines(aim, speech),
    ...(communities.length > 0 ? [say('blast.communities', { count: communities.length })] : []),
    ...(tiredCommunities.length > 0 ? [say('blast.tired', { count: tiredCommunities.length })] : []),
    ...closedLines(closedCommunities, speech),
    ...fanLines(audience, { aim, carriage, at: sendAt ?? now }, speech),
    ...(tiredFans > 0 ? [say('blast.tiredFans', { count: tiredFans })] : []),
    ...(isNobody(audience) ? [nobody] : []),
  ];
}

function fanLines(
  audience: Audience,
  { aim, carriage, at }: Pick<Blast, 'aim'> & { carriage: readonly Carriage[]; at: Date },
  { say, language }: Speech,
): Phrase[] {
  const { fans, tiredFans, isTooSmall } = audience;
  if (isTooSmall && aim.metro !== null) return [say('blast.tooFew', { city: cityNamed(aim.metro) })];
  if (fansIn(audience) === 0) return tiredFans > 0 ? [] : [say('blast.noFans')];
  const byPlatform = channels.flatMap((name) => {
    const [count, platform] = [fans[name] ?? 0, channelTitles[name]];
    const capacity = carriage.find((each) => each.platform === name)?.capacity ?? null;
    if (count === 0) return [];
    if (capacity === null) return [say('blast.fansUnsaid', { count, platform })];
    const telling = { letters: count, fromHour: hourFor(capacity, at), areBlasts: true };
    const hours = hoursToSend(telling, capacity);
    if (hours === null) {
      return [say(capacity.lettersPerHour > 0 ? 'blast.fansNeedTemplate' : 'blast.fansWait', { count, platform })];
    }
    if (hours < soonHours) return [say('blast.fansSoon', { count, platform })];
    return [say('blast.fansIn', { count, platform, time: hoursInWords(hours, language) })];
  });
  return [say('blast.fans', { count: fansIn(audience) }), ...byPlatform];
}

/** Where it is not posted, a line for each platform: a bot has one reason for all of them. */
function closedLines(closed: readonly ClosedCommunity[], { say }: Speech): Phrase[] {
  return platforms.flatMap((platform) => {
    const here = closed.filter(({ community }) => community.platform === platform);
    const [first] = here;
    const values = { count: here.length, platform: platformTitles[platform] };
    return first ? [say(`blast.${first.why}`, values)] : [];
  });
}
