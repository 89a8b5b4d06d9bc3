import express, { type Router } from 'express';
import { z } from 'zod';

import { ControlProblem } from '../../../http/problem.js';
import type { Person } from '../world/records-of.js';
import { newPerson } from '../world/seed.js';
import { newUserId } from '../world/user-ids.js';
import type { World } from '../world/world.js';
import { userIdValue } from '../webhooks/values.js';
import { newMessageId } from '../world/world.js';
import type { ControlOptions } from './options.js';

const phone = z.string().regex(/^\d{7,15}$/, 'a phone number is 7 to 15 digits, with the country code');
const joining = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_.]{1,31}$/, 'an id has 2 to 32 of a-z, 0-9, _ and .'),
  name: z.string().min(1).max(64).optional(),
  phone,
  /** With one, their number is kept from the business. */
  username: z.string().min(3).max(35).nullable().default(null),
});
const personChange = z.strictObject({
  name: z.string().min(1).max(64).optional(),
  blocked: z.boolean().optional(),
  username: z.string().min(3).max(35).nullable().optional(),
  hidesPhone: z.boolean().optional(),
});

/** The person of this id, or a 404 problem. */
export function personOf(id: string, world: World): Person {
  const person = world.people.get(id);
  if (person) return person;
  throw new ControlProblem(404, `Nobody is called ${id}. GET /users lists everybody.`);
}

/** The people, and what each of them sees: `/users`, `/chat`. */
export function peopleRoutes(options: ControlOptions): Router {
  const { world, feed } = options;
  const router = express.Router();
  router.get('/users', (_request, response) => void response.json({ users: world.people.all() }));
  router.post('/users', (request, response) => {
    const { id, name = id, ...rest } = joining.parse(request.body);
    if (world.people.get(id) ?? world.personKnownAs(rest.phone)) {
      throw new ControlProblem(409, `The id ${id} or the number ${rest.phone} is taken.`);
    }
    const person = newPerson({ id, name, ...rest });
    world.people.put(id, person);
    feed.publish({ change: 'people' });
    response.status(201).json(person);
  });
  router.post('/users/:id', (request, response) => {
    const given = Object.entries(personChange.parse(request.body ?? {})).filter(([, value]) => value !== undefined);
    const changed: Person = { ...personOf(request.params.id, world), ...Object.fromEntries(given) };
    world.people.put(changed.id, changed);
    feed.publish({ change: 'people', personId: changed.id });
    response.json(changed);
  });
  router.post('/users/:id/number', (request, response) => {
    const { phone: next } = z.strictObject({ phone }).parse(request.body);
    response.json(changeNumber(personOf(request.params.id, world), next, options));
  });
  router.get('/chat', (request, response) => {
    const { user } = z.object({ user: z.string() }).parse(request.query);
    const person = personOf(user, world);
    response.set('Cache-Control', 'no-store').json({
      user: person,
      business: { name: world.app().verifiedName, phone: world.app().displayPhoneNumber },
      messages: world.messagesOf(person.id),
    });
  });
  return router;
}

/** A new number brings a new business-scoped user id; the business is told of both, each by an event of its own. */
function changeNumber(person: Person, next: string, { world, webhooks, feed, now }: ControlOptions): Person {
  if (world.personKnownAs(next)) throw new ControlProblem(409, `The number ${next} is taken.`);
  const changed: Person = { ...person, phone: next, userId: newUserId(next) };
  world.people.put(person.id, changed);
  webhooks.push('user_id_update', userIdValue(changed, person.userId, world, now()));
  if (!person.hidesPhone) {
    const { displayPhoneNumber, phoneNumberId } = world.app();
    webhooks.push('messages', {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: displayPhoneNumber.replace(/\D/g, ''), phone_number_id: phoneNumberId },
      messages: [
        {
          from: person.phone,
          id: newMessageId(),
          timestamp: String(Math.floor(now() / 1000)),
          type: 'system',
          system: {
            body: `User ${person.name} changed from ${person.phone} to ${next}`,
            wa_id: next,
            type: 'user_changed_number',
          },
        },
      ],
    });
  }
  feed.publish({ change: 'people', personId: person.id });
  return changed;
}
