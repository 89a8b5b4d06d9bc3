import { asWid } from './ids.js';
import { contacts } from './collections.js';
import { me } from './session.js';

/**
 * Who is on WhatsApp, by phone and by hidden id. Stands in for `WAWebApiContact`, `WAWebLidMigrationUtils`,
 * `WAWebQueryExistsJob`, `WAWebContactGetters` and `WAWebFrontendContactGetters`.
 */

const lidOfPhone = new Map();
const phoneOfLid = new Map();

/** Somebody this account has met: they have written, or are in a group with it. */
export function meet({ phone, lid, name }) {
  lidOfPhone.set(`${phone}@c.us`, asWid(`${lid}@lid`));
  phoneOfLid.set(`${lid}@lid`, asWid(`${phone}@c.us`));
  for (const id of [asWid(`${phone}@c.us`), asWid(`${lid}@lid`)]) {
    const kept = contacts.get(id);
    if (kept) kept.pushname = name;
    else contacts.keep(contactOf(id, name));
  }
}

/** Somebody has deleted their account: WhatsApp finds it under neither id. */
export function forgetPerson({ phone, lid }) {
  lidOfPhone.delete(`${phone}@c.us`);
  phoneOfLid.delete(`${lid}@lid`);
}

function contactOf(id, pushname) {
  const serialize = () => ({ id: { ...id }, pushname });
  return { id, pushname, name: undefined, isBusiness: false, isEnterprise: false, serialize };
}

export function hasMet(id) {
  return lidOfPhone.has(String(id)) || phoneOfLid.has(String(id));
}

export const contactApi = {
  getCurrentLid: (id) => lidOfPhone.get(String(id)) ?? null,
  getPhoneNumber: (id) => phoneOfLid.get(String(id)) ?? null,
  getAlternateUserWid: (id) => lidOfPhone.get(String(id)) ?? phoneOfLid.get(String(id)) ?? null,
};

export const lidMigration = { toPn: (id) => phoneOfLid.get(String(id)) ?? (asWid(id).isLid() ? null : id) };

export const existsJob = { queryWidExists: async (id) => (hasMet(id) ? { wid: asWid(id) } : null) };

export const contactGetters = {
  getIsMe: ({ id }) => me !== null && (id.equals(me.phone) || id.equals(me.lid)),
  getIsUser: ({ id }) => id.isUser(),
  getIsGroup: ({ id }) => id.isGroup(),
  getIsWAContact: () => true,
  getIsEnterprise: () => false,
  getUserid: ({ id }) => id.user,
  getPushname: ({ pushname }) => pushname,
  getName: ({ name }) => name,
  getShortName: () => undefined,
  getVerifiedName: () => undefined,
  getVerifiedLevel: () => undefined,
  getStatusMute: () => false,
};

/** Nobody is in the address book of the stand-in's phone. */
export const addressBook = { getIsMyContact: () => false };
