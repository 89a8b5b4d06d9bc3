import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler } from 'express';
import type { MovableCalendar } from '../calendar.js';
import type { JsonValue } from '../state/journal.js';
import { send, type Answer } from './answers.js';
import { faultAnswer } from './faults/fault-answer.js';
import type { FaultPlan } from './faults/fault-plan.js';
import type { Faults } from './faults/faults.js';
import type { Ledger } from './ledger.js';
import type { Twist } from './libraries.js';
import { sendMangled } from './faults/mangled-answer.js';

/** What every call of the service passes through. */
export type Edge = {
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly calendar: MovableCalendar;
  /** The service's usual answer for a status, for a fault that names no body. */
  readonly usual: (status: number) => Answer;
};

/** Does a call; a library write is to come out as the twist says. */
export type Call = (request: Request, twist: Twist) => Answer;

/** Serves one route: counts the call under `name`, lets a planted fault have its way, sends the answer. */
export function serve(name: string, call: Call, edge: Edge): RequestHandler {
  return async (request, response) => {
    edge.ledger.count(name);
    const fault = edge.faults.take([name, `${request.method} ${request.path}`]);
    if (fault?.delayMs !== undefined) await wait(fault.delayMs, undefined, { ref: false });
    if (fault?.drop === 'before' || fault?.drop === 'reset-before') {
      cut(request, fault.drop);
      return;
    }
    const answer = answerTo(fault, edge, () => call(request, twistOf(fault)));
    if (fault?.drop !== undefined) cut(request, fault.drop);
    else if (fault?.mangle !== undefined) sendMangled(response, answer, fault.mangle);
    else send(response, answer);
  };
}

function cut({ socket }: Request, drop: NonNullable<FaultPlan['drop']>): void {
  if (drop === 'reset-before' || drop === 'reset-after-apply') socket.resetAndDestroy();
  else socket.destroy();
}

function answerTo(fault: FaultPlan | null, edge: Edge, doCall: () => Answer): Answer {
  if (fault?.status === undefined) return changed(doCall(), fault?.change);
  if (fault.apply === true) doCall();
  return faultAnswer(fault, edge.usual(fault.status), edge.calendar.now());
}

function changed(answer: Answer, change: FaultPlan['change']): Answer {
  const { json } = answer;
  if (change === undefined || answer.status >= 300 || json === undefined || !isObject(json)) return answer;
  const members = Object.entries({ ...json, ...change.set }).filter(([name]) => !change.remove?.includes(name));
  return { ...answer, json: Object.fromEntries(members) };
}

function isObject(json: JsonValue): json is Readonly<Record<string, JsonValue | undefined>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function twistOf(fault: FaultPlan | null): Twist {
  if (fault?.effect === 'ghost') return { kind: 'ghost' };
  if (fault?.effect === 'late') return { kind: 'late', lateMs: fault.lateMs ?? 0 };
  return { kind: 'none' };
}

/** Where the sandbox is, as the caller knows it. */
export function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? ''}`;
}

/** The query as it was sent, repeats included. */
export function queryOf(request: Request): URLSearchParams {
  return new URL(request.originalUrl, 'http://sandbox').searchParams;
}
