import { EngineError } from './errors.js';

/** How many causes are looked through: libraries wrap what the system told them. */
const deepest = 4;
const codeShape = /^[A-Z][A-Z0-9_]{1,40}$/;
const nameShape = /^[A-Za-z]{1,40}$/;

/**
 * What a call failed of, in one word that is safe to write down: the system's or a library's code (`ECONNRESET`), else
 * what our own fetch says (`timeout`), else the error's name. Never a message: addresses in it may hold a token.
 */
export function faultCode(error: unknown): string {
  const causes = causesOf(error);
  const codes = causes.map((each) => wordOf(each, 'code', codeShape));
  const told = causes.map((each) => (each instanceof EngineError ? each.details['reason'] : null));
  const names = causes.map((each) => wordOf(each, 'name', nameShape));
  const word = [...codes.reverse(), ...told, ...names.reverse()].find((each) => typeof each === 'string');
  return word ?? 'unknown';
}

/** The error and what lies behind it. Some libraries keep that in `error`. */
function causesOf(error: unknown): object[] {
  const causes: object[] = [];
  let each = error;
  while (typeof each === 'object' && each !== null && causes.length < deepest) {
    causes.push(each);
    each = propertyOf(each, 'cause') ?? propertyOf(each, 'error');
  }
  return causes;
}

function wordOf(error: object, property: string, shape: RegExp): string | null {
  const word = propertyOf(error, property);
  return typeof word === 'string' && shape.test(word) ? word : null;
}

function propertyOf(object: object, property: string): unknown {
  return Reflect.get(object, property);
}
