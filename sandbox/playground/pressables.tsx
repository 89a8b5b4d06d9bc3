import type { JSX } from 'preact';
import type { Button, Choice } from './chat-shape.js';
import { webAddress } from './web-address.js';

/** A row of buttons and menus under the message `on`. */
export function Pressables({ row, on }: { row: readonly (Button | Choice)[]; on: string }): JSX.Element {
  return (
    <div class="row">
      {row.map((each) =>
        each.type === 2 ? <ButtonView button={each} on={on} /> : <ChoiceView choice={each} on={on} />,
      )}
    </div>
  );
}

const looks: Readonly<Record<number, string>> = { 1: 'primary', 3: 'success', 4: 'danger' };

function ButtonView({ button, on }: { button: Button; on: string }): JSX.Element {
  const label = [button.emoji?.name, button.label].filter(Boolean).join(' ');
  const url = webAddress(button.url);
  if (url !== null) {
    return (
      <a class="button link" href={url} target="_blank" rel="noopener" data-phone-link>
        <bdi>{label}</bdi>
        <span aria-hidden="true">↗</span>
      </a>
    );
  }
  const isDead = button.disabled || button.custom_id === undefined;
  return (
    <button
      class={`button ${looks[button.style] ?? ''}`}
      type="button"
      disabled={isDead}
      data-press={button.custom_id}
      data-message={on}
      data-opens={button.opens}
    >
      <bdi>{label}</bdi>
    </button>
  );
}

function ChoiceView({ choice, on }: { choice: Choice; on: string }): JSX.Element {
  const hint = choice.placeholder ?? 'Make a selection';
  return (
    <select class="choice" aria-label={hint} disabled={choice.disabled} data-press={choice.custom_id} data-message={on}>
      <option value="">{hint}</option>
      {choice.options.map(({ label, value }) => (
        <option value={value}>{label}</option>
      ))}
    </select>
  );
}
