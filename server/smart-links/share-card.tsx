import type { JSX } from 'preact';

type Props = {
  /** The link to pass on. */
  url: string;
  title: string;
  artistName: string;
};

/**
 * The link to pass on: selectable as it stands; a browser that runs scripts can copy it, and hand it to whatever the
 * phone shares with.
 */
export function ShareCard({ url, title, artistName }: Props): JSX.Element {
  return (
    <section class="card">
      <h2>Bring a friend</h2>
      <label>
        <span class="quiet">Your link</span>
        <input class="link" type="text" readonly value={url} data-share-link />
      </label>
      <div class="pair" data-share-buttons hidden>
        <button class="second" type="button" data-copy hidden>
          Copy
        </button>
        <button class="second" type="button" data-share={`${title} by ${artistName}`} hidden>
          Share
        </button>
      </div>
      <p class="quiet" role="status" data-share-status>
        Whoever opens it can pre-save too. What they choose there is theirs.
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
        status.textContent = 'Copied. Paste it wherever your friends are.';
      } catch {
        link.focus();
        status.textContent = 'Your browser does not let us copy: the link is selected, copy it from there.';
      }
    });
  }
  if (navigator.share) {
    buttons.hidden = share.hidden = false;
    share.addEventListener('click', () => navigator.share({ title: share.dataset.share, url: link.value }).catch(() => {}));
  }
})();
`;
