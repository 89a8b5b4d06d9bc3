import { Router, type Request, type Response } from 'express';
import type { Withdrawal } from '../../core/consent/withdraw.js';
import { EngineError } from '../../core/errors.js';
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
import { nonceOf, privatePage } from '../http/security-headers.js';
import { renderMessage } from '../pages/message-page.js';
import type { Surface } from '../surface.js';
import { dataFile } from './data-file.js';
import { renderForgetPage, renderMePage, type OwnSettings } from './me-page.js';
import { undoneInWords } from './undo-words.js';
import { renderWhoAreYouPage } from './who-are-you-page.js';

const forgotten = {
  isDone: true,
  heading: 'You are forgotten',
  text: 'Everything is withdrawn, your permission is destroyed, and nothing here says who you are any more. You can always begin anew: open a campaign’s link.',
};

const tooLateToChoose = {
  isDone: false,
  heading: 'Your version stays as it was',
  text: 'One of them is being saved, or is in your library already. Take it out on your page first (/me): then you can choose again, and pre-save anew.',
};

/** `/me`, the fan's own page, and what can be done on it. */
export function meRoutes({ engine, cookies, forgery }: Surface): Router {
  const settings = (request: Request, response: Response): OwnSettings => ({
    nonce: nonceOf(response),
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
    const shown = settings(request, response);
    response.send(page ? renderMePage(page, shown) : await whoAreYou(request, shown));
  });

  router.get('/me/data.json', privatePage, async (request, response) => {
    const page = await engine.ownPage(sessionOf(request));
    if (!page) throw new EngineError('not-signed-in', 'Nobody has said in this browser who they are.');
    response.type('application/json').attachment('my-data.json').send(dataFile(page));
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
    response.send(renderMessage(undoneInWords(undone), nonceOf(response)));
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
    if (chosen) response.redirect(303, slug === undefined ? '/me' : `/l/${slug}`);
    else response.send(renderMessage(tooLateToChoose, nonceOf(response)));
  });

  router.get('/me/forget', privatePage, async (request, response) => {
    const page = await engine.ownPage(sessionOf(request));
    const shown = settings(request, response);
    response.send(page ? renderForgetPage(page, shown) : await whoAreYou(request, shown));
  });

  router.post('/me/forget', privatePage, async (request, response) => {
    const form = parse(forgetForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    await engine.forgetOwn(sessionOf(request));
    cookies.clear(response, 'session');
    response.send(renderMessage(forgotten, nonceOf(response)));
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
