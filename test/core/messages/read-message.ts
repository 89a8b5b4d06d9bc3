import { IntlMessageFormat } from 'intl-messageformat';

/** What a message's text asks for, each in the order of the alphabet. */
export type MessageRead = {
  names: string[];
  tags: string[];
  /** The forms of each plural, such as `one` and `other`. */
  plurals: string[][];
  /** The words that each `select` chooses by, with its name: `items: album, other, track`. */
  selects: string[];
};

/** The library numbers words, between what is filled in, with 0. */
function isWords(kind: number): boolean {
  return kind === 0;
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The same for whatever stands in branches and tags. */
export function readMessage(text: string): MessageRead {
  const found = {
    names: new Set<string>(),
    tags: new Set<string>(),
    plurals: [] as string[][],
    selects: new Set<string>(),
  };
  visit(new IntlMessageFormat(text, 'en').getAst(), found);
  return {
    names: [...found.names].sort(),
    tags: [...found.tags].sort(),
    plurals: found.plurals,
    selects: [...found.selects].sort(),
  };
}

type Found = { names: Set<string>; tags: Set<string>; plurals: string[][]; selects: Set<string> };

function visit(elements: readonly Element[], found: Found): void {
  for (const element of elements) {
    if ('children' in element) {
      found.tags.add(element.value);
      visit(element.children, found);
    } else if ('options' in element) {
      found.names.add(element.value);
      const forms = Object.keys(element.options);
      if ('pluralType' in element) found.plurals.push(forms);
      else found.selects.add(`${element.value}: ${forms.sort().join(', ')}`);
      for (const { value } of Object.values(element.options)) visit(value, found);
    } else if ('value' in element && !isWords(element.type)) found.names.add(element.value);
  }
}
