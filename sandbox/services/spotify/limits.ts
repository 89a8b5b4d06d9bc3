import type { MovableCalendar } from '../../calendar.js';
import type { Answer } from '../answers.js';
import { apiError } from './answers.js';
import { openRollingWindow } from '../rolling-window.js';
import type { App } from './apps.js';
import type { Settings } from './settings.js';

const windowMs = 30_000;

/** How much the apps may ask (platform-apis §1.6). Kept in memory: a restart forgets what was used. */
export interface Limits {
  /** Counts one Web API call of an app; answers the 429 that refuses it, or null. A refused call does not count. */
  refusal(app: App): Answer | null;
}

/** What the limits stand on. */
export type LimitWorld = { readonly calendar: MovableCalendar; readonly settings: () => Settings };

/** Makes limits of which nothing is used. */
export function openLimits({ calendar, settings }: LimitWorld): Limits {
  const recent = openRollingWindow(windowMs);
  let quota = { day: '', used: 0 };
  const rateRefusal = (app: App, most: number | null): Answer | null => {
    const waitMs = recent.waitMs(app.clientId, most ?? Infinity);
    if (waitMs === null) return null;
    const waitSeconds = Math.max(1, Math.ceil(waitMs / 1000));
    return { ...apiError(429, 'Too many requests'), headers: { 'Retry-After': `${waitSeconds}` } };
  };
  const quotaRefusal = (most: number | null): Answer | null => {
    const day = calendar.now().toISOString().slice(0, 10);
    if (quota.day !== day) quota = { day, used: 0 };
    return most !== null && quota.used >= most ? apiError(429, 'Too many requests', 'QUOTA_EXCEEDED') : null;
  };
  return {
    refusal(app) {
      const { callsPer30s, dailyQuota } = settings();
      if (callsPer30s === null && dailyQuota === null) return null;
      const counted = app.mode !== 'extended';
      const refused = rateRefusal(app, callsPer30s) ?? (counted ? quotaRefusal(dailyQuota) : null);
      if (refused !== null) return refused;
      recent.count(app.clientId);
      if (counted) quota.used += 1;
      return null;
    },
  };
}
