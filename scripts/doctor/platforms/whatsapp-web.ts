import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sessionOwner } from '../../../bots/whatsapp/drivers/web/session-lock.js';
import type { WhatsAppWebConfiguration } from '../../../core/wiring/whatsapp-configuration.js';
import { findBrowser } from '../../browser/find-browser.js';
import type { Environment } from '../../home.js';
import { Sentence } from '../../sentence.js';
import { examined, good, limit, note, wrong, type Examined, type Finding } from '../finding.js';
import { subject, type Instruments } from '../subject.js';

const page = 'https://web.whatsapp.com/';

/** WhatsApp Web: the browser, the library and the kept session. Only the running bot can tell more. */
export const whatsappWeb = subject<WhatsAppWebConfiguration>({
  key: 'whatsappWeb',
  title: 'WhatsApp Web',
  owns: (variable) => /^WHATSAPP_(WEB|CHROME)_/.test(variable) || variable === 'WHATSAPP_DRIVER',
  read: ({ whatsapp }) => (whatsapp?.driver === 'web' ? whatsapp : undefined),
  address: (configured) => (isLedHere(configured) ? 'https://127.0.0.1' : null),
  firstStep:
    'Read docs/operating/whatsapp.md first (an account can be banned for it), then set WHATSAPP_DRIVER=web and WHATSAPP_WEB_SESSION_DIR.',
  examine,
});

/** The sandbox has the browser find WhatsApp's page on this machine. */
function isLedHere({ chromeArgs }: WhatsAppWebConfiguration): boolean {
  return chromeArgs.some((argument) => argument.includes('MAP web.whatsapp.com:443 127.0.0.1:'));
}

async function examine(configured: WhatsAppWebConfiguration, instruments: Instruments): Promise<Examined> {
  const [browser, reachable, session] = await Promise.all([
    browserWords(configured, instruments.environment),
    isLedHere(configured) ? null : isReachable(instruments.fetch),
    sessionWords(configured),
  ]);
  const away = wrong('WhatsApp Web cannot be reached.', 'Check the network of this machine; then run this again.');
  return examined({
    findings: [
      ...libraryWords(),
      ...browser,
      ...(reachable === false ? [away] : []),
      ...session,
      ...paceWords(configured),
    ],
    reachable,
    mode: configured.isProactive ? 'writes first' : 'only answers',
    limits: [configured.isProactive ? 'some 20 messages an hour unasked, none at night' : 'nothing unasked'],
    expires: [{ what: 'linked session', at: null, says: 'lives until the phone unlinks it, or is offline for weeks' }],
  });
}

function libraryWords(): Finding[] {
  try {
    createRequire(import.meta.url).resolve('whatsapp-web.js');
    return [];
  } catch {
    return [wrong('The package whatsapp-web.js is not installed.', 'Run npm ci --include=optional.')];
  }
}

async function browserWords({ chromePath }: WhatsAppWebConfiguration, environment: Environment): Promise<Finding[]> {
  try {
    const named = chromePath === undefined ? {} : { WHATSAPP_CHROME_PATH: chromePath };
    const { executable } = await findBrowser({ ...environment, ...named });
    return [good(`There is a browser: ${executable}.`)];
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    const next =
      'Install Google Chrome or Chromium (on Debian and Ubuntu: apt install chromium), or set WHATSAPP_CHROME_PATH.';
    return [wrong('There is no browser for WhatsApp Web to run in.', next)];
  }
}

async function isReachable(fetch: typeof globalThis.fetch): Promise<boolean> {
  try {
    await fetch(page);
    return true;
  } catch (error) {
    // A page that is too large has answered, too.
    return error instanceof Error && /more than \d+ bytes/.test(error.message);
  }
}

async function sessionWords({ sessionDir }: WhatsAppWebConfiguration): Promise<Finding[]> {
  const kept = await isThere(join(sessionDir, 'session'));
  const owner = sessionOwner(sessionDir);
  if (owner !== null)
    return [good(`The bot runs on the session (process ${owner}); its log says whether it is linked.`)];
  if (kept) return [note('A session is kept; whether the phone still has it linked shows when the bot starts.')];
  if (!(await canBeMade(sessionDir))) {
    const next = 'Name a folder on a disk that is kept in WHATSAPP_WEB_SESSION_DIR.';
    return [wrong(`The session’s folder ${sessionDir} cannot be written to.`, next)];
  }
  return [
    limit(
      'No account is linked yet.',
      'Start the bot, open the link page its log names, and scan the code with the phone.',
    ),
  ];
}

function paceWords({ isProactive }: WhatsAppWebConfiguration): Finding[] {
  if (isProactive) return [];
  return [
    limit(
      'The account only answers: fans on WhatsApp hear of the release by their community’s post, or where else they asked to.',
      'Leave it so; WHATSAPP_WEB_PROACTIVE=accept-ban-risk changes it, and accounts were banned for less.',
    ),
  ];
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The folder, or the nearest one above it that is there, can be written to. */
async function canBeMade(folder: string): Promise<boolean> {
  if (await isThere(folder)) {
    return access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
  }
  const above = dirname(folder);
  return above !== folder && canBeMade(above);
}
