import { createClient, type RunningClient } from './client.js';
import { order, type Report } from './words.js';

/**
 * The process that whatsapp-web.js and its browser live in. What goes wrong in there, also where nobody catches it,
 * ends this process and not the bots; the browser never outlives it.
 */

let client: RunningClient | null = null;

function tell(report: Report): void {
  if (process.connected) process.send?.(report);
}

async function obey(message: unknown): Promise<void> {
  const told = order.parse(message);
  switch (told.do) {
    case 'start':
      client = await createClient(told, tell);
      break;
    case 'send':
      await client?.send(told);
      break;
    case 'change':
      await client?.change(told);
      break;
    case 'pin':
      await client?.pin(told);
      break;
    case 'ask-admin':
      await client?.askAdmin(told);
      break;
    case 'look':
      tell({ is: 'state', id: told.id, state: (await client?.state()) ?? null });
      break;
    case 'renew-qr':
      await client?.renewQr();
      break;
    case 'ask-for-code':
      await client?.askForCode(told.phone);
      break;
    case 'stop':
      await end(0);
  }
}

let isEnding = false;

// A browser that is closed on purpose is no failure.
async function end(code: number): Promise<never> {
  if (!isEnding) {
    isEnding = true;
    await client?.close();
  }
  process.exit(code);
}

function fail(error: unknown): void {
  if (isEnding) return;
  // The library also throws plain strings, such as "auth timeout".
  tell({ is: 'failed', error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  void end(1);
}

process.on('message', (message) => void obey(message).catch(fail));
process.on('unhandledRejection', fail);
process.on('uncaughtException', fail);
// The bots are gone, or have let go of this process.
process.on('disconnect', () => void end(0));
// A terminal sends these to the whole group: the bots say when it is time.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => undefined);
