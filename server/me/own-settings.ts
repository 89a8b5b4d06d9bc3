import type { PageSettings } from '../pages/page-settings.js';

/** What a fan's own pages are rendered with. */
export type OwnSettings = PageSettings & { formToken: string };
