import { randomBytes } from 'node:crypto';

import { residents } from '../../../people.js';
import type { Shelf } from '../../../state/shelf.js';
import type { App, Person, Template } from './records-of.js';
import { newUserId } from './user-ids.js';

/** What a fresh world is made with. */
export type EmptyWorld = { people: Shelf<Person>; templates: Shelf<Template> };

const callingCodes: Readonly<Record<string, string>> = { IN: '91', DE: '49', US: '1', MX: '52', JP: '81', BR: '55' };

/** The number of the first resident behind the country code; the others follow. */
const firstNumber = 9_845_010_001;

/** Fills an empty world: the residents, an approved template, and the business's app. */
export function seedWorld({ people, templates }: EmptyWorld): App {
  residents.forEach(({ username, displayName, country }, index) => {
    const phone = `${callingCodes[country] ?? '91'}${firstNumber + index}`;
    people.put(username, newPerson({ id: username, name: displayName, phone, username: null }));
  });
  templates.put('frontrow_news:en', {
    name: 'frontrow_news',
    language: 'en',
    category: 'UTILITY',
    status: 'APPROVED',
    body: '{{1}}\n\n{{2}}\n\nYou asked us to tell you.',
    buttonUrl: null,
  });
  templates.put('frontrow_blast:en', {
    name: 'frontrow_blast',
    language: 'en',
    category: 'MARKETING',
    status: 'APPROVED',
    body: '{{1}}\n\n{{2}}\n\nYou asked for news of this artist.',
    buttonUrl: null,
  });
  return {
    token: `EAA${randomBytes(60).toString('base64url')}`,
    appSecret: randomBytes(16).toString('hex'),
    businessAccountId: '102290129340398',
    phoneNumberId: '106540352242922',
    displayPhoneNumber: '+91 80000 55555',
    verifiedName: 'Late Trains',
    webhookUrl: null,
  };
}

/** Somebody who has not written yet. */
export function newPerson(told: Pick<Person, 'id' | 'name' | 'phone' | 'username'>): Person {
  return {
    ...told,
    userId: newUserId(told.phone),
    hidesPhone: told.username !== null,
    blocked: false,
    stoppedMarketing: false,
    lastWroteAtMs: null,
  };
}
