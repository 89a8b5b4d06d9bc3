import express, { type Express } from 'express';
import type { Engine } from '../core/engine.js';
import type { Log } from '../core/ports/log.js';
import type { Random } from '../core/ports/random.js';
import { faqRoutes } from './faq/faq-routes.js';
import { healthRoutes, type Readiness } from './health-routes.js';
import { answerErrors, notFound } from './http/answer-errors.js';
import { createCookies } from './http/cookies.js';
import { createForgeryGuard } from './http/forgery.js';
import { securityHeaders } from './http/security-headers.js';
import { legalRoutes } from './legal/legal-routes.js';
import { mailRoutes } from './mail/mail-routes.js';
import { unsubscribeRoutes } from './mail/unsubscribe-routes.js';
import { meRoutes } from './me/me-routes.js';
import { inPageRoutes } from './oauth/in-page-routes.js';
import { oauthRoutes } from './oauth/oauth-routes.js';
import { overlayRoutes } from './overlay/overlay-routes.js';
import { oneTapRoutes } from './smart-links/one-tap-routes.js';
import { qrRoutes } from './smart-links/qr-routes.js';
import { plainRoutes, reminderRoutes } from './smart-links/reminder-routes.js';
import { softRoutes } from './smart-links/soft-routes.js';
import { smartLinkRoutes } from './smart-links/smart-link-routes.js';
import type { Surface } from './surface.js';

/** What the web application is made with. */
export type AppSettings = {
  engine: Engine;
  /** The origin fans reach us at, no slash at the end. */
  baseUrl: string;
  /** How many proxies in front of us are ours: their `X-Forwarded-…` is believed, nobody else's. */
  trustedProxyHops: number;
  random: Random;
  log: Log;
  readiness: Readiness;
};

/** The web surface, without listening. */
export function createApp(settings: AppSettings): Express {
  const { engine, baseUrl, random, log } = settings;
  const cookies = createCookies(baseUrl);
  const surface: Surface = { engine, baseUrl, cookies, forgery: createForgeryGuard({ cookies, random }), random, log };
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustedProxyHops);
  app.use(healthRoutes(settings.readiness));
  app.use(securityHeaders({ random, signInOrigins: engine.signInOrigins(), https: baseUrl.startsWith('https:') }));
  app.use(express.urlencoded({ extended: false, limit: '10kb', parameterLimit: 20 }));
  app.use(smartLinkRoutes(surface));
  app.use(qrRoutes(surface));
  app.use(overlayRoutes(surface));
  app.use(oneTapRoutes(surface));
  app.use(reminderRoutes(surface));
  app.use(softRoutes(surface));
  app.use(plainRoutes(surface));
  app.use(oauthRoutes(surface));
  app.use(inPageRoutes(surface));
  app.use(mailRoutes(surface));
  app.use(unsubscribeRoutes(surface));
  app.use(meRoutes(surface));
  app.use(legalRoutes(surface));
  app.use(faqRoutes(surface));
  app.use(notFound);
  app.use(answerErrors(surface));
  return app;
}
