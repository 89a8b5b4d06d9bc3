import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import type { Mailboxes } from './mailbox.js';
import type { MailFault, MailFaults } from './mail-faults.js';

/** Who may hand letters in. */
export type SmtpLogin = { readonly user: string; readonly password: string };

/** What the server stands on. */
export type SmtpOptions = {
  readonly login: SmtpLogin;
  readonly mailboxes: Mailboxes;
  readonly faults: MailFaults;
  /** The date that people live by, in milliseconds. */
  readonly now: () => number;
  readonly onMail: (to: string) => void;
};

/** A mail server on this machine. */
export interface Smtp {
  readonly port: number;
  close(): Promise<void>;
}

const mostBytes = 1024 * 1024;

/** Listens on a free port of 127.0.0.1. It speaks in the clear, as nothing of it leaves this machine. */
export async function startSmtp(options: SmtpOptions): Promise<Smtp> {
  const sockets = new Set<Socket>();
  const cut = ({ remotePort }: SMTPServerSession) => {
    for (const socket of sockets) if (socket.remotePort === remotePort) socket.destroy();
  };
  const server = new SMTPServer(settings(options, cut));
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // A client that hangs up in the middle is its own affair.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

type Cut = (session: SMTPServerSession) => void;
type Answer = (error?: Error | null) => void;

function settings({ login, mailboxes, faults, now, onMail }: SmtpOptions, cut: Cut): SMTPServerOptions {
  return {
    name: 'sandbox.localhost',
    banner: 'Frontrow sandbox',
    authMethods: ['PLAIN', 'LOGIN'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: mostBytes,
    closeTimeout: 500,
    onAuth({ username, password }, _session, callback) {
      const isKnown = username === login.user && password === login.password;
      if (isKnown) callback(null, { user: login.user });
      else callback(refusal(535, '5.7.8 Authentication credentials invalid'));
    },
    onRcptTo({ address }, session, callback) {
      const fault = faults.meet(address, 'recipient');
      if (fault) return void act(fault, { callback, hangUp: () => cut(session) });
      if (faults.isGrey(address)) callback(refusal(451, '4.7.1 Greylisted: come back later'));
      else callback();
    },
    onData(stream, session, callback) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const hangUp = () => cut(session);
      const take = async () => {
        const raw = await buffer(stream);
        const [fault] = recipients.flatMap((address) => faults.meet(address, 'content') ?? []);
        if (fault && (fault.drop || fault.code !== undefined)) return act(fault, { callback, hangUp });
        await wait(fault?.delayMs ?? 0);
        for (const address of recipients) {
          await mailboxes.receive(raw, address, now());
          onMail(address);
        }
        callback(null);
      };
      take().catch((error: unknown) => callback(error instanceof Error ? error : new Error('It could not be read.')));
    },
  };
}

/** Does what the fault says, in place of taking the letter. */
async function act(
  { drop, delayMs, code, message }: MailFault,
  { callback, hangUp }: { callback: Answer; hangUp: () => void },
): Promise<void> {
  if (delayMs > 0) await wait(delayMs);
  if (drop) hangUp();
  else callback(code === undefined ? null : refusal(code, message));
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
