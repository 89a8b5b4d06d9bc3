import { serviceTable } from './service-table.js';

const [begin, end] = ['<!-- table: npm run services -->', '<!-- end of table -->'];

/** The document with the table in it as it is now. @throws Error if its place is not marked */
export function withTable(document: string): string {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/services.md must hold ${begin} and ${end}.`);
  return `${document.slice(0, from + begin.length)}\n\n${serviceTable()}\n\n${document.slice(to)}`;
}
