import { z } from 'zod';
import { faultCode } from '../../../../core/fault-code.js';
import type { CloudSettings } from './settings.js';

/** Meta has answered that it will not do something; the code says why. */
export class GraphRefusal extends Error {
  readonly code: number;
  readonly status: number;

  constructor(code: number, status: number, message: string) {
    super(message);
    this.name = 'GraphRefusal';
    this.code = code;
    this.status = status;
  }
}

/** No answer of Meta's has come: whether it was done is not known. */
export class GraphUnreachable extends Error {
  /** In a word for the log: how the connection failed, or what was answered in Meta's place. */
  readonly because: string;

  constructor(because: string, options: { cause?: unknown } = {}) {
    super(`Meta gave no answer that it would give: ${because}.`, options);
    this.name = 'GraphUnreachable';
    this.because = because;
  }
}

/** The calls that the driver makes. Each throws GraphRefusal or GraphUnreachable. */
export interface Graph {
  /** Our own number, in digits. */
  number(): Promise<string>;
  /** How many people Meta lets us write to first in 24 hours, in Meta's word, such as `TIER_2K`; null: it does not say. */
  messagingTier(): Promise<string | null>;
  /** Posts a message to a number or a business-scoped user id; answers the message's id. Its statuses say whose letter it ends. */
  send(to: string, content: object, endsLetter?: string): Promise<string>;
  /** Gives Meta a PNG to send; answers the id that messages name it by. Meta keeps it for thirty days. */
  upload(png: Uint8Array): Promise<string>;
}

const answerWithinMs = 15_000;
const errorForm = z.object({
  error: z.object({
    code: z.number(),
    message: z.string(),
    error_data: z.object({ details: z.string().optional() }).optional(),
  }),
});
const numberForm = z.object({ display_phone_number: z.string() });
const tierForm = z.record(z.string(), z.unknown());
/** Since v24.0, and before. */
const tierFields = ['whatsapp_business_manager_messaging_limit', 'messaging_limit_tier'] as const;
/** A parameter that this version does not know. */
const unknownParameter = 100;
const uploadedForm = z.object({ id: z.string().min(1) });
const sentForm = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
/** The country, a dot, and what Meta made up (chat-platforms §5). */
const userId = /^[A-Z]{2}\./;

/** Opens the way to Meta's Graph API. */
export function openGraph({ graphUrl, phoneNumberId, token }: CloudSettings): Graph {
  const call = async (path: string, body?: object): Promise<unknown> => {
    const isForm = body instanceof FormData;
    const headers = {
      Authorization: `Bearer ${token.reveal()}`,
      // A form's own type names what divides its parts.
      ...(!isForm && { 'Content-Type': 'application/json' }),
    };
    const posted = body && { method: 'POST', body: isForm ? body : JSON.stringify(body) };
    const signal = AbortSignal.timeout(answerWithinMs);
    const { response, text } = await fetched(`${graphUrl}/${phoneNumberId}${path}`, { headers, signal, ...posted });
    const answer = readJson(text);
    if (response.ok) return answer;
    const told = errorForm.safeParse(answer);
    // What stands before Meta answers pages of its own.
    if (!told.success) throw new GraphUnreachable(`http-${response.status}`);
    const { code, message, error_data: data } = told.data.error;
    throw new GraphRefusal(code, response.status, data?.details ?? message);
  };
  return {
    async number() {
      const { display_phone_number: shown } = numberForm.parse(await call('?fields=display_phone_number'));
      return shown.replace(/\D/g, '');
    },
    async messagingTier() {
      for (const field of tierFields) {
        try {
          const tier = tierForm.parse(await call(`?fields=${field}`))[field];
          if (typeof tier === 'string') return tier;
        } catch (error) {
          if (!(error instanceof GraphRefusal) || error.code !== unknownParameter) throw error;
        }
      }
      return null;
    },
    async send(to, content, endsLetter) {
      const recipient = userId.test(to) ? { recipient: to } : { to };
      const sent = sentForm.safeParse(
        await call('/messages', {
          messaging_product: 'whatsapp',
          recipient_type: 'individual',
          ...recipient,
          ...content,
          ...(endsLetter !== undefined && { biz_opaque_callback_data: endsLetter }),
        }),
      );
      if (!sent.success) throw new GraphUnreachable('answer-of-another-shape', { cause: sent.error });
      return sent.data.messages[0]?.id ?? '';
    },
    async upload(png) {
      const form = new FormData();
      form.append('messaging_product', 'whatsapp');
      form.append('type', 'image/png');
      form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'picture.png');
      const uploaded = uploadedForm.safeParse(await call('/media', form));
      if (!uploaded.success) throw new GraphUnreachable('answer-of-another-shape', { cause: uploaded.error });
      return uploaded.data.id;
    },
  };
}

async function fetched(url: string, request: RequestInit): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, { ...request, redirect: 'manual' });
    return { response, text: await response.text() };
  } catch (cause) {
    throw new GraphUnreachable(faultCode(cause), { cause });
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
