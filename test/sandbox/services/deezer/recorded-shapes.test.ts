import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, moveAfterRelease, nightDrive } from './listener.js';

/**
 * Which members Deezer's answers had, and of which type, when deezer-python recorded them (browniebroke/deezer-python,
 * tests/cassettes, 2019 to 2021). No published client of Node writes to Deezer and can be told where it is, so
 * the writes are held against what was recorded: `true`.
 */
const recorded = JSON.parse(readFileSync(new URL('recorded-shapes.json', import.meta.url), 'utf8')) as Shapes;

type Shape = string | readonly Shape[] | { readonly [name: string]: Shape };
type Shapes = Readonly<Record<string, Shape>>;

let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  token = await connect(sandbox, 'Asha');
});
afterAll(() => sandbox.close());

/** Pictures are null where there are none; the genre list of a new release is empty, and nobody rates albums any more. */
const lacking = /^(cover|picture)(_small|_medium|_big|_xl)?$|^genres$|^rating$|^next$/;

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);

/** Where the answer lacks a member that was recorded, or has one of another type. */
function differences(answer: unknown, shape: Shape, path = ''): string[] {
  if (typeof shape === 'string') return typeof answer === shape ? [] : [`${path} is no ${shape}`];
  if (isList(shape)) return Array.isArray(answer) ? differences(answer[0], shape[0] ?? {}, `${path}[0]`) : [path];
  if (typeof answer !== 'object' || answer === null) return [`${path} is no object`];
  const members = new Map<string, unknown>(Object.entries(answer));
  return Object.entries(shape).flatMap(([name, inner]) =>
    lacking.test(name) ? [] : differences(members.get(name), inner, `${path}.${name}`),
  );
}

const idOf = (name: 'trackId' | 'albumId' | 'artistId'): string => nightDrive(sandbox)[name];
const recordedAs = (name: string): Shape => {
  const shape = recorded[name];
  if (shape === undefined) throw new Error(`Nothing was recorded as ${name}.`);
  return shape;
};

it.each([
  ['GET /track/{id}', (): string => `/track/${idOf('trackId')}`],
  ['GET /album/{id}', (): string => `/album/${idOf('albumId')}`],
  ['GET /user/{id}', (): string => '/user/me'],
  ['GET /album/-1', (): string => '/album/-1'],
] as const)('%s has every member that was recorded', async (name, path) => {
  expect(differences(await callApi(sandbox, `GET ${path()}`, token), recordedAs(name))).toEqual([]);
});

it.each([
  ['tracks', 'track_id', 'trackId'],
  ['albums', 'album_id', 'albumId'],
  ['artists', 'artist_id', 'artistId'],
] as const)(
  'a write of %s answers what was recorded, and the list has every recorded member',
  async (kind, parameter, id) => {
    const path = `/user/me/${kind}`;

    expect(await callApi(sandbox, `POST ${path}?${parameter}=${idOf(id)}`, token)).toBe(true);
    const list = await callApi(sandbox, `GET ${path}`, token);
    expect(differences(list, recordedAs(`GET /user/{id}/${kind}`))).toEqual([]);
    expect(await callApi(sandbox, `DELETE ${path}?${parameter}=${idOf(id)}`, token)).toBe(true);
  },
);
