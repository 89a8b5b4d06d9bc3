import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Mailbox } from './mailbox.js';

/** No script runs in a mail, no form is sent from it, and only the playground shows it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src https: http://127.0.0.1:* http://localhost:*; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-same-origin";

const asked = z.object({ fan: z.string().catch('') });

/** `GET /mail/:id?fan=asha`: one mail, its links leading to the fan's phone. */
export function mailFrame(mailbox: Mailbox): RequestHandler {
  return async (request, response) => {
    const { fan } = asked.parse(request.query);
    const { html, text } = await mailbox.one(String(request.params['id']));
    response.set('Content-Security-Policy', policy);
    response.type('html').send(onPhone(html === '' ? `<pre>${escaped(text)}</pre>` : html, fan));
  };
}

/** A link is opened on the phone of whoever reads the mail, in the phone's own window. */
function onPhone(html: string, fan: string): string {
  return html.replace(/<a\b([^>]*?)\bhref="(https?:[^"]*)"/g, (_whole, before: string, href: string) => {
    const query = new URLSearchParams({ fan, to: href.replaceAll('&amp;', '&') }).toString();
    const target = escaped(`frontrow-phone-${fan}`);
    return `<a${before}target="${target}" href="/playground/phone?${escaped(query)}"`;
  });
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
