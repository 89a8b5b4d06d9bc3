import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { variables, type Variable } from '../../core/wiring/variables.js';
import { type ComposeService, rawCompose, readCompose, rootFile } from './compose-file.js';

const { services, secrets, volumes, networks } = readCompose();
const processes = ['web', 'worker', 'bots'] as const;

function serviceOf(name: string): ComposeService {
  const service = services[name];
  if (!service) throw new Error(`docker-compose.yml has no service ${name}.`);
  return service;
}

/** What the schema of the Compose Specification says of a file; nothing if it is one. */
function complaints(file: unknown): string[] {
  const { $schema, ...schema } = parse(rootFile('test/deployment/compose-spec.json')) as Record<string, unknown>;
  expect($schema).toMatch(/draft-07/);
  const check = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  check(file);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('docker-compose.yml', () => {
  it('is a Compose file, by the schema of the specification', () => {
    expect(complaints(rawCompose())).toEqual([]);
  });

  it('would be refused by that schema with a key misspelt', () => {
    const broken = { services: { web: { image: 'frontrow', restarts: 'always' } } };
    expect(complaints(broken)).toEqual([expect.stringContaining('/services/web')]);
  });

  it('has the database, the three processes, the migration and the sandbox', () => {
    expect(Object.keys(services).sort()).toEqual([
      'bots',
      'migrate',
      'mongo',
      'sandbox',
      'sandbox-mongo',
      'web',
      'worker',
    ]);
  });

  it('founds a replica set of one, and the address of the database names it', () => {
    const mongo = serviceOf('mongo');
    expect(mongo.command).toEqual(expect.arrayContaining(['--replSet', 'rs0']));
    expect(JSON.stringify(mongo['healthcheck'])).toMatch(/rs\.initiate.*_id: 'rs0'.*host: 'mongo:27017'/);
    for (const name of [...processes, 'migrate']) {
      expect(serviceOf(name).environment['MONGODB_URI']).toMatch(/mongodb:\/\/mongo:27017\/[\w-]+\?replicaSet=rs0/);
    }
  });

  it('lets nobody start before the database is healthy and at this version', () => {
    for (const name of processes) {
      expect(serviceOf(name).depends_on).toEqual({
        mongo: { condition: 'service_healthy' },
        migrate: { condition: 'service_completed_successfully' },
      });
    }
    expect(serviceOf('migrate')['restart']).toBe('no');
  });

  it('can have many workers: they publish no port, write to no volume and have no name of their own', () => {
    const worker = serviceOf('worker');
    expect({ ports: worker.ports, volumes: worker.volumes, name: worker['container_name'] }).toEqual({
      ports: [],
      volumes: ['./data:/data:ro'],
      name: undefined,
    });
  });

  it('has one port for platforms that call, on this machine alone, and says how Telegram is made to call it', () => {
    const { environment, ports } = serviceOf('bots');
    expect([environment['BOTS_PORT'], ports]).toEqual(['3001', ['127.0.0.1:${BOTS_PORT:-3001}:3001']]);
    expect(rootFile('docker-compose.yml')).toContain(
      '#   TELEGRAM_WEBHOOK_SECRET_FILE: /run/secrets/telegram_webhook_secret',
    );
  });

  it('starts the sandbox only by its name, with no credential of anybody', () => {
    const { profiles, environment, secrets: given } = serviceOf('sandbox');
    expect(profiles).toEqual(['sandbox']);
    expect(given).toEqual([]);
    expect(Object.keys(environment).filter((name) => /^(SPOTIFY|DISCORD|TELEGRAM)_|KEYS/.test(name))).toEqual([]);
    for (const name of processes) expect(serviceOf(name).profiles).toEqual([]);
  });

  it('keeps the database on a network without a way out, and publishes ports on this machine alone', () => {
    expect(networks['database']).toEqual({ internal: true });
    expect(serviceOf('mongo').networks).toEqual(['database']);
    expect(serviceOf('mongo').ports).toEqual([]);
    expect(networks['sandbox-database']).toEqual({ internal: true });
    expect(serviceOf('sandbox-mongo').networks).toEqual(['sandbox-database']);
    expect(serviceOf('sandbox').networks).not.toContain('database');
    for (const { ports } of Object.values(services)) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('uses no volume, network or secret that it does not declare', () => {
    for (const service of Object.values(services)) {
      for (const name of service.secrets) expect(Object.keys(secrets)).toContain(name);
      for (const name of service.networks) expect(Object.keys(networks)).toContain(name);
      for (const volume of service.volumes) expect([...Object.keys(volumes), './data']).toContain(volume.split(':')[0]);
    }
  });
});

/** Every secret travels as a file; a database without a password is no secret. */
function secretVariables(): string[] {
  return Object.entries<Variable>(variables).flatMap(([name, { secret }]) => (secret ? [name] : []));
}

describe('the environment in docker-compose.yml', () => {
  const settings = Object.entries(services).filter(([name]) => !name.endsWith('mongo'));
  const known = new Set(
    Object.entries<Variable>(variables).flatMap(([name, { secret }]) => [name, ...(secret ? [`${name}_FILE`] : [])]),
  );

  it.each(settings)('of %s names nothing that Frontrow does not read', (_, { environment }) => {
    expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
  });

  it('takes from .env nothing that Frontrow does not read', () => {
    const taken = [...rootFile('docker-compose.yml').matchAll(/\$\{(\w+)/g)].map(([, name]) => String(name));
    expect(taken.filter((name) => !known.has(name))).toEqual([]);
  });

  it('lets an operator set everything that Frontrow reads', () => {
    // Where things lie and what is simulated is the sandbox's alone; the roles are services; each process has its port.
    // A webhook, WhatsApp and mail are for who wants them: the file says which lines to add.
    const elsewhere = [
      'TELEGRAM_WEBHOOK_SECRET',
      'APPLE_MUSIC_PRIVATE_KEY',
      'DEEZER_APP_SECRET',
      'TIDAL_CLIENT_SECRET',
      'WHATSAPP_CLOUD_TOKEN',
      'WHATSAPP_CLOUD_APP_SECRET',
      'WHATSAPP_CLOUD_VERIFY_TOKEN',
      'SMTP_URL',
      'FRONTROW_CACHE',
      'FRONTROW_ROLES',
      'SANDBOX_PORT',
      'CLOCK_URL',
      'PORT',
    ];
    const set = new Set(settings.flatMap(([, { environment }]) => Object.keys(environment)));
    const missing = Object.keys(variables).filter((name) => !set.has(name) && !set.has(`${name}_FILE`));
    expect(missing.sort()).toEqual(elsewhere.sort());
  });

  it.each(settings)('of %s holds no secret, and a file for each that the service is given', (_, service) => {
    const files = Object.entries(service.environment).filter(([name]) => name.endsWith('_FILE'));
    expect(files.map(([, path]) => path)).toEqual(service.secrets.map((name) => `/run/secrets/${name}`));
    const plain = Object.keys(service.environment).filter((name) => secretVariables().includes(name));
    expect(plain).toEqual(['MONGODB_URI']);
    expect(service.environment['MONGODB_URI']).not.toContain('@');
  });

  it.each(['discord_token', 'telegram_token'])('gives %s to the bots alone', (token) => {
    const trusted = settings.filter(([, service]) => service.secrets.includes(token));
    expect(trusted.map(([name]) => name)).toEqual(['bots']);
  });

  it('leaves the secrets out of the repository and of the images', () => {
    for (const { file } of Object.values(secrets)) expect(file).toMatch(/^\.\/secrets\//);
    expect(rootFile('.gitignore').split('\n')).toContain('secrets/');
    expect(rootFile('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['secrets', '.env', '.env.*']));
  });
});
