import type { EventStreams } from '../../../http/server-sent-events.js';
import type { ApiOptions, Down } from '../api/api.js';
import type { LimitSettings } from '../limits.js';
import type { Webhooks } from '../webhooks/webhooks.js';

/** The switches of what goes wrong. */
export type Troubles = { down: Down; shuffleStatuses: boolean };

/** What the control side works with. */
export type ControlOptions = ApiOptions & {
  webhooks: Webhooks;
  limits: LimitSettings;
  troubles: Troubles;
  streams: EventStreams;
};
