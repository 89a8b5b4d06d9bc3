/* global document, window, location, URLSearchParams */

const phoneWindow = 'popup,width=390,height=844';
const fan = document.body.dataset.username;
const name = `frontrow-phone-${fan}`;

/** A phone is a host of its own under `.localhost`. Not every browser finds those: there a link opens as it is. */
let hasPhone = true;
fetch(`http://${fan}.localhost:${location.port}/.phone`, { mode: 'no-cors' }).catch(() => (hasPhone = false));

const onPhone = (address) => (hasPhone ? `/playground/phone?${new URLSearchParams({ fan, to: address })}` : address);

/** Opens links from the chat on the fan's phone; without scripts, or with a key held, they are plain links. */
export function startPhone() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-phone-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!open(link.href)) return;
    event.preventDefault();
    remember(link.href);
  });
  const form = document.querySelector('[data-phone-form]');
  form.addEventListener('submit', (event) => {
    const address = form.elements.namedItem('to').value.trim();
    if (!open(address)) return;
    event.preventDefault();
    form.reset();
  });
}

/** False if the browser opens no windows. */
function open(address) {
  // On a narrow screen it is a tab.
  const isNarrow = window.matchMedia('(max-width: 760px)').matches;
  const opened = window.open(onPhone(address), name, isNarrow ? '' : phoneWindow);
  opened?.focus();
  return opened !== null;
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
