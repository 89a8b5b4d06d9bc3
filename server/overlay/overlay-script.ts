/** How often an overlay asks what to show: it costs the database nothing, for all of them share one answer. */
const askEveryMs = 5_000;
/** How often one asks that counts nothing, or that got no answer. */
const waitMs = 20_000;

/** Keeps an overlay up to date by itself. One that counts nothing yet is opened anew once that has changed. */
export const overlayScript = `
(() => {
  const box = document.querySelector('[data-overlay]');
  const ask = () => fetch(location.pathname.replace(/\\/$/, '') + '/count' + location.search, { signal: AbortSignal.timeout(10000) })
    .then((answer) => answer.ok ? answer.json() : Promise.reject(new Error(answer.status)));
  const put = (name, text) => {
    const place = box.querySelector('[data-' + name + ']');
    if (place.textContent === (text ?? '')) return;
    place.textContent = text ?? '';
    place.hidden = text === null;
    if (name === 'count') { place.classList.remove('new'); void place.offsetWidth; place.classList.add('new'); }
  };
  const show = (words) => {
    if (!box) { if (words.shows !== document.body.dataset.shows) location.reload(); return; }
    box.hidden = words.count === null;
    if (box.hidden) return;
    box.dataset.shows = words.shows;
    for (const name of ['count', 'caption', 'goal', 'scan']) put(name, words[name]);
    const bar = box.querySelector('[data-bar]');
    bar.hidden = words.share === null;
    bar.value = words.share ?? 0;
  };
  const next = () => ask().then((words) => { show(words); return words.count === null ? ${waitMs} : ${askEveryMs}; })
    .catch(() => ${waitMs}).then((ms) => setTimeout(next, ms));
  setTimeout(next, box ? ${askEveryMs} : ${waitMs});
})();`;
