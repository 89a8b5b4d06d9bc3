/* global document, location, history, EventSource, URLSearchParams */
import { startCalendar } from './calendar.js';
import { startComposer } from './composer.js';
import { startConversations } from './conversations.js';
import { patch } from './patch.js';
import { startPhone } from './phone.js';
import { startSwitches } from './switches.js';
import { startTabs } from './tabs.js';

const time = startCalendar();
const tabs = startTabs({ onShow: (name) => name === 'chat' && conversations.shown() });
const conversations = startConversations({ onUnread: () => tabs.mark('chat') });
const composer = startComposer({
  isOpen: conversations.open,
  onSend: conversations.sent,
  onLeadOn: conversations.show,
});
startPhone();
startSwitches();

/** What the page is looked at through: kept in its address, so that a reload shows the same. */
const view = new URLSearchParams(location.search);
const ownZone = document.body.dataset.home ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
if (!view.has('zone')) view.set('zone', ownZone);

const accountChoice = document.querySelector('[data-account-choice]');
let stream;
let isFirstPicture = true;

/** Opens the one stream of events; it brings every part of the page once, and then those that change. */
function follow() {
  stream?.close();
  isFirstPicture = true;
  stream = new EventSource(`/playground/events?${view}`);
  stream.addEventListener('open', () => say(''));
  stream.addEventListener('error', () => say('Lost the sandbox. Trying again…'));
  stream.addEventListener('clock', (event) => time.setNow(JSON.parse(event.data).nowMs));
  stream.addEventListener('region', (event) => show(JSON.parse(event.data)));
  stream.addEventListener('consent', showOwnAccount);
  stream.addEventListener('trouble', (event) => say(JSON.parse(event.data).words));
}

function show({ region, html }) {
  const element = document.querySelector(`[data-region="${region}"]`);
  if (!element) return;
  patch(element, html);
  if (region === 'conversations') conversations.arrived();
  if (region === 'rooms') conversations.roomsArrived();
  if (region === 'commands') composer.commandsArrived();
  if (region === 'today') time.tick();
  if (region === 'library' && !isFirstPicture) tabs.mark('library');
  if ((region === 'phone' || region === 'mail') && !isFirstPicture) tabs.mark('phone');
  // The story is the last part to arrive.
  if (region === 'story') isFirstPicture = false;
}

function say(words) {
  document.querySelector('[data-connection]').textContent = words;
}

/** A yes on the accounts site says whose library counts now, more than what was chosen before it. */
function showOwnAccount() {
  if (!view.has('account')) return;
  view.delete('account');
  const url = new URL(location.href);
  url.searchParams.delete('account');
  history.replaceState(null, '', url);
  follow();
}

/** Looks through other eyes. */
function look(name, value) {
  view.set(name, value);
  history.replaceState(null, '', `?${view}`);
  follow();
}

document.querySelector('[data-region="people"]').addEventListener('click', (event) => {
  const link = event.target.closest('a[data-person]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  // Another person is another page: nothing of the first may stay on it, their zone and account least of all.
  location.assign(`${link.href}&${new URLSearchParams({ last: accountChoice.value })}`);
});
accountChoice.addEventListener('change', ({ target }) => look('account', target.value));
time.onZone((zone) => look('zone', zone));
time.showZone(view.get('zone'));
follow();
