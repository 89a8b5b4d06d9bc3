import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A clock as the sandbox serves it. */
export class ClockServer {
  readonly #server: Server;
  readonly #streams = new Set<ServerResponse>();
  offsetMs = 0;
  broken = false;
  /** Resolves once somebody follows the stream. */
  readonly followed: Promise<void>;

  constructor() {
    let follow = () => undefined as unknown;
    this.followed = new Promise((resolve) => (follow = () => resolve()));
    this.#server = createServer((request, response) => {
      if (this.broken) {
        response.writeHead(503).end();
      } else if (request.url === '/clock/events') {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(': welcome\n\n');
        this.#tell(response);
        this.#streams.add(response);
        follow();
      } else {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(this.#state()));
      }
    });
  }

  /** Returns the address to follow. */
  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/clock`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Moves the clock by so many milliseconds, and tells all who follow. */
  move(ms: number): void {
    this.offsetMs += ms;
    for (const stream of this.#streams) this.#tell(stream);
  }

  /** Cuts all streams off. */
  cut(): void {
    for (const stream of this.#streams) stream.destroy();
    this.#streams.clear();
  }

  #state() {
    return { now: new Date(Date.now() + this.offsetMs).toISOString(), offsetMs: this.offsetMs, movedAt: null };
  }

  #tell(stream: ServerResponse): void {
    stream.write(`event: clock\r\ndata: ${JSON.stringify(this.#state())}\r\n\r\n`);
  }
}
