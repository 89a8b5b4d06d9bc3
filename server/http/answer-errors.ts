import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { campaignId } from '../../core/campaigns/campaign.js';
import { EngineError } from '../../core/errors.js';
import { renderMessage, type Message } from '../pages/message-page.js';
import type { Surface } from '../surface.js';
import { errorStatus } from './error-status.js';
import { failurePages } from './failure-pages.js';
import { nonceOf } from './security-headers.js';

type Answer = { status: number; code: string; message: Message };

const unexpected: Omit<Answer, 'status'> = {
  code: 'unexpected',
  message: {
    heading: 'Something is wrong on our side',
    text: 'Nothing you did was lost. Please try again in a minute.',
  },
};

/** The callback of any service, in any case: express matches paths so. */
const callbackPath = /^\/oauth\/[^/]+\/callback\/?$/i;

/** The sign-in may be used up by now: reloading would not help, starting again does. */
const brokenCallback: Message = {
  heading: 'Something is wrong on our side',
  text: 'Your sign-in did not reach us. Open your link and start again.',
};

/** No route took the request. */
export const notFound: RequestHandler = (request) => {
  throw new EngineError('campaign-not-found', `Nothing answers ${request.method} here.`);
};

/**
 * The last handler: a page for people, `application/problem+json` (RFC 9457) for programs.
 * A refusal is part of the day and logged as such; anything else is an error somebody must look at.
 */
export function answerErrors({ engine, log }: Surface): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const answer = error instanceof EngineError ? await refused(error, engine) : broken(error, request);
    if (answer.status >= 500) log.error('A request failed.', { error, path: loggedPath(request) });
    else log.info('A request was refused.', { code: answer.code });
    send(answer, { request, response });
  };
}

/** Only these paths hold nothing but names; of any other, whatever its case, the rest may be a token. */
function loggedPath({ path }: Request): string {
  return path.replace(/^\/(?!l\/|oauth\/)([^/]*)\/.*/, '/$1/…');
}

async function refused(error: EngineError, engine: Surface['engine']): Promise<Answer> {
  const { again, ...message } = failurePages[error.code];
  const href = again && (await wayBack(error, engine));
  return {
    status: errorStatus[error.code],
    code: error.code,
    message: { ...message, next: href ? { label: again, href } : undefined },
  };
}

/** The campaign's own address, looked up by the id in the error, or the fan's own page: never an address from the request. */
async function wayBack({ details }: EngineError, engine: Surface['engine']): Promise<string | undefined> {
  if (details['goal'] === 'recognition') return '/me';
  const id = campaignId.safeParse(details['campaignId']);
  const campaign = id.success ? await engine.campaignById(id.data).catch(() => null) : null;
  return campaign ? `/l/${campaign.slug}` : undefined;
}

/** What express and its parsers refuse carries a status; everything else is ours. */
function broken(error: unknown, { path }: Request): Answer {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500) return { status, code: 'input-invalid', message: failurePages['input-invalid'] };
  return { status: 500, ...unexpected, ...(callbackPath.test(path) && { message: brokenCallback }) };
}

function send(
  { status, code, message }: Answer,
  { request, response }: { request: Request; response: Response },
): void {
  response.status(status).set('cache-control', 'no-store');
  if (request.accepts(['html', 'json']) === 'json') {
    const problem = { type: 'about:blank', title: message.heading, status, detail: message.text, code };
    response.type('application/problem+json').send(JSON.stringify(problem));
    return;
  }
  response.send(renderMessage(message, nonceOf(response)));
}
