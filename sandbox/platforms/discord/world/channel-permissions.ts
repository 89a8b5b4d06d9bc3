import { permissions, permits } from './flags.js';
import type { Channel, Person } from './records-of.js';
import type { World } from './world.js';

const all = BigInt(permissions.owner);

/**
 * What somebody may do in a channel, as Discord reckons it: the guild's permissions, then what the channel changes for
 * everyone, then what it changes for them; nothing where they cannot even look. (The guild has no roles of its own.)
 */
export function permissionsIn(channel: Channel, person: Person, { guild }: Pick<World, 'guild'>): string {
  if (channel.kind === 'dm') return person.permissions;
  if (!person.inGuild) return '0';
  if (person.id === guild.ownerId || permits(person.permissions, '8')) return all.toString();
  const changed = [guild.id, person.id].reduce((held, id) => {
    const overwrite = channel.overwrites.find((each) => each.id === id);
    return overwrite ? (held & ~BigInt(overwrite.deny)) | BigInt(overwrite.allow) : held;
  }, BigInt(person.permissions));
  return permits(changed.toString(), permissions.viewChannel) ? changed.toString() : '0';
}

/** True if somebody may do all of this in a channel. */
export function maySomebody(
  needed: readonly (keyof typeof permissions)[],
  where: { person: Person; channel: Channel; world: Pick<World, 'guild'> },
): boolean {
  const held = permissionsIn(where.channel, where.person, where.world);
  return needed.every((each) => permits(held, permissions[each]));
}
