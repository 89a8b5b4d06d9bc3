import type { ErrorRequestHandler, Response } from 'express';
import { z } from 'zod';

/** Answers with an RFC 9457 problem: `detail` is a sentence that says what to change. */
export function sendProblem(response: Response, status: number, detail: string): void {
  response.status(status).type('application/problem+json').send(JSON.stringify({ status, detail }));
}

/** Thrown by a control route to answer with a problem. */
export class ControlProblem extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.name = 'ControlProblem';
    this.status = status;
  }
}

/** What `express.json` throws: a status the caller deserves, and a message. */
const badBody = z.object({ status: z.number().int().min(400).max(499), message: z.string() });

/** Turns what a JSON route throws into a problem, 400 for bad input; what it does not know it passes on. */
// eslint-disable-next-line max-params -- express tells error handlers by their four parameters
export const problemHandler: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const problem = response.headersSent ? null : problemOf(error);
  if (problem === null) next(error);
  else sendProblem(response, ...problem);
};

function problemOf(error: unknown): [status: number, detail: string] | null {
  if (error instanceof ControlProblem) return [error.status, error.message];
  if (error instanceof z.ZodError) return [400, z.prettifyError(error)];
  const body = badBody.safeParse(error);
  if (body.success) return [body.data.status, `The body could not be read: ${body.data.message}`];
  return null;
}
