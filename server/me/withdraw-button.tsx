import type { JSX } from 'preact';
import { formTokenField } from '../http/forgery.js';

type Props = { action?: string; formToken: string; fields: Readonly<Record<string, string>>; label: string };

/** A button that takes something back. One press, as giving it was. */
export function WithdrawButton({ action = '/me/withdraw', formToken, fields, label }: Props): JSX.Element {
  return (
    <form method="post" action={action}>
      <input type="hidden" name={formTokenField} value={formToken} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class="button second" type="submit">
        {label}
      </button>
    </form>
  );
}
