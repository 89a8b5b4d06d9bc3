/* global document */
import { send } from './send.js';

/** The switches over the sandbox's Spotify, in a pop-over that Escape or a click elsewhere closes. */
export function startSwitches() {
  const popover = document.querySelector('[data-switches]');
  const trouble = popover.querySelector('.trouble');
  popover.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-switch]');
    if (!button) return;
    const on = button.getAttribute('aria-checked') !== 'true';
    trouble.textContent = (await send('switches', { turn: button.dataset.switch, on })) ?? '';
    // It was drawn anew: whoever came by keyboard goes on from where they were.
    popover.querySelector(`[data-switch="${button.dataset.switch}"]`)?.focus();
  });
  popover.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    popover.open = false;
    popover.querySelector('summary').focus();
  });
  document.addEventListener('click', ({ target }) => {
    // A switch that was drawn anew is not in the page any more.
    if (popover.open && target.isConnected && !popover.contains(target)) popover.open = false;
  });
}
