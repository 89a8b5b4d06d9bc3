/* global document */
import { send } from './send.js';

/** The message box: `/` opens the commands, arrows choose, Tab completes, Enter sends what stands there or was chosen. */
export function startComposer({ isOpen, onSend, onLeadOn }) {
  const form = document.querySelector('[data-composer]');
  const input = form.elements.namedItem('text');
  const popup = document.getElementById('commands');
  const trouble = document.querySelector('[data-chat-trouble]');
  const fan = document.body.dataset.fan;
  let chosen = null;

  const options = () => [...popup.querySelectorAll('[data-command]')];
  const offered = () => options().filter((option) => !option.hidden);

  /** Shows the commands that begin with what has been typed; once a command is complete, nothing is left to offer. */
  function offer() {
    const typed = input.value.startsWith('/') ? input.value.slice(1).toLowerCase() : null;
    for (const option of options()) {
      const name = option.dataset.command;
      option.hidden = typed === null || !name.startsWith(typed) || typed.startsWith(`${name} `);
    }
    // A beginning is not taken for a command: only what is written out whole, or chosen.
    choose(offered().find((option) => option.dataset.command === typed) ?? null);
    const isShown = offered().length > 0;
    popup.hidden = !isShown;
    input.setAttribute('aria-expanded', String(isShown));
  }

  function choose(option) {
    chosen = option;
    for (const each of options()) each.setAttribute('aria-selected', String(each === option));
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  function step(by) {
    const all = offered();
    const from = chosen === null && by < 0 ? 0 : all.indexOf(chosen);
    choose(all[(from + by + all.length) % all.length] ?? null);
  }

  /** Writes the chosen command out; answers whether something is still to be filled in. */
  function complete() {
    const { command, needs } = chosen.dataset;
    input.value = needs === '' ? `/${command}` : `/${command} ${needs} `;
    close();
    return needs !== '';
  }

  function completeFirst() {
    choose(chosen ?? offered()[0]);
    complete();
  }

  function close() {
    popup.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(null);
  }

  async function submit() {
    const text = input.value.trim();
    if (text === '') return;
    onSend();
    input.value = '';
    close();
    trouble.textContent = '';
    const problem = await send('typed', { userId: fan, conversation: isOpen(), text });
    if (problem === null) return;
    trouble.textContent = problem;
    if (input.value === '') input.value = text;
  }

  input.addEventListener('input', () => {
    trouble.textContent = '';
    offer();
  });
  input.addEventListener('blur', close);
  input.addEventListener('focus', offer);
  input.addEventListener('keydown', (event) => {
    if (popup.hidden || event.isComposing) return;
    const deeds = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Tab: completeFirst, Escape: close };
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (chosen && complete()) return;
    void submit();
  });
  // A press would take the focus, and with it the pop-up, away before it counts as a click.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  popup.addEventListener('click', (event) => {
    const option = event.target.closest('[data-command]');
    if (!option) return;
    choose(option);
    if (!complete()) void submit();
  });
  document.querySelector('[data-region="hint"]').addEventListener('click', (event) => {
    const button = event.target.closest('[data-type]');
    if (!button) return;
    input.value = button.dataset.type;
    void submit();
    input.focus();
  });
  startPressing({ fan, trouble, onLeadOn });
  return {
    commandsArrived() {
      if (document.activeElement === input) offer();
    },
  };
}

/** The buttons and menus under messages. */
function startPressing({ fan, trouble, onLeadOn }) {
  const talk = document.querySelector('[data-region="conversations"]');
  const press = async ({ press: customId, message: messageId, opens }, values) => {
    const problem = await send('pressed', { userId: fan, messageId, customId, values });
    trouble.textContent = problem ?? '';
    if (problem === null && opens) onLeadOn(opens);
  };
  talk.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-press]');
    if (button) void press(button.dataset);
  });
  talk.addEventListener('change', ({ target }) => {
    if (target.matches('select[data-press]') && target.value !== '') void press(target.dataset, [target.value]);
  });
}
