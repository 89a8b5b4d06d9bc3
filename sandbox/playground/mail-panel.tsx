import type { JSX } from 'preact';
import { addressOf } from './mailbox.js';
import type { Scene } from './scene.js';
import { lately } from './words.js';

/** The fan's mail, under their phone: each opens where it lies. */
export function MailList({ scene: { mails, fan, now, viewpoint } }: { scene: Scene }): JSX.Element {
  const address = addressOf(fan.username);
  if (mails.length === 0) {
    return (
      <p class="no-mail" data-key={`none ${address}`}>
        Mail: <bdi>{address}</bdi>
      </p>
    );
  }
  return (
    <>
      <h3 data-key={address}>
        Mail <small>{address}</small>
      </h3>
      {mails.map(({ id, from, subject, receivedAtMs }) => (
        <details key={id} data-key={id}>
          <summary>
            <b dir="auto">{subject}</b>
            <span>
              <bdi>{from}</bdi> · <time>{lately(new Date(receivedAtMs), now, viewpoint.zone)}</time>
            </span>
          </summary>
          <iframe
            title={subject}
            src={`/playground/mail/${id}?${new URLSearchParams({ fan: fan.username }).toString()}`}
            sandbox="allow-popups allow-popups-to-escape-sandbox allow-same-origin"
            loading="lazy"
          />
        </details>
      ))}
    </>
  );
}
