import type { Client, GroupChat } from 'whatsapp-web.js';

/**
 * Whether somebody administers a group that the account is in: `person` are all ids of theirs that are known. A group
 * lists its people by the phone or by the hidden id, as WhatsApp pleases.
 */
export async function isGroupAdmin(group: string, person: readonly string[], client: Client): Promise<boolean> {
  const chat = (await client.getChatById(group)) as GroupChat | undefined;
  const people = chat?.isGroup === true ? chat.participants : [];
  const admins = people.filter(({ isAdmin, isSuperAdmin }) => isAdmin || isSuperAdmin);
  const ids = admins.map(({ id }) => id._serialized);
  if (ids.some((id) => person.includes(id))) return true;
  const both = await client.getContactLidAndPhone(ids).catch(() => []);
  return both.some(({ lid, pn }) => [lid, pn].some((id) => person.includes(id)));
}
