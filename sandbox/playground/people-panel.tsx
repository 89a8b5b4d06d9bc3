import type { JSX } from 'preact';
import { residentNamed } from '../people.js';
import type { Person } from './chat-shape.js';
import { Face } from './message-view.js';
import type { Scene } from './scene.js';

/** Everybody one can be, each a link to the playground through their eyes. */
export function People({ scene: { people, fan } }: { scene: Scene }): JSX.Element {
  return (
    <>
      {people.map((person) => (
        <a
          data-key={person.username}
          class="person"
          href={`/playground?${new URLSearchParams({ fan: person.username }).toString()}`}
          data-person={person.username}
          {...(person.id === fan.id ? { 'aria-current': 'true' as const } : {})}
        >
          <Face name={person.displayName} />
          <span class="called" dir="auto">
            {person.displayName} <small>{whereabouts(person)}</small>
          </span>
        </a>
      ))}
    </>
  );
}

function whereabouts({ username }: Person): string {
  const resident = residentNamed(username);
  if (resident === undefined) return '';
  return resident.isArtist === true ? 'artist' : resident.city;
}
