import type { Log } from '../../../../core/ports/log.js';
import type { BrowserProcess, Launch } from './launch-child.js';
import type { Timers } from './timers.js';
import type { Order, Report } from './words.js';

/** How the link to WhatsApp is. */
export type LinkStatus =
  | { is: 'closed' }
  | { is: 'starting' }
  /** Somebody has to photograph the QR code, or type the code, with the account's phone. */
  | { is: 'waiting'; qr: string | null; code: string | null }
  | { is: 'linking' }
  | { is: 'ready'; number: string }
  /** The account is used in another window; it is not taken from there. */
  | { is: 'elsewhere' }
  /** Nothing is tried any more until somebody acts. */
  | { is: 'failed'; why: string };

/** The browser's process, kept alive. */
export interface SupervisedBrowser {
  status(): LinkStatus;
  start(): void;
  /** False: there is no process, so nobody was told. */
  tell(order: Order): boolean;
  /** The browser is beyond use: it is ended and started anew, unless that is already under way. */
  restart(why: string): void;
  /** Ends it; the kept session stays. */
  stop(): Promise<void>;
}

/** What is known of the browser, and who wants to know. */
export type SuperviseOptions = {
  launch: Launch;
  /** What a fresh process is told first, once the browser is found. */
  startOrder: () => Promise<Extract<Order, { do: 'start' }>>;
  /** The kept link is worth nothing any more: what is left of it is removed. */
  forgetSession: () => void;
  /** Everything the process tells but for what concerns the link. */
  onReport: (report: Report) => void;
  /** The process is gone: what it was asked for is not answered. */
  onGone: () => void;
  onStatus: (status: LinkStatus) => void;
  timers: Timers;
  log: Log;
};

/** The waits of the supervisor. */
export const waits = {
  /** From the start to a QR code or to ready, and from the photograph to ready. */
  readyMs: 90_000,
  /** A QR code is renewed every 20 s by itself, the first after a minute. */
  newQrMs: 75_000,
  /** Between two looks at the connection; as many in a row without one, and the browser is started anew. */
  lookMs: 60_000,
  badLooks: 5,
  /** Before the browser is started anew, doubled from time to time. */
  firstRestartMs: 1_000,
  longestRestartMs: 5 * 60_000,
  /** So many starts in a row that came to nothing are worth waking somebody. */
  startsBeforeAlarm: 3,
  /** For the browser to close by itself. */
  stopMs: 10_000,
} as const;

const notInstalled =
  'WhatsApp Web needs the package whatsapp-web.js, which is not installed: npm install whatsapp-web.js@1.34.7, and start again.';

type Running = BrowserProcess & { ended: Promise<void> };

