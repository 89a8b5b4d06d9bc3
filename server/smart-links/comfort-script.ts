import { indianZones } from '../../core/fans/age.js';
import { modernNames, timeZoneShape } from '../../core/fans/time-zone.js';
import { hourAndMinute, wholeDate } from '../../core/languages/dates-in-words.js';
import { localeOf } from '../../core/languages/language.js';

/**
 * Comfort for browsers that run scripts: the zone is preset to the browser's own, unless the fan chose one in another, its chooser is
 * folded away, the buttons in rows say what the zone makes them say, the countdown counts to that zone's midnight, and a livestream begins by its clocks. Where it is out by that zone and the page says that it
 * is not, or the other way round, the page is opened again for the zone. A browser that names no zone we
 * could read leaves the chooser open. The page works without.
 */
export const comfortScript = `
(() => {
  const countdown = document.querySelector('.countdown');
  const select = document.querySelector('select[name=zone]');
  const city = document.querySelector('[data-city]');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const offset = (zone, at) => {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric',
      day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(at);
    const part = (type) => Number(parts.find((one) => one.type === type).value);
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - at;
  };
  const midnight = (date, zone) => {
    const utc = Date.parse(date + 'T00:00:00Z');
    return utc - offset(zone, utc - offset(zone, utc));
  };
  const counted = (count, unit) => {
    const parts = new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit, unitDisplay: 'long' }).formatToParts(count);
    const read = (type) => parts.filter((one) => one.type === type).map((one) => one.value).join('');
    return [read('integer'), read('unit')];
  };
  const indian = ${JSON.stringify(indianZones)};
  const modern = ${JSON.stringify(modernNames)};
  const isZone = (zone) => {
    try {
      return ${String(timeZoneShape)}.test(zone) && !Number.isNaN(offset(zone, 0));
    } catch {
      return false;
    }
  };
  const query = new URLSearchParams(location.search);
  if (select && isZone(own)) {
    const offers = (zone) => [...select.options].some((option) => option.value === zone);
    const zone = offers(modern[own]) ? modern[own] : own;
    if (!offers(zone)) select.add(new Option(zone.replaceAll('_', ' '), zone));
    if (!query.has('on')) select.value = zone;
    select.closest('details').removeAttribute('open');
  }
  const moment = document.querySelector('[data-out]');
  if (moment && isZone(own) && !query.has('zone')) {
    const isOut = Date.parse(moment.dataset.now) >= midnight(moment.dataset.date, own);
    if (String(isOut) !== moment.dataset.out) {
      query.set('zone', own);
      location.replace('?' + query);
    }
  }
  const live = document.querySelector('[data-live]');
  const locale = ${JSON.stringify(localeOf)}[document.documentElement.lang];
  const shapes = { date: ${JSON.stringify(wholeDate)}, time: ${JSON.stringify(hourAndMinute)} };
  const cityOf = (zone) => zone.split('/').pop().replaceAll('_', ' ');
  const showLive = (timeZone) => {
    for (const [name, shape] of Object.entries(shapes)) {
      const written = new Intl.DateTimeFormat(locale, { ...shape, timeZone }).format(new Date(live.dataset.live));
      live.querySelector('[data-live-' + name + ']').textContent = written;
    }
    live.querySelector('[data-live-city]').textContent = cityOf(timeZone);
  };
  if (live && !select && isZone(own) && !query.has('zone')) showLive(modern[own] ?? own);
  const skew = countdown ? Date.parse(countdown.dataset.now) - Date.now() : 0;
  const show = () => {
    if (select) {
      for (const block of document.querySelectorAll('[data-age]')) {
        block.hidden = (block.dataset.age === 'asked') !== indian.includes(select.value);
      }
      const isAsked = document.querySelector('[data-age]') && indian.includes(select.value);
      for (const button of document.querySelectorAll('[data-adult-label]')) {
        button.value = (isAsked ? 'adult-' : '') + button.value.replace('adult-', '');
        button.setAttribute('aria-label', isAsked ? button.dataset.adultLabel : button.dataset.label);
      }
      for (const link of document.querySelectorAll('[data-calendar]')) link.search = '?zone=' + encodeURIComponent(select.value);
    }
    if (select && city) city.textContent = cityOf(select.value);
    if (select && live) showLive(select.value);
    if (!countdown) return;
    const at = countdown.dataset.date && select ? midnight(countdown.dataset.date, select.value) : Date.parse(countdown.dataset.release);
    const minutes = Math.max(0, Math.ceil((at - Date.now() - skew) / 60000));
    const values = { days: Math.floor(minutes / 1440), hours: Math.floor(minutes % 1440 / 60), minutes: minutes % 60 };
    for (const cell of countdown.querySelectorAll('[data-unit]')) {
      const [count, unit] = counted(values[cell.dataset.unit], cell.dataset.unit.slice(0, -1));
      cell.textContent = count;
      cell.nextElementSibling.textContent = unit;
    }
  };
  if (select) select.addEventListener('change', show);
  show();
  setInterval(show, 10000);
})();
`;
