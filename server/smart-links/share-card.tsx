import type { JSX } from 'preact';
import type { Speech } from '../pages/speech.js';

type Props = {
  /** The link to pass on. */
  url: string;
  title: string;
  artistName: string;
  speech: Speech;
};

/**
 * The link to pass on: selectable as it stands; a browser that runs scripts can copy it, and hand it to whatever the
 * phone shares with.
 */
export function ShareCard({ url, title, artistName, speech }: Props): JSX.Element {
  return (
    <section class="card">
      <h2>{speech.text('friendsCard.heading')}</h2>
      <label>
        <span class="quiet">{speech.text('friendsCard.yourLink')}</span>
        <input class="link" type="text" readonly value={url} data-share-link />
      </label>
      <div class="pair" data-share-buttons hidden>
        <button class="second" type="button" data-copy hidden>
          {speech.text('friendsCard.copy')}
        </button>
        <button
          class="second"
          type="button"
          data-share={speech.text('friendsCard.shared', { title, artist: artistName })}
          hidden
        >
          {speech.text('friendsCard.share')}
        </button>
      </div>
      <p
        class="quiet"
        role="status"
        data-share-status
        data-copied={speech.text('friendsCard.copied')}
        data-not-copied={speech.text('friendsCard.notCopied')}
      >
        {speech.text('friendsCard.whoever')}
      </p>
    </section>
  );
}

/** Comfort for {@link ShareCard}: shows what the browser can do, and does it. */
export const shareScript = `
(() => {
  const link = document.querySelector('[data-share-link]');
  if (!link) return;
  const [buttons, copy, share, status] = ['[data-share-buttons]', '[data-copy]', '[data-share]', '[data-share-status]']
    .map((selector) => document.querySelector(selector));
  link.addEventListener('focus', () => link.select());
  if (navigator.clipboard) {
    buttons.hidden = copy.hidden = false;
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(link.value);
        status.textContent = status.dataset.copied;
      } catch {
        link.focus();
        status.textContent = status.dataset.notCopied;
      }
    });
  }
  if (navigator.share) {
    buttons.hidden = share.hidden = false;
    share.addEventListener('click', () => navigator.share({ title: share.dataset.share, url: link.value }).catch(() => {}));
  }
})();
`;
