import { z } from 'zod';

import type { Method, Methods } from '../method.js';
import { flag, json, number, parse, text } from '../parameters.js';
import { badRequest, refusals } from '../refusal.js';

const kinds = json(z.array(z.string()));
/** The longest a poll waits, whatever was asked for. */
const longestPollSeconds = 50;

const getUpdates: Method = (given, { updates, webhook }, gone) => {
  const form = parse(
    given,
    z.object({
      offset: number.optional(),
      limit: number.default(100),
      timeout: number.default(0),
      allowed_updates: kinds.optional(),
    }),
  );
  if ((webhook.settings()?.url ?? '') !== '') throw refusals.webhookIsSet();
  if (form.allowed_updates) updates.allow(form.allowed_updates.length > 0 ? form.allowed_updates : null);
  const limit = Math.min(100, Math.max(1, form.limit));
  const timeoutMs = Math.min(longestPollSeconds, Math.max(0, form.timeout)) * 1000;
  return updates.poll({ offset: form.offset, limit, timeoutMs }, gone);
};

const setWebhook: Method = (given, { updates, webhook }) => {
  const form = parse(
    given,
    z.object({
      url: text.default(''),
      secret_token: text.optional(),
      max_connections: number.default(40),
      allowed_updates: kinds.optional(),
      drop_pending_updates: flag.default(false),
    }),
  );
  if (form.drop_pending_updates) updates.dropAll();
  if (form.allowed_updates) updates.allow(form.allowed_updates.length > 0 ? form.allowed_updates : null);
  if (form.url === '') {
    webhook.set(null);
    return true;
  }
  assertWebhookAddress(form.url);
  if (form.secret_token !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(form.secret_token)) {
    throw badRequest('secret token contains unallowed characters');
  }
  const secret = form.secret_token === undefined ? {} : { secretToken: form.secret_token };
  webhook.set({ url: form.url, ...secret, maxConnections: form.max_connections });
  updates.interrupt(refusals.webhookIsSet());
  return true;
};

/** Telegram wants https; the sandbox takes this machine too, where nobody has a certificate. */
function assertWebhookAddress(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === '127.0.0.1')) return;
  throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
}

const deleteWebhook: Method = (given, { updates, webhook }) => {
  const form = parse(given, z.object({ drop_pending_updates: flag.default(false) }));
  if (form.drop_pending_updates) updates.dropAll();
  webhook.set(null);
  return true;
};

const getWebhookInfo: Method = (_given, { updates, webhook }) => {
  const settings = webhook.settings();
  const error = webhook.lastError();
  const allowed = updates.allowed();
  return {
    url: settings?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.count(),
    ...(settings && { max_connections: settings.maxConnections }),
    ...(error && { last_error_date: Math.floor(error.atMs / 1000), last_error_message: error.message }),
    ...(allowed && { allowed_updates: allowed }),
  };
};

/** How a bot learns what happens. */
export const updateMethods: Methods = {
  getupdates: getUpdates,
  setwebhook: setWebhook,
  deletewebhook: deleteWebhook,
  getwebhookinfo: getWebhookInfo,
};
