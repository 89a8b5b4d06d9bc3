import type { z } from 'zod';
import type { ServiceName } from '../../core/streaming/service-name.js';
import type { smartLinkQuery } from '../http/parse.js';

/** What a fan had chosen before they went on in another browser; absent or null: nothing. */
export type ChoiceElsewhere = { service?: ServiceName; act?: 'save' | 'follow'; recording: string | null };

type Asked = z.output<typeof smartLinkQuery>;

/** The choice that a link brings along; null: it brings none. */
export function choiceIn({ on, act, recording }: Asked): ChoiceElsewhere | null {
  if (on === undefined && act === undefined && recording === null) return null;
  return { ...(on && { service: on }), ...(act && { act }), recording };
}

/** The link of a campaign, with what else was asked for carried on. */
export function linkWithChoice(slug: string, { zone, on, act, recording }: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ zone, on, act, recording })) if (value) query.set(name, value);
  return query.size > 0 ? `/l/${slug}?${query.toString()}` : `/l/${slug}`;
}
