import { toString as drawQr } from 'qrcode';
import type { Log } from '../../../../core/ports/log.js';
import { BotStartError } from '../../../bot-start-error.js';
import { openLinkPage, type LinkPage } from './link-page.js';
import type { LinkStatus, SupervisedBrowser } from './supervise-browser.js';

/** Where somebody links the account: in the terminal and on a page that is open only while there is something to do. */
export interface LinkDesk {
  show(status: LinkStatus): void;
  /**
   * Resolves once the account is linked or can be, or the browser has to be tried again.
   *
   * @throws BotStartError if nothing will be tried any more
   */
  begun(): Promise<void>;
  url(): string | null;
  close(): Promise<void>;
}

/** What the desk works with. */
export type LinkDeskOptions = {
  log: Log;
  print?: (text: string) => void;
  onStatus?: (status: LinkStatus) => void;
};

/** A desk with nothing on it. The browser is asked for when somebody does something there. */
export function createLinkDesk(options: LinkDeskOptions, browser: () => SupervisedBrowser): LinkDesk {
  const { log, print, onStatus } = options;
  let page: Promise<LinkPage> | null = null;
  let url: string | null = null;
  let attempts = 0;
  let settleBegin: { resolve: () => void; reject: (error: Error) => void } | null = null;
  const begun = new Promise<void>((resolve, reject) => (settleBegin = { resolve, reject }));
  // It may fail before anybody waits for it.
  begun.catch(() => undefined);

  const deeds = {
    status: () => browser().status(),
    askForCode: (phone: string) => browser().tell({ do: 'ask-for-code', phone }),
    takeBack() {
      if (browser().status().is === 'elsewhere') browser().start();
    },
  };
  const open = async (): Promise<void> => {
    if (page) return;
    const opening = openLinkPage(deeds);
    page = opening;
    const opened = await opening;
    // Linked while it was being opened: it is closed already.
    if (page !== opening) return;
    url = opened.url;
    log.warn('WhatsApp waits for somebody: open the link page in a browser on this machine.', { linkPage: url });
    print?.(`\nLink WhatsApp: ${url}\n`);
  };
  const close = async (): Promise<void> => {
    const opened = page;
    page = null;
    url = null;
    await (await opened)?.close();
  };
  const draw = async (qr: string): Promise<void> => {
    print?.(`${await drawQr(qr, { type: 'terminal', small: true })}\n`);
  };
  const failure = (error: unknown): void => log.error('The page that links WhatsApp failed.', { error });

  return {
    show(status) {
      onStatus?.(status);
      if (status.is === 'starting') attempts += 1;
      // A second start: the first came to nothing, and other platforms are not to wait for the next.
      if (status.is === 'waiting' || status.is === 'ready' || status.is === 'elsewhere' || attempts > 1) {
        settleBegin?.resolve();
      }
      if (status.is === 'failed') settleBegin?.reject(new BotStartError('whatsapp', status.why));
      if (status.is === 'waiting' || status.is === 'elsewhere') void open().catch(failure);
      if (status.is === 'waiting' && status.qr !== null) void draw(status.qr).catch(failure);
      if (status.is === 'ready') {
        log.info('The WhatsApp account is linked.', { number: status.number });
        void close().catch(failure);
      }
    },
    begun: () => begun,
    url: () => url,
    close,
  };
}
