import { steadily } from '../../../../core/announcements/capacity.js';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../../../core/ports/log.js';
import type { Monotonic } from '../../../../core/ports/monotonic.js';
import type { Random } from '../../../../core/ports/random.js';
import type { WhatsAppDriver } from '../../driver.js';
import { createAdminQuestions } from './admin-questions.js';
import { openIncomingLine, type IncomingLine } from './bring-incoming.js';
import { capabilities } from './content.js';
import { launchWith, type Environment, type Launch } from './launch-child.js';
import { createLinkDesk } from './link-desk.js';
import { changeMessage, pinMessage } from './change-message.js';
import { sendMessage, type Sending } from './send-message.js';
import { createSendQueue } from './send-queue.js';
import { openSentPolls } from './sent-polls.js';
import { clearProfile, lockSession, noteBrowser } from './session-lock.js';
import { superviseBrowser, type LinkStatus, type SupervisedBrowser } from './supervise-browser.js';
import { realTimers, type Timers } from './timers.js';
import { openUnaskedPace, unaskedCapacity } from './unasked-pace.js';

/** A Chrome or Chromium, and what it must be launched with. */
export type Browser = { executable: string; args: readonly string[] };

/** The account's session and browser, as the operator has set them. */
export type WebSettings = {
  sessionDir: string;
  chromeArgs: readonly string[];
  /** Whether the operator has accepted that the account may be banned for writing first. */
  isProactive: boolean;
};

/** What the driver is opened with. */
export type WebDriverOptions = {
  settings: WebSettings;
  /** Throws a sentence that says what to install, where there is none. */
  findBrowser: () => Promise<Browser>;
  monotonic: Monotonic;
  random: Random;
  log: Log;
  /** Where a QR code is drawn for whoever sits there; without it only the log tells of the link page. */
  print?: (text: string) => void;
  /** Our own, of which the browser's process is given what it needs. */
  environment: Environment;
  /** IANA zone of the account: unasked messages keep its nights. The machine's, if it is not said. */
  zone?: string;
  onStatus?: (status: LinkStatus) => void;
  launch?: Launch;
  timers?: Timers;
};

/** The driver through WhatsApp Web; `status` and `linkPage` are for those who link the account. */
export interface WebDriver extends WhatsAppDriver {
  status(): LinkStatus;
  /** Where the account is linked; null while there is nothing to do. */
  linkPageUrl(): string | null;
}

/** Opens WhatsApp Web with the kept session; nothing runs before `start`. */
export function openWebDriver(options: WebDriverOptions): WebDriver {
  const { settings, log, timers = realTimers, launch = launchWith(options.environment) } = options;
  const { sessionDir } = settings;
  const polls = openSentPolls(sessionDir);
  const zone = options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const pace = openUnaskedPace({ ...options, sessionDir, zone });
  const desk = createLinkDesk(options, () => browser);
  let unlock = (): void => undefined;
  let line: IncomingLine | undefined;
  let number: string | null = null;
  const queue = createSendQueue((order) => browser.tell(order), timers);
  const admins = createAdminQuestions((order) => browser.tell(order), timers);
  const stopping = new AbortController();
  const browser: SupervisedBrowser = superviseBrowser({
    launch,
    timers,
    log,
    async startOrder() {
      const { executable, args } = await options.findBrowser();
      clearProfile(sessionDir);
      return { do: 'start', executable, args: [...args, ...always, ...settings.chromeArgs], sessionDir };
    },
    forgetSession: () => rmSync(join(sessionDir, 'session'), { recursive: true, force: true, maxRetries: 5 }),
    onReport(report) {
      if (report.is === 'browser') noteBrowser(sessionDir, report.pid);
      queue.heard(report);
      admins.heard(report);
      line?.heard(report);
    },
    onGone() {
      queue.gone();
      admins.gone();
    },
    onStatus: (status) => desk.show(status),
  });
  const sending: Sending = {
    ...options,
    isProactive: settings.isProactive,
    pace,
    polls,
    queue,
    browser,
    line: () => line,
    stopping: stopping.signal,
  };
  return {
    capabilities,
    // One message at a time goes out, at a human pace: whoever waited behind it would hold a letter for minutes.
    lettersAtOnce: 1,
    posting: settings.isProactive ? 'posts' : 'only-answers',
    async start({ handle }) {
      unlock = lockSession(sessionDir);
      line = openIncomingLine(handle, { polls, monotonic: options.monotonic });
      browser.start();
      await desk.begun().catch((error: unknown) => {
        unlock();
        throw error;
      });
    },
    send: (target, message, { purpose }) => sendMessage({ target, message, purpose }, sending),
    change: (messageId, message) => changeMessage({ messageId, message }, sending),
    pin: (messageId, isPinned) => pinMessage({ messageId, isPinned }, sending),
    number: () => {
      const status = browser.status();
      return status.is === 'ready' ? (number = status.number) : number;
    },
    managesGroup(groupId, { id, aliases }) {
      if (browser.status().is === 'ready') return admins.isAdmin(groupId, [id, ...aliases]);
      return Promise.reject(new Error('WhatsApp Web is not ready to say who administers a group.'));
    },
    capacity: () => (settings.isProactive ? unaskedCapacity(zone) : steadily(0)),
    endWaiting: () => stopping.abort(),
    async stop() {
      stopping.abort();
      // What is in hand is still answered through the browser.
      await line?.end();
      await browser.stop();
      await desk.close();
      unlock();
    },
    status: () => browser.status(),
    linkPageUrl: () => desk.url(),
  };
}

/** A container's /dev/shm is too small for Chromium. */
const always = ['--disable-dev-shm-usage'];
