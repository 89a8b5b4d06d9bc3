import { constants, createDeflate } from 'node:zlib';
import type { RawData, WebSocket } from 'ws';

import type { Wire } from '../world/wire.js';

/** A client's largest allowed frame, in bytes. */
const frameLimitBytes = 4096;

/** One socket, as the gateway sees it: frames in, frames out, and a reason to part. */
export interface Connection {
  send(frame: Wire): void;
  /** Closes with one of Discord's codes; the client decides by it whether to come back. */
  close(closing: readonly [code: number, reason: string]): void;
  /** Cuts the line without a word, as a network does. */
  cut(): void;
}

/** Wraps a socket; with `zlibStream` everything sent goes through one deflate stream (`compress=zlib-stream`). */
export function openConnection(socket: WebSocket, zlibStream: boolean): Connection {
  const write = zlibStream ? deflatingTo(socket) : (text: string) => socket.send(text);
  return {
    send: (frame) => {
      if (socket.readyState === socket.OPEN) write(JSON.stringify(frame));
    },
    close: ([code, reason]) => socket.close(code, reason),
    cut: () => socket.terminate(),
  };
}

function deflatingTo(socket: WebSocket): (text: string) => void {
  const deflate = createDeflate();
  let chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('close', () => deflate.close());
  return (text) => {
    deflate.write(text);
    deflate.flush(constants.Z_SYNC_FLUSH, () => {
      // Flushes finish in order; whatever piled up since the last one ends with this one's suffix.
      if (chunks.length > 0) socket.send(Buffer.concat(chunks));
      chunks = [];
    });
  };
}

/** The JSON of a frame, or undefined if it is none or too large. */
export function decodeFrame(data: RawData): unknown {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer);
  if (bytes.length > frameLimitBytes) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
