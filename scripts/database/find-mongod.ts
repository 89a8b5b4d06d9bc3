import { commandOnPath, runCommand } from '../run-command.js';
import type { Candidate, EnginePlace, Machine } from './engine.js';

/** The oldest server that the driver of this checkout talks to. */
const oldest = { major: 4, minor: 4 };

/** The mongod that is installed on this machine. */
export async function findMongodOnPath({ path }: Machine): Promise<Candidate> {
  const command = commandOnPath('mongod', path);
  return command === undefined ? { missing: 'no mongod on the PATH' } : tryMongod(command);
}

/** The mongod that was downloaded earlier, or is downloaded now if the host answers. */
export async function findDownloadedMongod({ downloads, say }: Machine): Promise<Candidate> {
  try {
    const kept = await downloads.kept();
    if (kept !== undefined) return await tryMongod(kept);
    if (!(await downloads.answers())) return { missing: `${downloads.host} does not answer` };
    say(`Downloading MongoDB from ${downloads.host} (about 100 MB, once) …`);
    return await tryMongod(await downloads.download());
  } catch (error) {
    return { missing: `the download of mongod failed: ${firstLine(error instanceof Error ? error.message : '')}` };
  }
}

/** A mongod that does not run here (no AVX, a missing library) or is too old for the driver is as good as none. */
async function tryMongod(command: string): Promise<Candidate> {
  const { code, output } = await runCommand(command, ['--version']);
  if (code !== 0) return { missing: `${command} does not run here: ${firstLine(output)}` };
  const [, version = '', major, minor] = /v((\d+)\.(\d+)[\w.-]*)/.exec(output) ?? [];
  const isNewEnough = Number(major) > oldest.major || (Number(major) === oldest.major && Number(minor) >= oldest.minor);
  if (!isNewEnough) {
    return { missing: `${command} is ${version || 'of unknown version'}, older than ${oldest.major}.${oldest.minor}` };
  }
  return { engine: { kind: 'mongod', name: `MongoDB ${version}`, command, argumentsFor, connectionOptions: {} } };
}

function argumentsFor({ port, dbPath }: EnginePlace): readonly string[] {
  return ['--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', dbPath, '--nounixsocket', '--quiet'];
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
