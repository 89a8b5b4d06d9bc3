import { createHash } from 'node:crypto';
import type { JsonValue } from '../../../state/journal.js';
import type { Answer } from '../../answers.js';
import { apiError, errors, ok } from '../answers.js';
import type { ApiCall } from './caller.js';

/** Items on a page that names no limit, as recorded. */
const usualLimit = 25;

/** The most a page takes, whatever it asks for [unk]. */
const mostPerPage = 1_000;

/** One page of a list, as `index` and `limit` have it. The address of the next one carries the whole query on, the token included. */
export function pageOf(call: ApiCall, all: readonly JsonValue[]): Answer {
  const index = numberIn(call.parameters, 'index', 0);
  const asked = numberIn(call.parameters, 'limit', usualLimit);
  if (index === null || asked === null) return apiError(errors.wrongParameter);
  const limit = Math.min(asked, mostPerPage);
  const after = index + limit;
  return ok({
    data: all.slice(index, after),
    checksum: createHash('md5').update(JSON.stringify(all)).digest('hex'),
    total: all.length,
    ...(index > 0 && { prev: addressAt(call, Math.max(0, index - limit)) }),
    ...(limit > 0 && after < all.length && { next: addressAt(call, after) }),
  });
}

function numberIn(parameters: URLSearchParams, name: string, otherwise: number): number | null {
  const text = parameters.get(name);
  if (text === null) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function addressAt({ base, path, parameters }: ApiCall, index: number): string {
  const query = new URLSearchParams(parameters);
  query.delete('index');
  query.set('index', `${index}`);
  return `${base}${path}?${query.toString()}`;
}
