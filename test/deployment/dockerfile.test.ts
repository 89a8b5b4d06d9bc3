import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readCompose, rootFile } from './compose-file.js';

type Instruction = { word: string; rest: string };
type Stage = { name: string; from: string; instructions: Instruction[] };

/** The stages of the Dockerfile; an instruction that goes on in the next line is one. */
function stagesOf(text: string): Stage[] {
  const lines = text
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const stages: Stage[] = [];
  for (const line of lines) {
    const [, word = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    const [, from, name] = word === 'FROM' ? (/^(\S+) AS (\S+)$/.exec(rest) ?? []) : [];
    if (from !== undefined && name !== undefined) stages.push({ name, from, instructions: [] });
    else stages.at(-1)?.instructions.push({ word, rest });
  }
  return stages;
}

const dockerfile = rootFile('Dockerfile');
const stages = stagesOf(dockerfile);

function stage(name: string): Stage {
  const found = stages.find((each) => each.name === name);
  if (!found) throw new Error(`The Dockerfile has no stage ${name}.`);
  return found;
}

const all = (name: string, word: string) =>
  stage(name).instructions.flatMap((each) => (each.word === word ? [each.rest] : []));

const shipped = ['frontrow', 'sandbox'];

describe('the Dockerfile', () => {
  it('builds on Node 24, from stages that it has', () => {
    expect(dockerfile).toMatch(/^ARG NODE_VERSION=24$/m);
    expect(stage('base').from).toMatch(/^node:\$\{NODE_VERSION\}-/);
    const names = stages.map(({ name }) => name);
    for (const { name, from } of stages) if (name !== 'base') expect(names).toContain(from);
    for (const [, from] of dockerfile.matchAll(/--from=(\S+)/g)) expect(names).toContain(from);
  });

  it('installs by the lock file, and compiles', () => {
    expect(all('dependencies', 'RUN').join()).toContain('npm ci');
    expect(all('runtime-dependencies', 'RUN').join()).toContain('npm ci --omit=dev');
    expect(all('build', 'RUN')).toEqual(['npm run build']);
  });

  it.each(shipped)('ends %s as a user that is not root, with a healthcheck on /livez', (name) => {
    expect(all(name, 'USER')).toEqual(['node']);
    const words = stage(name).instructions.map(({ word }) => word);
    expect(words.indexOf('USER')).toBeLessThan(words.indexOf('CMD'));
    expect(words.slice(words.indexOf('USER'))).not.toContain('COPY');
    expect(all(name, 'HEALTHCHECK').join()).toContain('/livez');
  });

  it('puts no secret into a layer: neither argument nor environment names one, and no file of them is copied', () => {
    for (const { instructions } of stages) {
      for (const { word, rest } of instructions) {
        if (['ARG', 'ENV'].includes(word)) expect(rest).not.toMatch(/SECRET|TOKEN|KEYS|PASSWORD|MONGODB_URI/);
        if (word === 'COPY') expect(rest).not.toMatch(/secrets|(?<!package-lock\.json )\.env/);
      }
    }
  });

  it('copies from the checkout only what is there', () => {
    const sources = stages
      .flatMap(({ name }) => all(name, 'COPY'))
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    expect(sources.filter((source) => !existsSync(new URL(`../../${source}`, import.meta.url)))).toEqual([]);
  });

  it('keeps what it copies out of .dockerignore', () => {
    const ignored = rootFile('.dockerignore').split('\n');
    for (const needed of ['core', 'bots', 'server', 'sandbox', 'scripts', 'demo', 'package-lock.json', '.npmrc'])
      expect(ignored).not.toContain(needed);
  });

  it('has every image and every program that docker-compose.yml starts', () => {
    for (const { build, command = [] } of Object.values(readCompose().services)) {
      if (!build) continue;
      expect(shipped).toContain(build.target);
      const [program, ...files] = command;
      if (program === undefined) continue;
      expect(program).toBe('node');
      for (const file of files) {
        const source = file.replace(/^dist\/(.*)\.js$/, '$1.ts');
        expect({ file, exists: existsSync(new URL(`../../${source}`, import.meta.url)) }).toEqual({
          file,
          exists: true,
        });
      }
    }
  });
});
