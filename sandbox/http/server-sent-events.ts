import type { Response } from 'express';
import type { JsonValue } from '../state/journal.js';

const heartbeatMs = 15_000;

/** One open stream of server-sent events. */
export interface EventStream {
  /** Sends one event; a stream whose reader has gone swallows it. */
  send(event: string, data: JsonValue): void;
}

/** The event streams of a server, so that they can be ended when it closes. */
export interface EventStreams {
  /** Opens a stream on this response; `onClose` is called once, when either side ends it. */
  open(response: Response, onClose: () => void): EventStream;
  closeAll(): void;
}

/** Makes the book of open streams; each gets a comment every 15 s, so that nothing between takes it for dead. */
export function openEventStreams(): EventStreams {
  const closers = new Set<() => void>();
  return {
    open(response, onClose) {
      response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
      response.flushHeaders();
      const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
      const close = (): void => {
        if (!closers.delete(close)) return;
        clearInterval(heartbeat);
        onClose();
        response.end();
      };
      closers.add(close);
      response.on('close', close);
      return {
        send(event, data) {
          if (!response.writableEnded) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        },
      };
    },
    closeAll() {
      for (const close of [...closers]) close();
    },
  };
}
