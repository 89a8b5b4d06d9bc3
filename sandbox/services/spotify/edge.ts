import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler } from 'express';
import { send, type Answer } from './answers.js';
import type { FaultPlan, Faults } from './faults.js';
import type { Ledger } from './ledger.js';

/** What every call of the service passes through. */
export type Edge = {
  readonly ledger: Ledger;
  readonly faults: Faults;
  /** The service's usual answer for a status, for a fault that names no body. */
  readonly usual: (status: number) => Answer;
};

/** Serves one route: counts the call under `name`, lets a planted fault have its way, sends the answer. */
export function serve(name: string, call: (request: Request) => Answer, edge: Edge): RequestHandler {
  return async (request, response) => {
    edge.ledger.count(name);
    const fault = edge.faults.take([name, `${request.method} ${request.path}`]);
    if (fault !== null && fault.delayMs > 0) await wait(fault.delayMs, undefined, { ref: false });
    if (fault?.drop === 'before') {
      request.socket.destroy();
      return;
    }
    const answer = fault?.status === undefined ? call(request) : faultAnswer(fault, edge.usual(fault.status));
    if (fault?.drop === 'after-apply') {
      request.socket.destroy();
      return;
    }
    response.set({ ...answer.headers });
    send(response, answer);
  };
}

function faultAnswer({ headers, body }: FaultPlan, usual: Answer): Answer {
  const answer = { ...usual, headers: { ...usual.headers, ...headers } };
  if (body === undefined) return answer;
  const { status } = usual;
  return typeof body === 'string' ? { status, headers: answer.headers, text: body } : { ...answer, json: body };
}

/** The query as it was sent, repeats included. */
export function queryOf(request: Request): URLSearchParams {
  return new URL(request.originalUrl, 'http://sandbox').searchParams;
}
