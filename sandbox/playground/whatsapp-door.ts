import express, { type Router } from 'express';
import type { LinkState } from '../platforms/whatsapp-web/linked-browser.js';

/** How the WhatsApp bot of this sandbox is: a browser is not started before somebody wants to see it. */
export type WhatsAppState =
  | { is: 'closed' }
  | { is: 'starting' }
  /** The account's phone has to photograph the QR code: `POST /whatsapp-web/control/link/qr`. */
  | { is: 'waiting-for-qr' }
  | { is: 'ready' }
  | { is: 'failed'; why: string };

/** Starts the WhatsApp bot when WhatsApp is first opened in the playground. */
export interface WhatsAppDoor {
  state(): WhatsAppState;
  /** Starts the bot, if it is not started or has failed; answers how it is now. */
  open(): WhatsAppState;
  /** Says how the bot is started; `start` resolves once it can be linked, and rejects with a sentence. */
  serve(start: () => Promise<void>): void;
  /** To be mounted at `/playground/whatsapp`: `GET /` tells the state, `POST /open` opens. */
  readonly router: Router;
}

const nobody = 'This sandbox has no WhatsApp bot: npm start brings one up, unless WHATSAPP_DRIVER names another way.';

/** A closed door. `link` tells how the sandbox's WhatsApp sees the browser. */
export function createWhatsAppDoor(link: () => LinkState): WhatsAppDoor {
  let begun: WhatsAppState = { is: 'closed' };
  let starter: (() => Promise<void>) | null = null;
  const state = (): WhatsAppState => {
    const { is } = link();
    if (begun.is === 'closed' || begun.is === 'failed') return begun;
    if (is === 'linked') return { is: 'ready' };
    return is === 'waiting' || is === 'idle' ? { is: 'waiting-for-qr' } : { is: 'starting' };
  };
  const open = (): WhatsAppState => {
    if (begun.is === 'starting') return state();
    begun = starter ? { is: 'starting' } : { is: 'failed', why: nobody };
    starter?.().catch((error: unknown) => {
      begun = { is: 'failed', why: error instanceof Error ? error.message : String(error) };
    });
    return state();
  };
  const router = express.Router();
  router.get('/', (_request, response) => void response.json(state()));
  router.post('/open', (_request, response) => void response.status(202).json(open()));
  return {
    state,
    open,
    serve(start) {
      starter = start;
    },
    router,
  };
}
