import { Router, type Request, type Response } from 'express';
import { formTokenField } from '../http/forgery.js';
import { claimForm, endLettersForm, lettersForm, parse, signInByMailForm, slugPath, tokenPath } from '../http/parse.js';
import { privatePage } from '../http/security-headers.js';
import { renderMessage } from '../pages/message-page.js';
import { settingsOfPage } from '../http/settings-of-page.js';
import type { Surface } from '../surface.js';
import { renderMailLinkPage } from './mail-link-page.js';
import { followedInWords, lettersAsked, signInAsked } from './mail-words.js';

/** By e-mail: to be told there, the links that are mailed, and to come back by one. */
export function mailRoutes(surface: Surface): Router {
  const { engine, cookies, forgery } = surface;
  const settings = (request: Request, response: Response) => settingsOfPage(surface, { request, response });
  const router = Router();

  router.post('/l/:slug/letters', privatePage, async (request, response) => {
    const { address: typed, ...form } = parse(lettersForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    const { slug } = parse(slugPath, request.params);
    const answer = settings(request, response);
    const { language } = answer.speech;
    await engine.askLetters({ slug, typed, session: cookies.read(request, 'session'), language });
    response.send(renderMessage(lettersAsked(slug, answer.speech), answer));
  });

  router.post('/me/sign-in-by-mail', privatePage, async (request, response) => {
    const { address: typed, artist: artistId, ...form } = parse(signInByMailForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    const answer = settings(request, response);
    await engine.askSignInByMail({ artistId, typed, language: answer.speech.language });
    response.send(renderMessage(signInAsked(answer.speech), answer));
  });

  router.post('/me/end-letters', privatePage, async (request, response) => {
    const form = parse(endLettersForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    await engine.mailOwn(cookies.read(request, 'session'), form.address);
    response.redirect(303, '/me');
  });

  router.get('/mail/:token', privatePage, async (request, response) => {
    const opened = await engine.openMailLink(parse(tokenPath, request.params).token);
    const formToken = forgery.formToken(request, response);
    response.send(renderMailLinkPage(opened, { ...settings(request, response), formToken }));
  });

  router.post('/mail/:token', privatePage, async (request, response) => {
    const form = parse(claimForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    const { token } = parse(tokenPath, request.params);
    const followed = await engine.followMailLink(token, cookies.read(request, 'session'));
    if (followed.outcome !== 'signed-in') {
      const answer = settings(request, response);
      response.send(renderMessage(followedInWords(followed.outcome, followed.campaign, answer.speech), answer));
      return;
    }
    cookies.set(response, 'session', followed.session);
    response.redirect(303, '/me');
  });

  return router;
}
