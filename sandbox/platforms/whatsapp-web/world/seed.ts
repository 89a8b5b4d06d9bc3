import { artist, residents } from '../../../people.js';
import type { Shelf } from '../../../state/shelf.js';
import type { Account, Group, Person } from './records-of.js';

const community = '120363000000000001@g.us';

/** The groups that are there: the artist's fan club, and a community with its announcement group. */
export const seededGroups = {
  club: '120363000000000003@g.us',
  community,
  announcement: '120363000000000002@g.us',
} as const;

/** Fills an empty world: the residents, the artist's groups with all of them in it, and the account of the bot. */
export function seedWorld({ people, groups }: { people: Shelf<Person>; groups: Shelf<Group> }): Account {
  residents.forEach(({ username, displayName }, index) => {
    const phone = `9198000000${String(index + 1).padStart(2, '0')}`;
    // Every second one hides the number, as more and more people on WhatsApp do.
    const shownAs = index % 2 === 0 ? 'phone' : 'lid';
    people.put(phone, {
      phone,
      lid: `2040000000000${index + 1}`,
      name: displayName,
      shownAs,
      hasMet: false,
      isDeleted: false,
    });
    if (username === artist.username) people.put(phone, { ...personOf(people, phone), shownAs: 'phone' });
  });
  const account: Account = {
    phone: '919800000099',
    lid: '20400000000099',
    name: 'Late Trains Bot',
    device: null,
    isBanned: false,
  };
  const owner = people.all().find(({ name }) => name === artist.displayName)?.phone;
  const members = [
    ...people.all().map(({ phone }) => ({ phone, isAdmin: phone === owner })),
    { phone: account.phone, isAdmin: true },
  ];
  const { club, announcement } = seededGroups;
  groups.put(club, { id: club, subject: 'Late Trains Fan Club', kind: 'group', parent: null, members });
  groups.put(community, { id: community, subject: 'Late Trains', kind: 'community', parent: null, members });
  groups.put(announcement, {
    id: announcement,
    subject: 'Late Trains announcements',
    kind: 'announcement',
    parent: community,
    members,
  });
  return account;
}

function personOf(people: Shelf<Person>, phone: string): Person {
  const found = people.get(phone);
  if (!found) throw new Error(`Nobody has the number ${phone}.`);
  return found;
}
