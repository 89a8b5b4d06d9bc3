import { commandOnPath, runCommand } from '../run-command.js';
import type { Candidate, Engine, EnginePlace, Machine } from './engine.js';
import { installSecantus, keptSecantus, secantusVersion } from './install-secantus.js';

/** The Rust server of SecantusDB, several times faster than the Python one, if it is installed. */
export async function findSecantusRust({ path }: Machine): Promise<Candidate> {
  const command = commandOnPath('secantusd-rs', path);
  if (command === undefined) return { missing: 'no secantusd-rs on the PATH' };
  const { code, output } = await runCommand(command, ['--version']);
  if (code !== 0) return { missing: `${command} does not run here: ${output.trim()}` };
  const version = /\d[\w.-]*/.exec(output)?.[0] ?? '';
  const name = `SecantusDB ${version} (Rust)`.replace('  ', ' ');
  return { engine: { kind: 'secantusd-rs', name, command, argumentsFor, connectionOptions } };
}

/** The Python server of SecantusDB, kept in the cache; installed there the first time. */
export async function findSecantusPython(machine: Machine): Promise<Candidate> {
  const kept = await keptSecantus(machine.cache);
  if (kept !== undefined) return { engine: pythonEngine(kept) };
  const made = await installSecantus(machine);
  return 'python' in made ? { engine: pythonEngine(made.python) } : made;
}

function pythonEngine(python: string): Engine {
  return {
    kind: 'secantusd-py',
    name: `SecantusDB ${secantusVersion}`,
    command: python,
    // By module: the script `secantusd-py` names its interpreter by a path that a moved folder no longer has.
    argumentsFor: (place) => ['-m', 'secantus', ...argumentsFor(place)],
    connectionOptions,
  };
}

/**
 * With retryable writes the server walks through all of the last half hour at each: after ten thousand writes it does
 * a tenth of what it did at first. Ours are safe to fail without: each is claimed, or done again.
 */
const connectionOptions = { retryWrites: 'false' };

/**
 * `--sync-on-commit`: without it a killed engine loses writes that it has acknowledged. `--config`: without it the
 * server takes up any `secantusd.toml` it finds in the user's home.
 */
function argumentsFor({ port, dbPath, emptyFile }: EnginePlace): readonly string[] {
  const place = ['--host', '127.0.0.1', '--port', String(port), '--storage-path', dbPath];
  return [...place, '--sync-on-commit', '--config', emptyFile, '--log-level', 'WARNING'];
}
