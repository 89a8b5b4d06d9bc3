import type { InPageSignInView } from '../../core/pre-saves/view-in-page-sign-in.js';
import type { Secret } from '../../core/secret.js';
import type { InsideApp } from '../http/in-app-browser.js';
import type { Speech } from '../pages/speech.js';

/** What every part of the in-page sign-in is made from. */
export type Shown = { view: InPageSignInView; inApp: InsideApp | null; state: Secret; speech: Speech };
