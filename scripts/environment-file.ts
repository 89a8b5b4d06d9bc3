import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/**
 * Adds what `.env` in this folder says to the environment, if there is one; what is set already stays.
 * `FRONTROW_ENV_FILE` names another file; empty, none is read.
 */
export function loadEnvironmentFile(): void {
  const file = process.env['FRONTROW_ENV_FILE'] ?? '.env';
  if (file !== '' && existsSync(file)) loadEnvFile(file);
}
