/* global document, performance, setInterval */
import { send } from './send.js';

/** Keeps the calendar's clock, the countdown and the relative times running, and pulls the levers. */
export function startCalendar() {
  const form = document.querySelector('[data-levers]');
  const zones = document.querySelector('[data-zone-choice]');
  const city = document.querySelector('[data-city]');
  const trouble = document.querySelector('[data-calendar-trouble]');
  let nowMs = Number(document.body.dataset.now);
  let toldAtMs = performance.now();
  let zoneChosen = () => undefined;

  const showCity = () => write(city, zones.selectedOptions[0]?.textContent ?? '');
  const now = () => nowMs + performance.now() - toldAtMs;

  function tick() {
    const instant = now();
    for (const each of document.querySelectorAll('[data-clock]')) write(each, clockIn(each.dataset.clock, instant));
    for (const each of document.querySelectorAll('[data-clock-short]')) {
      write(each, clockIn(each.dataset.clockShort, instant).slice(0, 5));
    }
    for (const each of document.querySelectorAll('[data-day]')) write(each, dayIn(each.dataset.day, instant));
    for (const each of document.querySelectorAll('[data-countdown]')) {
      write(each, countdown(Number(each.dataset.countdown) - instant));
    }
    for (const each of document.querySelectorAll('[data-relative]')) {
      write(each, relative(Number(each.dataset.relative) - instant));
    }
    for (const each of document.querySelectorAll('[data-midnight]')) {
      each.dataset.out = String(Number(each.dataset.midnight) <= instant);
    }
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    trouble.textContent = (await send('calendar', moveFor(event.submitter?.value, zones.value))) ?? '';
  });
  zones.addEventListener('change', () => {
    showCity();
    zoneChosen(zones.value);
  });
  setInterval(tick, 1000);
  tick();

  return {
    tick,
    setNow(ms) {
      nowMs = ms;
      toldAtMs = performance.now();
      tick();
    },
    onZone(listener) {
      zoneChosen = listener;
    },
    /** Chooses the zone in the list, under whichever of its names it is listed. */
    showZone(name) {
      const same = [...zones.options].find(({ value }) => value === name || engineName(value) === engineName(name));
      if (same) zones.value = same.value;
      showCity();
    },
  };
}

function moveFor(lever, zone) {
  if (lever === 'now') return { to: 'now' };
  if (lever === 'minute-before') return { to: 'release-midnight', zone, minutesBefore: 1 };
  if (lever === undefined || lever === 'midnight') return { to: 'release-midnight', zone };
  return { to: 'later', minutes: Number(lever) };
}

function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function engineName(timeZone) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return timeZone;
  }
}

function clockIn(timeZone, instant) {
  const style = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone };
  return new Intl.DateTimeFormat('en-GB', style).format(instant);
}

function dayIn(timeZone, instant) {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(instant);
}

/** `24 d 09:12:05` */
function countdown(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value) => String(value).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return days > 0 ? `${days} d ${clock}` : clock;
}

const units = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** `in 25 days`, as the server writes it. */
function relative(ms) {
  const seconds = Math.round(ms / 1000);
  if (seconds === 0) return 'now';
  const [unit, length] = units.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en', { numeric: 'always' }).format(Math.trunc(seconds / length), unit);
}
