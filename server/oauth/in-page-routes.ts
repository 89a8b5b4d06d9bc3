import { Router } from 'express';
import { EngineError } from '../../core/errors.js';
import { formTokenField } from '../http/forgery.js';
import { findInsideApp } from '../http/in-app-browser.js';
import { inPageForm, parse, servicePath, signInQuery } from '../http/parse.js';
import { allowSignInScript, privatePage } from '../http/security-headers.js';
import { settingsOfPage } from '../http/settings-of-page.js';
import type { Surface } from '../surface.js';
import { endSignIn } from './end-sign-in.js';
import { renderInPageSignIn } from './in-page-sign-in.js';

/** A fan's sign-in inside a page of ours, for services that have it there. */
export function inPageRoutes(surface: Surface): Router {
  const { engine, cookies, forgery } = surface;
  const router = Router();

  router.get('/oauth/:service/sign-in', privatePage, async (request, response) => {
    const { service } = parse(servicePath, request.params);
    const { state: fresh } = parse(signInQuery, request.query);
    if (fresh) {
      // Out of the address before anything is shown: the service's script passes the page's address on.
      cookies.set(response, 'sign-in', fresh);
      response.redirect(303, `/oauth/${service}/sign-in`);
      return;
    }
    const state = cookies.read(request, 'sign-in');
    if (!state) throw new EngineError('authorization-unknown', 'No sign-in was started in this browser.');
    const inApp = findInsideApp(request.get('user-agent') ?? '');
    const browser = cookies.read(request, 'browser');
    const view = await engine.viewInPageSignIn({ service, state, browser, leaves: inApp !== null });
    allowSignInScript(response, view.page);
    const settings = settingsOfPage(surface, { request, response }, view);
    const formToken = forgery.formToken(request, response);
    response.send(renderInPageSignIn({ view, inApp, state }, { ...settings, formToken }));
  });

  router.post('/oauth/:service/callback', privatePage, async (request, response) => {
    const { service } = parse(servicePath, request.params);
    const { [formTokenField]: formToken, state, user_token } = parse(inPageForm, request.body);
    forgery.requireOwnForm(request, formToken);
    cookies.clear(response, 'sign-in');
    await endSignIn(surface, { request, response, service, parameters: new URLSearchParams({ state, user_token }) });
  });

  return router;
}
