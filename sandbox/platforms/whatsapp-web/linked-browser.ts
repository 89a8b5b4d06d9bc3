import { randomBytes } from 'node:crypto';
import type { EmulatorClock } from '../clock.js';
import type { Broken, EmulatorFrame, MessageFrame } from './frames.js';
import type { ChatFeed } from './world/feed.js';
import { isFindable, toGroupFrame, toMessageFrame, toPersonFrame } from './world/wire.js';
import type { World } from './world/world.js';

/** An open page, as the emulator writes to it. */
export type Page = { send(frame: EmulatorFrame): void; close(): void };

/** How the one browser stands that can be linked to the account. */
export type LinkState =
  /** No page is open. */
  | { is: 'closed' }
  /** A QR code can be photographed, or a pairing code be typed. */
  | { is: 'waiting'; ref: string; pairingCode: string | null }
  /** No QR code was photographed for too long: the page has to ask for another. */
  | { is: 'idle' }
  | { is: 'linked' }
  /** The account is used in another window. */
  | { is: 'elsewhere' };

/** The browser that is linked to the account, or waits to be. */
export interface LinkedBrowser {
  state(): LinkState;
  /** A page has said hello; one that was open before is in conflict with it. */
  greet(page: Page, device: string | null): void;
  gone(page: Page): void;
  /** Sends to the page, if the account is linked in it; false: to none. */
  send(frame: EmulatorFrame): boolean;
  /** The account's phone photographs the QR code, or is given the pairing code: the link is made. */
  link(): void;
  renewQr(): void;
  expireQr(): void;
  offerCode(code: string): void;
  /** The link is taken back: on the phone, in the page, or by WhatsApp. */
  unlink(by: 'phone' | 'page'): void;
  /** The account is opened in another window, or given back. */
  openElsewhere(isOpen: boolean): void;
  cutLine(): void;
  broken(): Broken;
  breakModules(broken: Broken): void;
}

/** A QR code is good for so long, and so many are shown one after the other. */
const qr = { eachMs: 20_000, times: 6 };
/** What a page is told of earlier messages. */
const historyLength = 50;

/** The account's side of linking, over the kept world. */
export function createLinkedBrowser(world: World, feed: ChatFeed, clock: EmulatorClock): LinkedBrowser {
  let page: Page | null = null;
  let state: LinkState = { is: 'closed' };
  let broken: Broken = {};
  let forgetTurn = (): void => undefined;

  const become = (next: LinkState): void => {
    state = next;
    feed.publish({ change: 'link' });
  };
  const known = () => ({
    people: world.people
      .all()
      .filter((each) => isFindable(each) && (each.hasMet || sharesGroup(each.phone, world)))
      .map(toPersonFrame),
    groups: world.groups
      .all()
      .filter(isMember(world))
      .map((each) => toGroupFrame(each, world)),
    channels: world.channels.all(),
  });
  const account = (device: string) => ({ ...toPersonFrame(world.account()), device });
  const turnQr = (left: number): void => {
    forgetTurn();
    forgetTurn = clock.after(qr.eachMs, () => (left > 1 ? showQr(left - 1) : expireQr()));
  };
  const showQr = (left = qr.times): void => {
    const ref = newRef();
    // A code that is being typed outlives the QR codes beside it.
    become({ is: 'waiting', ref, pairingCode: state.is === 'waiting' ? state.pairingCode : null });
    page?.send({ what: 'ref', ref });
    turnQr(left);
  };
  const expireQr = (): void => {
    forgetTurn();
    become({ is: 'idle' });
    page?.send({ what: 'state', state: 'UNPAIRED_IDLE' });
  };
  const welcome = (device: string | null): void => {
    const isKnown = device !== null && device === world.account().device;
    const ref = newRef();
    page?.send({
      what: 'welcome',
      account: isKnown ? account(device) : null,
      ref,
      ...(isKnown ? known() : { people: [], groups: [], channels: [] }),
      history: isKnown ? historyOf(world) : [],
      broken,
    });
    if (!isKnown) {
      become({ is: 'waiting', ref, pairingCode: null });
      turnQr(qr.times);
    } else {
      become({ is: 'linked' });
      sendUnreceived();
    }
  };
  const sendUnreceived = (): void => {
    const waiting = world.messages.all().filter(({ from, ack }) => from !== null && ack < 2);
    for (const each of waiting) page?.send({ what: 'message', ...toMessageFrame(each, world) });
  };

  return {
    state: () => state,
    greet(opened, device) {
      forgetTurn();
      if (page && page !== opened) page.send({ what: 'state', state: 'CONFLICT' });
      page = opened;
      welcome(device);
    },
    gone(closed) {
      if (page !== closed) return;
      page = null;
      forgetTurn();
      become({ is: 'closed' });
    },
    send(frame) {
      if (state.is !== 'linked' || !page) return false;
      page.send(frame);
      return true;
    },
    link() {
      forgetTurn();
      const device = randomBytes(12).toString('hex');
      world.changeAccount({ device });
      become({ is: 'linked' });
      page?.send({ what: 'linked', account: account(device), ...known() });
      sendUnreceived();
    },
    renewQr: () => showQr(),
    expireQr,
    offerCode(code) {
      if (state.is === 'waiting') become({ ...state, pairingCode: code });
    },
    unlink(by) {
      world.changeAccount({ device: null });
      if (by === 'phone') page?.send({ what: 'logged-out' });
      become({ is: 'closed' });
    },
    openElsewhere(isOpen) {
      page?.send({ what: 'state', state: isOpen ? 'CONFLICT' : 'CONNECTED' });
      become({ is: isOpen ? 'elsewhere' : 'linked' });
    },
    cutLine: () => page?.close(),
    broken: () => broken,
    breakModules(wanted) {
      broken = wanted;
      page?.send({ what: 'broken', broken });
    },
  };
}

function newRef(): string {
  return `2@${randomBytes(24).toString('base64')}`;
}

function isMember(world: World) {
  return ({ members }: { members: readonly { phone: string }[] }) =>
    members.some(({ phone }) => phone === world.account().phone);
}

function sharesGroup(phone: string, world: World): boolean {
  return world.groups.all().some((each) => isMember(world)(each) && each.members.some((one) => one.phone === phone));
}

function historyOf(world: World): MessageFrame[] {
  const seen = world.messages.all().filter(({ from, ack }) => from === null || ack >= 2);
  return seen.slice(-historyLength).map((each) => toMessageFrame(each, world));
}
