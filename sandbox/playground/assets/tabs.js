/* global document */

/** On a narrow screen one panel is seen at a time; a dot says that something happened in another. */
export function startTabs({ onShow }) {
  const tabs = [...document.querySelectorAll('[data-tab-for]')];

  function show(name) {
    document.body.dataset.tab = name;
    for (const tab of tabs) {
      const isOpen = tab.dataset.tabFor === name;
      if (isOpen) tab.setAttribute('aria-current', 'true');
      else tab.removeAttribute('aria-current');
      if (isOpen) tab.querySelector('.dot').hidden = true;
    }
    onShow(name);
  }

  for (const tab of tabs) tab.addEventListener('click', () => show(tab.dataset.tabFor));
  return {
    mark(name) {
      const tab = tabs.find((each) => each.dataset.tabFor === name);
      if (tab && document.body.dataset.tab !== name) tab.querySelector('.dot').hidden = false;
    },
  };
}
