import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem } from '../../../http/problem.js';
import type { ChatOptions } from '../chat.js';
import type { LinkState } from '../linked-browser.js';

const photographed = z.strictObject({ qr: z.string().min(1) });
const typed = z.strictObject({ code: z.string().min(1) });
const elsewhere = z.strictObject({ open: z.boolean() });
const ban = z.strictObject({ banned: z.boolean() });

/**
 * The account's own phone: `/link` (how it stands), `/link/qr`, `/link/code`, `/link/log-out`, `/link/elsewhere`,
 * `/link/ban`; and what befalls the link: `/link/expire-qr`, `/link/cut`.
 */
export function linkRoutes({ world, browser }: Pick<ChatOptions, 'world' | 'browser'>): Router {
  const router = express.Router();
  const now = () => ({ ...browser.state(), account: world.account().phone, isBanned: world.account().isBanned });
  router.get('/link', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(now());
  });
  router.post('/link/qr', (request, response) => {
    const { qr } = photographed.parse(request.body);
    const { ref } = waiting(browser.state());
    if (!qr.startsWith(`${ref},`))
      throw new ControlProblem(410, 'This QR code is not shown any more: send the new one.');
    link();
    response.json(now());
  });
  router.post('/link/code', (request, response) => {
    const { code } = typed.parse(request.body);
    const { pairingCode } = waiting(browser.state());
    if (pairingCode === null || code.replace('-', '').toUpperCase() !== pairingCode) {
      throw new ControlProblem(410, 'This is not the code that is shown: send the one of GET /link.');
    }
    link();
    response.json(now());
  });
  const link = (): void => {
    if (world.account().isBanned) throw new ControlProblem(403, 'This account is not allowed to use WhatsApp.');
    browser.link();
  };
  router.post('/link/expire-qr', (_request, response) => {
    waiting(browser.state());
    browser.expireQr();
    response.json(now());
  });
  router.post('/link/log-out', (_request, response) => {
    browser.unlink('phone');
    response.json(now());
  });
  router.post('/link/elsewhere', (request, response) => {
    browser.openElsewhere(elsewhere.parse(request.body).open);
    response.json(now());
  });
  router.post('/link/cut', (_request, response) => {
    browser.cutLine();
    response.json(now());
  });
  router.post('/link/ban', (request, response) => {
    const { banned } = ban.parse(request.body);
    world.changeAccount({ isBanned: banned });
    if (banned && world.account().device !== null) browser.unlink('phone');
    response.json(now());
  });
  return router;
}

function waiting(state: LinkState): Extract<LinkState, { is: 'waiting' }> {
  if (state.is === 'waiting') return state;
  throw new ControlProblem(409, `No QR code is shown: the browser is ${state.is}.`);
}
