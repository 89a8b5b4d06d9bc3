import { startBots, type Bots } from '../../bots/start-bots.js';
import type { ScrubbedLog } from '../../core/adapters/system/pino-log.js';
import { channelTitles } from '../../core/fans/channel.js';
import type { Configuration } from '../../core/wiring/configuration.js';
import type { OpenedEngine } from '../../core/wiring/open-engine.js';
import { findBrowser } from '../browser/find-browser.js';
import type { Environment } from '../home.js';
import type { Steps } from '../steps.js';
import type { Stops } from './stops.js';

type Context = Steps & Pick<Stops, 'onStop'> & { environment: Environment; signal: AbortSignal };
type Parts = { configuration: Configuration; opened: OpenedEngine; log: ScrubbedLog };

/**
 * Brings up the bots, if this process is to have them. Whatever is wrong with a chat platform is said, and everything
 * else goes on: a fan's midnight does not wait for it.
 */
export async function bringUpBots(context: Context, { configuration, opened, log }: Parts): Promise<void> {
  const { environment, say, step, onStop, signal } = context;
  if (!configuration.roles.includes('bots')) return;
  const webHost = { findBrowser: () => findBrowser(environment), random: opened.random, environment, print: say };
  const start = () => startBots({ ...opened, ...configuration, webHost, log, signal });
  try {
    const bots = await step('bots', start, ({ beginnings }) => beginnings.map(inWords).join(', ') || 'none configured');
    onStop('bots', () => bots.stop());
    for (const each of bots.beginnings) if (each.is === 'refused') say(`  ${each.reason.message}`);
  } catch (error) {
    signal.throwIfAborted();
    const sentence = error instanceof Error ? error.message : String(error);
    say(`  ${sentence}`);
    log.error('No bot could be started; everything else runs.', { reason: sentence });
  }
}

function inWords({ is, platform }: Bots['beginnings'][number]): string {
  const how = {
    running: '',
    starting: ' is still starting',
    away: ' does not answer, and is tried again until it does',
    refused: ' refuses us',
  } as const;
  return `${channelTitles[platform]}${how[is]}`;
}
