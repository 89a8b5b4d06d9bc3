import { parseConfiguration, type Configuration } from '../core/wiring/configuration.js';
import { ConfigurationError } from '../core/wiring/configuration-error.js';
import { EnvironmentReader } from '../core/wiring/environment.js';
import { resolveSandbox, type Simulated } from '../core/wiring/sandbox-mode.js';
import type { Environment } from './home.js';
import { Sentence } from './sentence.js';

/** The configuration in an environment. @throws Sentence with everything that is missing or malformed */
export function readConfiguration(environment: Environment): Configuration {
  return inASentence(() => parseConfiguration(environment));
}

/** What the sandbox is to be started for. @throws Sentence if the environment contradicts itself */
export function readSimulated(environment: Environment): Simulated[] {
  return inASentence(() => resolveSandbox(environment)).simulated;
}

/** True if the environment names a database, in `MONGODB_URI` or its `_FILE`. */
export function namesDatabase(environment: Environment): boolean {
  return new EnvironmentReader(environment).isSet('MONGODB_URI');
}

/** A configuration that cannot be used is for the person to mend: they need no stack. */
function inASentence<Outcome>(work: () => Outcome): Outcome {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw new Sentence(cause.message, { cause });
    throw cause;
  }
}
