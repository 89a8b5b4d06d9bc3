import type { JSX } from 'preact';
import { Cover } from './cover.js';
import type { Shelved } from './library.js';
import type { Scene } from './scene.js';
import { dayAndClock } from './words.js';

/** The listener's library as Sandbox Spotify shows it. */
export function LibraryList({ scene }: { scene: Scene }): JSX.Element {
  const { library, account, release, viewpoint, elsewhere } = scene;
  if (library.length === 0) {
    return (
      <li class="nothing" data-key={`nothing-${account.accountId}`}>
        <p>
          <b>
            <bdi>{account.displayName}</bdi>’s library is empty.
          </b>
          {elsewhere.length > 0 && <span>This fan’s other services are below.</span>}
          {release !== null && elsewhere.length === 0 && (
            <span>
              Once it is pre-saved on Spotify, <bdi>{release.facts.title}</bdi> appears here at midnight, all by itself.
              For a fan of another service, that one’s library appears below.
            </span>
          )}
        </p>
      </li>
    );
  }
  return (
    <>
      {library.map((each) => (
        <Item
          item={each}
          zone={viewpoint.zone}
          isNew={each.kind !== 'artist' && each.release?.albumId === release?.facts.albumId}
        />
      ))}
    </>
  );
}

/** What the listener keeps on other services: shown once there is something. */
export function ElsewhereLists({ scene: { elsewhere, release, viewpoint } }: { scene: Scene }): JSX.Element {
  return (
    <>
      {elsewhere.map(({ title, whose, items }) => (
        <section data-key={title} aria-label={`${title}, ${whose}`}>
          <h3>
            {title} <small>{whose}</small>
          </h3>
          {items.length === 0 ? (
            <p class="empty">Nothing yet.</p>
          ) : (
            <ul>
              {items.map((each) => (
                <Item
                  item={each}
                  zone={viewpoint.zone}
                  isNew={each.kind !== 'artist' && each.release?.title === release?.facts.title}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}

const kindWords: Readonly<Record<string, string>> = { track: 'Song', album: 'Album', artist: 'Following' };

function Item({ item, zone, isNew }: { item: Shelved; zone: string; isNew: boolean }): JSX.Element {
  const { uri, kind, release, addedAt } = item;
  const title = kind === 'artist' ? release?.artist : release?.title;
  return (
    <li class={isNew ? 'item fresh' : 'item'} data-key={uri} data-kind={kind}>
      <Cover release={release ?? { title: uri, artist: '' }} />
      <div>
        <p class="title" dir="auto">
          {title ?? uri}
        </p>
        <p class="artist">
          {kindWords[kind] ?? kind}
          {kind === 'artist' ? null : (
            <>
              {' · '}
              <bdi>{release?.artist ?? 'not in the catalogue'}</bdi>
            </>
          )}
        </p>
      </div>
      <p class="added">
        {kind === 'artist' ? 'since ' : 'added '}
        <time dateTime={addedAt.toISOString()}>{dayAndClock(addedAt, zone)}</time>
      </p>
    </li>
  );
}
