import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Choice } from '../commands/reply.js';

/** What a link with `?start=` carries: a command, and the group where it was typed. */
export type StartPayload = { command: Choice['command']; place: CommunityPlace | null };

/** Telegram takes so many characters, of A to Z, a to z, 0 to 9, _ and -. */
const longestPayload = 64;

/**
 * The payload that makes the private chat go on with a command from a group. What does not fit is left out, the last
 * option first and the group at the very end: the fan is asked again, or gets the next release.
 */
export function encodeStart({ command: { name, options }, place }: StartPayload): string {
  const typed = Object.entries(options).map(([option, value]) => `_${option}-${encodeValue(value)}`);
  const where = place
    ? [`_in${place.communityId.replace('-', '')}${place.channelId ? `t${place.channelId}` : ''}`]
    : [];
  const pieces = [name, ...where, ...typed];
  while (pieces.length > 1 && pieces.join('').length > longestPayload) pieces.pop();
  return pieces.join('');
}

const shape = /^([a-z]{1,32})(?:_in(\d{1,16})(?:t(\d{1,16}))?)?((?:_[a-z]{1,32}-[A-Za-z0-9-]+)*)$/;

/** The command that a payload goes on with; null for one that is none of ours. */
export function decodeStart(payload: string): StartPayload | null {
  const [, name, group, topic, typed = ''] = shape.exec(payload) ?? [];
  if (name === undefined) return null;
  const place = group === undefined ? null : placeOf(`-${group}`, topic ?? null);
  const options = typed
    .split('_')
    .slice(1)
    .map((option): [string, string] => {
      const hyphen = option.indexOf('-');
      return [option.slice(0, hyphen), decodeValue(option.slice(hyphen + 1))];
    });
  return { command: { name, options: Object.fromEntries(options) }, place };
}

/** A group, or one topic of it, as the engine names it. */
export function placeOf(communityId: string, channelId: string | null): CommunityPlace {
  return { platform: 'telegram', communityId, channelId };
}

/** Slugs and codes as they are; anything else in hexadecimal, behind a hyphen that no value begins with. */
function encodeValue(value: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(value) ? value : `-${Buffer.from(value).toString('hex')}`;
}

function decodeValue(text: string): string {
  return text.startsWith('-') ? Buffer.from(text.slice(1), 'hex').toString() : text;
}
