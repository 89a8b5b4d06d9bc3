import { z } from 'zod';

import { refusals } from '../rest/refusals.js';
import type { Wire } from '../world/wire.js';

// An issue's message is "CODE: words", so that one string carries both halves of Discord's { code, message }.
const between = (min: number, max: number) => `BASE_TYPE_BAD_LENGTH: Must be between ${min} and ${max} in length.`;
const atMost = (max: number) => `BASE_TYPE_MAX_LENGTH: Must be ${max} or fewer in length.`;

/** How Discord counts characters: by code points. */
export function lengthOf(value: string): number {
  return Array.from(value).length;
}

/** Text of so many characters (code points, as Discord counts). */
export function text(min: number, max: number): z.ZodString {
  return z.string().refine(
    (value) => {
      const length = lengthOf(value);
      return length >= min && length <= max;
    },
    min === 0 ? atMost(max) : between(min, max),
  );
}

/** A list of so many items. */
export function list<T extends z.ZodType>(item: T, min: number, max: number): z.ZodArray<T> {
  return z.array(item).refine((value) => value.length >= min && value.length <= max, between(min, max));
}

/** An address with one of the given schemes. */
export function address(maxLength: number, schemes: readonly string[]): z.ZodString {
  const allowed = `(${schemes.map((scheme) => `'${scheme}'`).join(', ')})`;
  return text(1, maxLength).superRefine((value, context) => {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
    if (scheme !== undefined && !schemes.includes(scheme)) {
      const words = `Scheme "${scheme}" is not supported. Scheme must be one of ${allowed}.`;
      context.addIssue({ code: 'custom', message: `URL_TYPE_INVALID_SCHEME: ${words}` });
    } else if (scheme === undefined || !URL.canParse(value)) {
      context.addIssue({ code: 'custom', message: 'URL_TYPE_INVALID_URL: Not a well formed URL.' });
    }
  });
}

/** Parses a body by its form, or refuses it with 50035 and the tree of what is wrong where. */
export function parseForm<T extends z.ZodType>(form: T, body: unknown): z.output<T> {
  const parsed = form.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw refusals.invalidForm(faultTree(parsed.error.issues));
}

/** Parses every item by the form it asks for; the faults of all of them make one refusal. */
export function parseEach<T>(items: readonly unknown[], formOf: (item: unknown) => z.ZodType<T>): T[] {
  const parsed = items.map((item) => formOf(item).safeParse(item, { reportInput: true }));
  const issues = parsed.flatMap((each, index) =>
    each.success ? [] : each.error.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })),
  );
  if (issues.length > 0) throw refusals.invalidForm(faultTree(issues));
  return parsed.flatMap((each) => (each.success ? [each.data] : []));
}

/** Refuses a form for one fault at one place. */
export function refuseAt(path: readonly (string | number)[], code: string, words: string): never {
  throw refusals.invalidForm(treeOf([{ path, fault: { code, message: words } }]));
}

interface Fault {
  path: readonly PropertyKey[];
  fault: { code: string; message: string };
}

function faultTree(issues: readonly z.core.$ZodIssue[]): Wire {
  return treeOf(issues.map((issue) => ({ path: issue.path, fault: faultOf(issue) })));
}

/** `{content: {_errors: […]}, embeds: {0: {title: {_errors: […]}}}}` */
function treeOf(faults: readonly Fault[]): Wire {
  const root: Wire = {};
  for (const { path, fault } of faults) {
    let node = root;
    for (const step of path) {
      const key = String(step);
      node[key] ??= {};
      node = node[key] as Wire;
    }
    node['_errors'] = [...((node['_errors'] as unknown[] | undefined) ?? []), fault];
  }
  return root;
}

const conversions: Record<string, [code: string, words: string]> = {
  string: ['STRING_TYPE_CONVERT', 'Could not interpret the value as string.'],
  number: ['NUMBER_TYPE_COERCE', 'The value is not a number.'],
  int: ['NUMBER_TYPE_COERCE', 'The value is not int.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  object: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
  record: ['DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType'],
};

function faultOf(issue: z.core.$ZodIssue): Fault['fault'] {
  const worded = /^([A-Z0-9_]+): (.*)$/s.exec(issue.message);
  if (worded?.[1] !== undefined && worded[2] !== undefined) return { code: worded[1], message: worded[2] };
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
    const [code, message] = conversions[issue.expected] ?? ['BASE_TYPE_INVALID', issue.message];
    return { code, message };
  }
  if (issue.code === 'too_big') {
    return { code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${issue.maximum}.` };
  }
  if (issue.code === 'too_small') {
    return { code: 'NUMBER_TYPE_MIN', message: `Value should be greater than or equal to ${issue.minimum}.` };
  }
  if (issue.code === 'invalid_value') {
    return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.map(String).join(', ')}}.` };
  }
  if (issue.code === 'invalid_union') {
    return { code: 'UNION_TYPE_CHOICES', message: 'Value of field "type" is not one of the types allowed here.' };
  }
  return { code: 'BASE_TYPE_INVALID', message: issue.message };
}
