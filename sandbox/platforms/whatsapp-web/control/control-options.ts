import type { EventStreams } from '../../../http/server-sent-events.js';
import type { Chat, ChatOptions } from '../chat.js';

/** What the control side works with. */
export type ControlOptions = ChatOptions & { chat: Chat; streams: EventStreams; origin: () => string };
