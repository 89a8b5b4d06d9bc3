type Member = { id: { _serialized: string }; isAdmin: boolean; isSuperAdmin: boolean };

/** What of whatsapp-web.js tells of groups and ids. */
export type Groups = {
  getChatById(id: string): Promise<object | undefined>;
  getContactLidAndPhone(ids: string[]): Promise<{ lid: string; pn: string }[]>;
};

/**
 * Whether somebody administers a group that the account is in: `person` are all ids of theirs that are known. A group
 * lists its people by the phone or by the hidden id, as WhatsApp pleases.
 */
export async function isGroupAdmin(group: string, person: readonly string[], client: Groups): Promise<boolean> {
  const { participants = [] } = ((await client.getChatById(group)) ?? {}) as { participants?: Member[] };
  const admins = participants.filter(({ isAdmin, isSuperAdmin }) => isAdmin || isSuperAdmin);
  const ids = admins.map(({ id }) => id._serialized);
  if (ids.some((id) => person.includes(id))) return true;
  const both = await client.getContactLidAndPhone(ids).catch(() => []);
  return both.some(({ lid, pn }) => [lid, pn].some((id) => person.includes(id)));
}
