import { randomBytes } from 'node:crypto';
import { z } from 'zod';

import type { Journal } from '../../../state/journal.js';
import { openShelf, type Shelf } from '../../../state/shelf.js';
import {
  app as appRecord,
  media,
  message,
  person,
  template,
  waitingEvent,
  type App,
  type Media,
  type Message,
  type Person,
  type Template,
  type WaitingEvent,
} from './records-of.js';
import { seedWorld } from './seed.js';

/** Everything the emulated Cloud API remembers, all of it kept in the journal. */
export interface World {
  readonly people: Shelf<Person>;
  readonly messages: Shelf<Message>;
  /** What was uploaded to be sent, the oldest first. */
  readonly media: Shelf<Media>;
  readonly templates: Shelf<Template>;
  readonly events: Shelf<WaitingEvent>;
  app(): App;
  changeApp(change: Partial<App>): void;
  nextEventNumber(): number;
  /** Whose number or business-scoped user id this is; undefined for a stranger. */
  personKnownAs(id: string): Person | undefined;
  /** The messages of one chat, oldest first. */
  messagesOf(personId: string): Message[];
}

/** A chat forgets its oldest messages beyond this many. */
const keptPerChat = 500;

/** So many uploads are kept. */
const keptMedia = 100;

/** Opens the world kept in the journal, seeding it the first time. */
export function openWorld(journal: Journal): World {
  const people = openShelf(journal, 'whatsapp-cloud/person', person);
  const messages = openShelf(journal, 'whatsapp-cloud/message', message);
  const uploads = openShelf(journal, 'whatsapp-cloud/media', media);
  const templates = openShelf(journal, 'whatsapp-cloud/template', template);
  const kept = appRecord.safeParse(journal.get('whatsapp-cloud/app'));
  let app = kept.success ? kept.data : seedWorld({ people, templates });
  if (!kept.success) journal.set('whatsapp-cloud/app', app);
  const counted = z.number().safeParse(journal.get('whatsapp-cloud/last-event'));
  let lastEvent = counted.success ? counted.data : 0;
  const messagesOf = (personId: string): Message[] => messages.all().filter((each) => each.personId === personId);
  return {
    people,
    messages: {
      ...messages,
      put(id, item) {
        messages.put(id, item);
        const here = messagesOf(item.personId);
        for (const old of here.slice(0, Math.max(0, here.length - keptPerChat))) messages.remove(old.id);
      },
    },
    media: {
      ...uploads,
      put(id, item) {
        uploads.put(id, item);
        for (const old of uploads.all().slice(0, -keptMedia)) uploads.remove(old.id);
      },
    },
    templates,
    events: openShelf(journal, 'whatsapp-cloud/event', waitingEvent),
    app: () => app,
    changeApp(change) {
      app = { ...app, ...change };
      journal.set('whatsapp-cloud/app', app);
    },
    nextEventNumber() {
      lastEvent += 1;
      journal.set('whatsapp-cloud/last-event', lastEvent);
      return lastEvent;
    },
    personKnownAs: (id) => people.all().find(({ phone, userId }) => phone === id || userId === id),
    messagesOf,
  };
}

/** A message id as Meta makes them. */
export function newMessageId(): string {
  return `wamid.${randomBytes(30).toString('base64')}`;
}
