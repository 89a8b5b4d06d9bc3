import { isNativeError } from 'node:util/types';
import { Agent, fetch as undiciFetch, type Response as UndiciResponse } from 'undici';
import { EngineError } from '../../errors.js';

/** How services are called. */
export type ServiceFetchOptions = {
  /** Milliseconds until the whole answer must be there. Default is 10000 (10 seconds). */
  timeoutMs?: number;
  /** Bytes an answer may have once unpacked. Default is 1000000 (1 MB). */
  maxBodyBytes?: number;
  /** Sent as User-Agent unless a call brings its own. */
  userAgent: string;
};

/** Statuses whose answers have no body by definition; `Response` refuses one. */
const bodiless = new Set([101, 204, 205, 304]);

/**
 * A `fetch` for calling services: never follows a redirect, ends after `timeoutMs` (body included), and
 * refuses an answer that unpacks to more than `maxBodyBytes`. The answer is read before it is returned.
 *
 * @throws EngineError `service-unavailable` with `details.reason` `timeout`, `too-large` or `network`; its message
 * names method, host and path, never the query. A caller's own abort throws the reason of its signal.
 */
export function createServiceFetch(options: ServiceFetchOptions): typeof fetch {
  const { timeoutMs = 10_000, maxBodyBytes = 1_000_000, userAgent } = options;
  const dispatcher = new Agent({ connect: { timeout: timeoutMs }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });

  return async (input, init) => {
    const request = new Request(input, init);
    if (!request.headers.has('user-agent')) request.headers.set('user-agent', userAgent);
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const body = request.body === null ? null : await request.arrayBuffer();
      const response = await undiciFetch(request.url, {
        method: request.method,
        headers: [...request.headers],
        body,
        redirect: 'manual',
        signal: AbortSignal.any([request.signal, timeout]),
        dispatcher,
      });
      return await readWhole(response, maxBodyBytes);
    } catch (error) {
      if (request.signal.aborted) throw request.signal.reason;
      throw asUnavailable(error, { request, timedOut: timeout.aborted, timeoutMs, maxBodyBytes });
    }
  };
}

class BodyTooLarge extends Error {}

async function readWhole(response: UndiciResponse, maxBodyBytes: number): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    length += bytes.length;
    // Leaving the loop cancels the stream, and with it the connection.
    if (length > maxBodyBytes) throw new BodyTooLarge();
    chunks.push(bytes);
  }
  const headers = new Headers([...response.headers]);
  // The body is unpacked now, and may be longer than what was sent.
  headers.delete('content-encoding');
  headers.delete('content-length');
  const { status, statusText } = response;
  return new Response(bodiless.has(status) ? null : Buffer.concat(chunks), { status, statusText, headers });
}

type Circumstance = { request: Request; timedOut: boolean; timeoutMs: number; maxBodyBytes: number };

function asUnavailable(error: unknown, { request, timedOut, timeoutMs, maxBodyBytes }: Circumstance): EngineError {
  const { host, pathname } = new URL(request.url);
  const call = `${request.method} ${host}${pathname}`;
  const details = (reason: string) => ({ reason, host });
  if (error instanceof BodyTooLarge) {
    return new EngineError('service-unavailable', `${call} answered with more than ${maxBodyBytes} bytes.`, {
      details: details('too-large'),
    });
  }
  if (timedOut) {
    return new EngineError('service-unavailable', `${call} did not answer within ${timeoutMs} ms.`, {
      details: details('timeout'),
    });
  }
  // undici says only "fetch failed"; its cause says why.
  const cause = isNativeError(error) ? (error.cause ?? error) : error;
  return new EngineError('service-unavailable', `${call} could not be reached.`, {
    details: details('network'),
    cause,
  });
}
