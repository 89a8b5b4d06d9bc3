/* global document */

/** What each element on the page was made from: scripts may have changed it since. */
const sources = new WeakMap();
for (const each of document.querySelectorAll('[data-key]')) sources.set(each, each.outerHTML);

/**
 * Gives an element the content `html`, touching only what differs, so that focus, scroll and what a screen
 * reader has read stay where they are. Children are told apart by `data-key`; those with `data-nested` are
 * looked into, the others replaced as a whole.
 */
export function patch(element, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  patchChildren(element, template.content);
}

function patchChildren(element, wanted) {
  const here = new Map([...element.children].map((child) => [child.dataset.key, child]));
  let place = element.firstElementChild;
  for (const fresh of [...wanted.children]) {
    const old = here.get(fresh.dataset.key);
    here.delete(fresh.dataset.key);
    const kept = old ? settled(old, fresh) : remembered(fresh);
    if (kept === place) place = place.nextElementSibling;
    else element.insertBefore(kept, place);
    if (old && old !== kept) {
      if (place === old) place = old.nextElementSibling;
      old.remove();
    }
  }
  for (const gone of here.values()) gone.remove();
}

/** The element that stands for `fresh` from now on: the old one if it shows the same. */
function settled(old, fresh) {
  if (fresh.hasAttribute('data-nested')) {
    patchChildren(old, fresh);
    return old;
  }
  return sources.get(old) === fresh.outerHTML ? old : remembered(fresh);
}

function remembered(fresh) {
  for (const each of [fresh, ...fresh.querySelectorAll('[data-key]')]) sources.set(each, each.outerHTML);
  return fresh;
}
