import type { Fault } from '../faults.js';
import type { World } from './world/world.js';

/** What a fault lets the server say. */
export function refusedBy({ status, body }: Fault): string {
  return typeof body === 'string' ? body : `The server answered ${status ?? 500}.`;
}

/** Nobody writes into a community itself, and in its announcement group only who runs it. */
export function refusalOf(chat: string, world: World): string | null {
  const group = world.groups.get(chat);
  if (!group) return null;
  const standing = group.members.find(({ phone }) => phone === world.account().phone);
  if (!standing) return '403: not a member of this group';
  if (group.kind === 'community') return '420: a community itself takes no messages';
  return group.kind === 'announcement' && !standing.isAdmin ? '403: only admins write here' : null;
}
