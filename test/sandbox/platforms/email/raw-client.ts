import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** An SMTP client of twenty lines, which knows nothing but RFC 5321. */
export type RawClient = {
  /** Says a line, and answers the last line of what is said back; null: the server hung up. */
  say(line: string): Promise<string | null>;
  /** The whole of the last answer. */
  heard(): readonly string[];
  close(): void;
};

/** Connects to `smtp://user:password@host:port`, and reads the greeting. */
export async function rawClient(smtpUrl: string): Promise<RawClient> {
  const { hostname, port } = new URL(smtpUrl);
  const socket: Socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  socket.on('error', () => undefined);
  let last: string[] = [];
  const listen = async (): Promise<string | null> => {
    last = [];
    for (;;) {
      const next = await lines.next();
      if (next.done === true) return null;
      const line = next.value;
      last.push(line);
      if (/^\d{3} /.test(line)) return line;
    }
  };
  await listen();
  return {
    say: async (line) => {
      socket.write(`${line}\r\n`);
      return listen();
    },
    heard: () => last,
    close: () => socket.destroy(),
  };
}

/** The login in the address, as `AUTH PLAIN` wants it. */
export function plainLogin(smtpUrl: string): string {
  const { username, password } = new URL(smtpUrl);
  return Buffer.from(`\0${username}\0${password}`).toString('base64');
}

/** Hands one letter in; answers what the server said at the recipient, or at the end of the letter. */
export async function handIn(smtpUrl: string, to: string, lines: readonly string[]): Promise<string | null> {
  const client = await rawClient(smtpUrl);
  try {
    await client.say('EHLO reader.example');
    await client.say(`AUTH PLAIN ${plainLogin(smtpUrl)}`);
    await client.say('MAIL FROM:<hello@frontrow.example>');
    const recipient = await client.say(`RCPT TO:<${to}>`);
    if (!recipient?.startsWith('250')) return recipient;
    await client.say('DATA');
    return await client.say([...lines, '.'].join('\r\n'));
  } finally {
    client.close();
  }
}
