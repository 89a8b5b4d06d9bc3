/* global document, window */

const phoneWindow = 'popup,width=390,height=844';

/** Opens links from the chat in a window of a phone's size; without scripts, or with a key held, they are plain links. */
export function startPhone() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-phone-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // On a phone the link is on a phone already.
    if (window.matchMedia('(max-width: 760px)').matches) return;
    const opened = window.open(link.href, 'frontrow-phone', phoneWindow);
    if (opened === null) return;
    event.preventDefault();
    opened.focus();
    remember(link.href);
  });
}

/** The phone on the page shows the address that was opened last. */
function remember(href) {
  const address = document.querySelector('[data-phone-address]');
  const again = document.querySelector('[data-open-phone]');
  if (!address || !again) return;
  const { host, pathname } = new URL(href);
  address.textContent = `${host}${pathname}`;
  again.href = href;
}
