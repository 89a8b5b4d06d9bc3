import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const texts = z.record(z.string(), z.string());

const service = z.looseObject({
  image: z.string().optional(),
  build: z.object({ context: z.string(), target: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  profiles: z.array(z.string()).default([]),
  environment: texts.default({}),
  secrets: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});

/** One service of docker-compose.yml. */
export type ComposeService = z.infer<typeof service>;

const file = z.looseObject({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.unknown()),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
  networks: z.record(z.string(), z.unknown()),
});

/** The text of a file at the root of the checkout. */
export function rootFile(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
}

/** docker-compose.yml as YAML has it, for the schema. */
export function rawCompose(): unknown {
  return parse(rootFile('docker-compose.yml'), { merge: true });
}

/** docker-compose.yml, as far as the tests ask about it. */
export function readCompose(): z.infer<typeof file> {
  return file.parse(rawCompose());
}
