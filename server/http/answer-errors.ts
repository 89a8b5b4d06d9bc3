import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { campaignId, type Campaign } from '../../core/campaigns/campaign.js';
import { EngineError } from '../../core/errors.js';
import { renderMessage, type Message } from '../pages/message-page.js';
import type { PageSettings } from '../pages/page-settings.js';
import type { Surface } from '../surface.js';
import { errorStatus } from './error-status.js';
import { failurePage, wayBackFrom } from './failure-pages.js';
import { settingsOfPage } from './settings-of-page.js';

type Answer = { status: number; code: string; message: Message; settings: PageSettings };

type Asked = { request: Request; response: Response };

/** The callback of any service, in any case: express matches paths so. */
const callbackPath = /^\/oauth\/[^/]+\/callback\/?$/i;

/** No route took the request. */
export const notFound: RequestHandler = (request) => {
  throw new EngineError('campaign-not-found', `Nothing answers ${request.method} here.`);
};

/**
 * The last handler: a page for people, `application/problem+json` (RFC 9457) for programs.
 * A refusal is part of the day and logged as such; anything else is an error somebody must look at.
 */
export function answerErrors(surface: Pick<Surface, 'engine' | 'log' | 'cookies'>): ErrorRequestHandler {
  const { log } = surface;
  return async (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const asked = { request, response };
    const answer = error instanceof EngineError ? await refused(error, asked, surface) : broken(error, asked, surface);
    if (answer.status >= 500) log.error('A request failed.', { error, path: loggedPath(request) });
    else log.info('A request was refused.', { code: answer.code, ...reasonOf(error) });
    send(answer, asked);
  };
}

/** Why, in a word of ours, where the code alone does not say. */
function reasonOf(error: unknown): { reason?: string } {
  const reason = error instanceof EngineError ? error.details['reason'] : undefined;
  return typeof reason === 'string' ? { reason } : {};
}

/** Only these paths hold nothing but names; of any other, whatever its case, the rest may be a token. */
function loggedPath({ path }: Request): string {
  return path.replace(/^\/(?!l\/|oauth\/)([^/]*)\/.*/, '/$1/…');
}

type Telling = Pick<Surface, 'engine' | 'cookies'>;

async function refused(error: EngineError, asked: Asked, { engine, cookies }: Telling): Promise<Answer> {
  const { code } = error;
  const campaign = await campaignOf(error, engine);
  const settings = settingsOfPage({ cookies }, asked, { campaign });
  const label = wayBackFrom(code, settings.speech);
  const href = wayBack(error, campaign);
  const next = label !== null && href !== undefined ? { label, href } : undefined;
  return { status: errorStatus[code], code, message: { ...failurePage(code, settings.speech), next }, settings };
}

async function campaignOf({ details }: EngineError, engine: Surface['engine']): Promise<Campaign | null> {
  const id = campaignId.safeParse(details['campaignId']);
  return id.success ? engine.campaignById(id.data).catch(() => null) : null;
}

/** The campaign's own address, looked up by the id in the error, or the fan's own page: never an address from the request. */
function wayBack({ details }: EngineError, campaign: Campaign | null): string | undefined {
  if (details['goal'] === 'recognition') return '/me';
  return campaign ? `/l/${campaign.slug}` : undefined;
}

/** What express and its parsers refuse carries a status; everything else is ours. */
function broken(error: unknown, asked: Asked, { cookies }: Telling): Answer {
  const settings = settingsOfPage({ cookies }, asked);
  const { text } = settings.speech;
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500) {
    return { status, code: 'input-invalid', message: failurePage('input-invalid', settings.speech), settings };
  }
  // The sign-in may be used up by now: reloading would not help, starting again does.
  const isCallback = callbackPath.test(asked.request.path);
  const message = {
    heading: text('failurePages.unexpected'),
    text: text(isCallback ? 'failurePages.brokenCallback' : 'failurePages.unexpectedText'),
  };
  return { status: 500, code: 'unexpected', message, settings };
}

function send({ status, code, message, settings }: Answer, { request, response }: Asked): void {
  response.status(status).set('cache-control', 'no-store');
  if (request.accepts(['html', 'json']) === 'json') {
    const problem = { type: 'about:blank', title: message.heading, status, detail: message.text, code };
    response.type('application/problem+json').send(JSON.stringify(problem));
    return;
  }
  response.send(renderMessage(message, settings));
}
