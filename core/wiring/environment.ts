import { readFileSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import type { z } from 'zod';
import { ConfigurationError, type ConfigurationProblem } from './configuration-error.js';
import { variables, type Variable, type VariableName } from './variables.js';

/** `process.env`, or what stands for it in a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables one by one, and collects everything that is wrong with them. */
export class EnvironmentReader {
  readonly #environment: Environment;
  readonly #problems: ConfigurationProblem[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The value as its schema gives it; `undefined` if it is unset or wrong (then a problem is noted). */
  read<T>(name: VariableName, schema: z.ZodType<T, string>): T | undefined {
    const text = this.#text(name);
    if (text === undefined) return undefined;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    this.note(name, parsed.error.issues[0]?.message ?? 'cannot be read');
    return undefined;
  }

  /** The same; an unset variable is a problem, too. */
  require<T>(name: VariableName, schema: z.ZodType<T, string>, whatToDo: string): T | undefined {
    if (!this.isSet(name)) this.note(name, `is missing: ${whatToDo}`);
    return this.read(name, schema);
  }

  /** True if the variable, or its `_FILE`, holds more than blanks and quotes. */
  isSet(name: VariableName): boolean {
    return clean(this.#environment[name]) !== undefined || this.#file(name) !== undefined;
  }

  /** Notes each of the needed variables that is unset while one that belongs to them is set. */
  noteHalfConfigured(needed: readonly VariableName[], optional: readonly VariableName[]): void {
    const present = [...needed, ...optional].find((name) => this.isSet(name));
    if (present === undefined) return;
    for (const name of needed) {
      if (!this.isSet(name)) this.note(name, `is missing: ${present} is set, and needs it (or remove ${present})`);
    }
  }

  note(variable: string, problem: string): void {
    // A file that cannot be read is one problem, however often it is asked for.
    const known = this.#problems.some((other) => other.variable === variable && other.problem === problem);
    if (!known) this.#problems.push({ variable, problem });
  }

  /** Takes over what another reading found. */
  noteAll(problems: readonly ConfigurationProblem[]): void {
    for (const { variable, problem } of problems) this.note(variable, problem);
  }

  /** Everything noted, in its order. */
  problems(): readonly ConfigurationProblem[] {
    return [...this.#problems];
  }

  /** @throws ConfigurationError with everything noted, if anything was. */
  throwIfAny(): void {
    if (this.#problems.length > 0) throw new ConfigurationError(this.#problems);
  }

  #text(name: VariableName): string | undefined {
    const direct = clean(this.#environment[name]);
    const file = this.#file(name);
    if (file === undefined) return direct;
    if (direct !== undefined) {
      this.note(name, `is set, and ${name}_FILE too: remove one of them`);
      return undefined;
    }
    return this.#fileText(name, file);
  }

  #file(name: VariableName): string | undefined {
    const { secret }: Variable = variables[name];
    return secret === true ? clean(this.#environment[`${name}_FILE`]) : undefined;
  }

  #fileText(name: VariableName, file: string): string | undefined {
    try {
      const text = clean(readFileSync(file, 'utf8'));
      if (text === undefined) this.note(`${name}_FILE`, `names the file ${file}, which is empty`);
      return text;
    } catch (error) {
      const code = isNativeError(error) && 'code' in error ? String(error.code) : 'unreadable';
      this.note(`${name}_FILE`, `names the file ${file}, which cannot be read (${code})`);
      return undefined;
    }
  }
}

/** Without byte order mark, blanks and one pair of quotes (docker's --env-file keeps them); blank is unset. */
function clean(text: string | undefined): string | undefined {
  const bare = text?.replace(/^\uFEFF/, '').trim();
  const unquoted = /^(["'])(.*)\1$/s.exec(bare ?? '')?.[2]?.trim() ?? bare;
  return unquoted === '' ? undefined : unquoted;
}
