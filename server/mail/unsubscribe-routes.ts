import { Router } from 'express';
import type { UnsubscribeScope } from '../../core/mail/mail-tokens.js';
import { parse, unsubscribeForm, unsubscribePath } from '../http/parse.js';
import { privatePage } from '../http/security-headers.js';
import { renderMessage, type Message } from '../pages/message-page.js';
import type { Speech } from '../pages/speech.js';
import { settingsOfPage } from '../http/settings-of-page.js';
import type { Surface } from '../surface.js';
import { renderUnsubscribePage } from './unsubscribe-page.js';

function endedInWords(scope: UnsubscribeScope, { text }: Speech): Message {
  return scope === 'news'
    ? { isDone: true, heading: text('mail.noMoreNews'), text: text('mail.noMoreNewsHow') }
    : { isDone: true, heading: text('mail.noMoreLetters'), text: text('mail.noMoreLettersHow') };
}

/**
 * `/unsubscribe/<token>`. A POST needs no cookie and no form of ours: mail programs send it by themselves (RFC 8058), and
 * whoever has the link may end letters, and nothing else.
 */
export function unsubscribeRoutes(surface: Surface): Router {
  const { engine } = surface;
  const router = Router();

  router.get('/unsubscribe/:token', privatePage, async (request, response) => {
    const { token } = parse(unsubscribePath, request.params);
    const view = await engine.viewUnsubscribing(token);
    const settings = settingsOfPage(surface, { request, response });
    const gone = () => renderMessage(endedInWords('all', settings.speech), settings);
    response.send(view ? renderUnsubscribePage(view, token, settings) : gone());
  });

  router.post('/unsubscribe/:token', privatePage, async (request, response) => {
    const { token } = parse(unsubscribePath, request.params);
    const { wish } = parse(unsubscribeForm, request.body);
    const scope = await engine.unsubscribe({ token, wish });
    const settings = settingsOfPage(surface, { request, response });
    response.send(renderMessage(endedInWords(scope, settings.speech), settings));
  });

  return router;
}
