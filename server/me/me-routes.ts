import { Router, type Request, type Response } from 'express';
import type { Withdrawal } from '../../core/consent/withdraw.js';
import { EngineError } from '../../core/errors.js';
import type { OwnPage } from '../../core/fans/own-page.js';
import { formTokenField } from '../http/forgery.js';
import {
  answerForm,
  cityForm,
  forgetForm,
  meQuery,
  parse,
  recordingForm,
  undoForm,
  withdrawForm,
} from '../http/parse.js';
import { privatePage } from '../http/security-headers.js';
import { settingsOfPage } from '../http/settings-of-page.js';
import { renderMessage, type Message } from '../pages/message-page.js';
import type { Speech } from '../pages/speech.js';
import type { Surface } from '../surface.js';
import { dataFile } from './data-file.js';
import { renderForgetPage } from './forget-page.js';
import { renderMePage } from './me-page.js';
import type { OwnSettings } from './own-settings.js';
import { undoneInWords } from './undo-words.js';
import { renderWhoAreYouPage } from './who-are-you-page.js';

function forgotten({ text }: Speech): Message {
  return { isDone: true, heading: text('mePage.forgotten'), text: text('mePage.forgottenText') };
}

function tooLateToChoose({ text }: Speech): Message {
  return { heading: text('mePage.versionStays'), text: text('mePage.versionStaysText') };
}

/** `/me`, the fan's own page, and what can be done on it. */
export function meRoutes(surface: Surface): Router {
  const { engine, cookies, forgery } = surface;
  const settings = (request: Request, response: Response, page: OwnPage | null): OwnSettings => ({
    ...settingsOfPage(surface, { request, response }, { identities: page?.data.identities }),
    formToken: forgery.formToken(request, response),
  });
  const whoAreYou = async (request: Request, shown: OwnSettings): Promise<string> => {
    const { unknown = null } = parse(meQuery, request.query);
    return renderWhoAreYouPage({ ...(await engine.recognitionChoices()), unknown }, shown);
  };
  const sessionOf = (request: Request) => cookies.read(request, 'session');
  const router = Router();

  router.get('/me', privatePage, async (request, response) => {
    const page = await engine.ownPage(sessionOf(request));
    const shown = settings(request, response, page);
    response.send(page ? renderMePage(page, shown) : await whoAreYou(request, shown));
  });

  router.get('/me/data.json', privatePage, async (request, response) => {
    const page = await engine.ownPage(sessionOf(request));
    if (!page) throw new EngineError('not-signed-in', 'Nobody has said in this browser who they are.');
    const { speech } = settings(request, response, page);
    response.type('application/json').attachment('my-data.json').send(dataFile(page, speech));
  });

  router.post('/me/withdraw', privatePage, async (request, response) => {
    const form = parse(withdrawForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    await engine.withdrawOwn(sessionOf(request), withdrawalOf(form));
    response.redirect(303, '/me');
  });

  router.post('/me/undo', privatePage, async (request, response) => {
    const form = parse(undoForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    const undone = await engine.undoOwn(sessionOf(request), form.campaign);
    const answer = settingsOfPage(surface, { request, response });
    response.send(renderMessage(undoneInWords(undone, answer.speech), answer));
  });

  router.post('/me/consents', privatePage, async (request, response) => {
    const form = parse(answerForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    await engine.answerOwn(sessionOf(request), { purpose: form.purpose, answer: form.answer });
    response.redirect(303, form.slug ? `/l/${form.slug}` : '/me');
  });

  router.post('/me/city', privatePage, async (request, response) => {
    const { city, act, slug, ...form } = parse(cityForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    await engine.cityOwn(sessionOf(request), act === 'keep' ? city : null);
    response.redirect(303, slug === undefined ? '/me' : `/l/${encodeURIComponent(slug)}`);
  });

  router.post('/me/recording', privatePage, async (request, response) => {
    const { campaign: campaignId, service, recording, slug, ...form } = parse(recordingForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    const chosen = await engine.recordingOwn(sessionOf(request), { campaignId, service, recordingIsrc: recording });
    const answer = settingsOfPage(surface, { request, response });
    if (chosen) response.redirect(303, slug === undefined ? '/me' : `/l/${slug}`);
    else response.send(renderMessage(tooLateToChoose(answer.speech), answer));
  });

  router.get('/me/forget', privatePage, async (request, response) => {
    const page = await engine.ownPage(sessionOf(request));
    const shown = settings(request, response, page);
    response.send(page ? renderForgetPage(page, shown) : await whoAreYou(request, shown));
  });

  router.post('/me/forget', privatePage, async (request, response) => {
    const form = parse(forgetForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    await engine.forgetOwn(sessionOf(request));
    cookies.clear(response, 'session');
    const answer = settingsOfPage(surface, { request, response });
    response.send(renderMessage(forgotten(answer.speech), answer));
  });

  return router;
}

function withdrawalOf(form: ReturnType<typeof parse<typeof withdrawForm>>): Withdrawal {
  switch (form.what) {
    case 'pre-save':
    case 'follow':
      return { what: form.what, campaignId: form.campaign };
    case 'purpose':
      return { what: 'purpose', purpose: form.purpose };
    case 'everything':
      return { what: 'everything' };
  }
}
