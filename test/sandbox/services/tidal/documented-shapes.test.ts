import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, control, identifiers, moveAfterRelease, nightDrive, type ApiAnswer } from './listener.js';

/**
 * The documents as TIDAL's own OpenAPI file (1.10.104) describes them. It names no formats we could check beside
 * the shape, and lets objects have members it does not name.
 */
const oas: unknown = JSON.parse(readFileSync(new URL('oas-schemas.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema(oas as object, 'oas');

let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  token = (await connect(sandbox, 'Asha')).accessToken;
});
afterAll(() => sandbox.close());

const call = (line: string, body?: unknown, headers = {}): Promise<ApiAnswer> =>
  callApi(sandbox, line, { token, headers, ...(body !== undefined && { body }) });

function expectDocument({ json }: ApiAnswer, name: string): void {
  const validate = ajv.getSchema(`oas#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`The OAS has no ${name}.`);
  const fits = validate(json);
  expect(validate.errors ?? []).toEqual([]);
  expect(fits).toBe(true);
}

it('answers the reads with the documents of the OAS', async () => {
  const { trackId, albumId, artistId, isrc, upc } = nightDrive(sandbox);

  expectDocument(await call('GET /users/me'), 'Users_Single_Resource_Data_Document');
  expectDocument(
    await call(`GET /tracks?filter[isrc]=${isrc}&include=albums,artists,lyrics`),
    'Tracks_Multi_Resource_Data_Document',
  );
  expectDocument(
    await call(`GET /albums?filter[barcodeId]=${upc}&include=items,artists`),
    'Albums_Multi_Resource_Data_Document',
  );
  expectDocument(await call(`GET /tracks/${trackId}`), 'Tracks_Single_Resource_Data_Document');
  expectDocument(await call(`GET /albums/${albumId}?include=items`), 'Albums_Single_Resource_Data_Document');
  expectDocument(await call(`GET /artists/${artistId}`), 'Artists_Single_Resource_Data_Document');
});

it.each([
  ['Tracks', 'tracks', 'trackId'],
  ['Albums', 'albums', 'albumId'],
  ['Artists', 'artists', 'artistId'],
] as const)('answers the collection of %s with the documents of the OAS', async (name, type, idName) => {
  const path = `/userCollection${name}/me/relationships/items`;
  const body = identifiers(type, nightDrive(sandbox)[idName]);

  expectDocument(await call(`POST ${path}`, body), `UserCollection${name}_Items_Add_Multi_Relationship_Data_Document`);
  expectDocument(
    await call(`POST ${path}`, body),
    `UserCollection${name}AddMultiDataRelationshipWithResponse409ResponseBody`,
  );
  expectDocument(
    await call(`GET ${path}?include=items`),
    `UserCollection${name}_Items_Multi_Relationship_Data_Document`,
  );
  expectDocument(await call(`GET /userCollection${name}/me`), `UserCollection${name}_Single_Resource_Data_Document`);
  await control(sandbox, 'PATCH /settings', { whenKept: 'skipped', whenUnknown: 'skipped' });
  expectDocument(
    await call(`POST ${path}`, { data: [...body.data, { id: '999', type }] }),
    `UserCollection${name}_Items_Add_Multi_Relationship_Data_Document`,
  );
  await control(sandbox, 'PATCH /settings', { whenKept: 'conflict', whenUnknown: 'notFound' });
  expectDocument(await call(`DELETE ${path}`, body), 'Mutation_Response_Document');
});

it('answers what is wrong with the documents of the OAS', async () => {
  const path = '/userCollectionTracks/me/relationships/items';
  const key = { 'Idempotency-Key': 'one' };
  await call(`DELETE ${path}`, identifiers('tracks', '1'), key);

  expectDocument(await call(`POST ${path}`, { data: [] }), 'Default400ResponseBody');
  expectDocument(await call('GET /tracks/1'), 'Default404ResponseBody');
  expectDocument(await call('PUT /tracks/1'), 'Default405ResponseBody');
  expectDocument(await call('GET /tracks/1', undefined, { Accept: 'image/png' }), 'Default406ResponseBody');
  expectDocument(await call(`POST ${path}`, '{}', { 'Content-Type': 'text/plain' }), 'Default415ResponseBody');
  expectDocument(await call(`POST ${path}`, identifiers('tracks', '2'), key), 'Idempotency422ResponseBody');
  for (const status of [429, 500, 503]) {
    await control(sandbox, 'POST /faults', { match: 'GET /tracks/{id}', status });
    expectDocument(await call('GET /tracks/1'), `Default${status}ResponseBody`);
  }
});