/** Keeps one browser's process running: watches that it gets ready and stays connected, and starts it anew. */
export function superviseBrowser(options: SuperviseOptions): SupervisedBrowser {
  const { launch, startOrder, timers, log } = options;
  let status: LinkStatus = { is: 'closed' };
  let child: Running | null = null;
  /** Until the process before this one has ended: two browsers with one session destroy it. */
  let leaving: Promise<void> = Promise.resolve();
  let starts = 0;
  let failedStarts = 0;
  let looksWithout = 0;
  let callOff = (): void => undefined;
  let isStopped = false;

  const become = (next: LinkStatus): void => {
    status = next;
    options.onStatus(next);
  };
  const wait = (delayMs: number, run: () => void): void => {
    callOff();
    callOff = timers.after(delayMs, run);
  };
  const begin = async (): Promise<void> => {
    starts += 1;
    const mine = starts;
    become({ is: 'starting' });
    wait(waits.readyMs, () => restart('it did not get ready in time'));
    try {
      await leaving;
      const order = await startOrder();
      // Meanwhile it may have been stopped, or begun again.
      if (isStopped || mine !== starts) return;
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => (end = resolve));
      const launched: Running = {
        ended,
        ...launch({
          told: (report) => {
            if (child === launched) heard(report);
          },
          ended() {
            end();
            if (child === launched) restart('its process ended');
          },
        }),
      };
      child = launched;
      launched.tell(order);
    } catch (error) {
      giveUp(error instanceof Error ? error.message : String(error));
    }
  };
  const giveUp = (why: string): void => {
    callOff();
    log.error(why);
    become({ is: 'failed', why });
    letGo();
  };
  /** The process is not listened to any more. It closes its browser, so that the session is whole, or is killed. */
  const letGo = (): void => {
    const former = child;
    child = null;
    options.onGone();
    if (!former) return;
    former.tell({ do: 'stop' });
    const callKillOff = timers.after(waits.stopMs, () => former.kill());
    leaving = former.ended.then(callKillOff);
  };
  const restart = (why: string): void => {
    if (isStopped || status.is === 'elsewhere' || status.is === 'failed') return;
    failedStarts += 1;
    const afterMs = Math.min(waits.firstRestartMs * 2 ** (failedStarts - 1), waits.longestRestartMs);
    const report = { why, failedStarts, afterMs };
    if (failedStarts % waits.startsBeforeAlarm === 0) {
      log.error(
        'WhatsApp Web does not come up: look whether its page has changed (a newer whatsapp-web.js), and at the network.',
        report,
      );
    } else log.warn('The browser of WhatsApp Web is started anew.', report);
    letGo();
    become({ is: 'starting' });
    wait(afterMs, () => void begin());
  };
  const look = (): void => {
    wait(waits.lookMs, () => {
      looksWithout += 1;
      if (looksWithout > waits.badLooks) restart('its connection did not come back');
      else {
        child?.tell({ do: 'look', id: 0 });
        look();
      }
    });
  };
  const expectNewQr = (): void => {
    wait(waits.newQrMs, () => {
      child?.tell({ do: 'renew-qr' });
      expectNewQr();
    });
  };
  const disconnected = (reason: string): void => {
    if (reason === 'CONFLICT') {
      callOff();
      log.error('The WhatsApp account was opened in another window: close that one, and say so on the link page.');
      become({ is: 'elsewhere' });
      letGo();
    } else if (reason === 'LOGOUT' || reason.startsWith('UNPAIRED')) {
      log.error('WhatsApp was unlinked from the phone: link it again with the new QR code.', { reason });
      letGo();
      leaving = leaving.then(options.forgetSession);
      failedStarts = 0;
      become({ is: 'starting' });
      wait(waits.firstRestartMs, () => void begin());
    } else if (reason.endsWith('TOS_BLOCK')) {
      giveUp('WhatsApp has banned this number from WhatsApp Web: look at the account on its phone.');
    } else restart(`it was disconnected (${reason})`);
  };
  const heard = (report: Report): void => {
    switch (report.is) {
      case 'not-installed':
        giveUp(notInstalled);
        break;
      case 'qr':
        become({ is: 'waiting', qr: report.qr, code: status.is === 'waiting' ? status.code : null });
        expectNewQr();
        break;
      case 'code':
        become({ is: 'waiting', qr: status.is === 'waiting' ? status.qr : null, code: report.code });
        break;
      case 'authenticated':
        become({ is: 'linking' });
        wait(waits.readyMs, () => restart('it was linked and did not get ready'));
        break;
      case 'ready':
        failedStarts = 0;
        looksWithout = 0;
        become({ is: 'ready', number: report.number });
        look();
        break;
      case 'state':
        if (report.state === 'CONNECTED') looksWithout = 0;
        break;
      case 'disconnected':
        disconnected(report.reason);
        break;
      case 'browser-gone':
        restart('its browser is gone');
        break;
      case 'failed':
        restart(report.error);
        break;
      default:
        options.onReport(report);
    }
  };

  return {
    status: () => status,
    start() {
      isStopped = false;
      failedStarts = 0;
      void begin();
    },
    tell(order) {
      child?.tell(order);
      return child !== null;
    },
    restart(why) {
      if (child) restart(why);
    },
    async stop() {
      isStopped = true;
      callOff();
      letGo();
      await leaving;
      become({ is: 'closed' });
    },
  };
}
