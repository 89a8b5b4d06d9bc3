import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { serviceDescriptors } from '../../core/streaming/service-descriptors.js';
import { serviceNames } from '../../core/streaming/service-name.js';
import { withTable } from '../../scripts/services/services-document.js';

const document = () => readFile('docs/services.md', 'utf8');

describe('docs/services.md', () => {
  it('has the table as the descriptors make it: if not, run npm run services', async () => {
    expect(withTable(await document())).toBe(await document());
  });

  it('has a section in words for every service', async () => {
    const headings = [...(await document()).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

    expect(headings).toEqual(expect.arrayContaining(serviceNames.map((name) => serviceDescriptors[name].title)));
  });

  it('notices a table that is stale', async () => {
    const stale = (await document()).replace('| Gaana |', '| Wrong |');

    expect(withTable(stale)).not.toBe(stale);
  });
});
