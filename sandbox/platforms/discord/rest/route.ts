import type { Chat, UploadedFile } from '../chat.js';
import type { EmulatorClock } from '../../clock.js';
import type { Gateway } from '../gateway/gateway.js';
import type { Interactions } from '../interactions.js';
import type { ChatFeed } from '../world/feed.js';
import type { World } from '../world/world.js';
import type { LimitSettings } from './limit-settings.js';
import type { RecentNonces } from './recent-nonces.js';
import type { Answer } from './refusals.js';

/** What the endpoints work on. */
export interface RestWorld {
  world: World;
  chat: Chat;
  gateway: Gateway;
  interactions: Interactions;
  feed: ChatFeed;
  clock: EmulatorClock;
  origin: () => string;
  /** `ws://…/discord/gateway`. */
  gatewayUrl: () => string;
  /** Commands newly made, for the daily limit. */
  commandCreates: { scope: string; atMs: number }[];
  limits: LimitSettings;
  /** When direct conversations were newly opened, for their limit. */
  dmOpeningsMs: number[];
  nonces: RecentNonces;
}

/** A request that got past authorisation and limits. */
export interface RestCall {
  /** A parameter of the route's path. */
  param(name: string): string;
  query: URLSearchParams;
  /** True if the query switches this on: clients write `true` or `1`. */
  asks(name: string): boolean;
  /** The JSON body (of a multipart body, its `payload_json`); not yet checked. */
  body: unknown;
  files: readonly UploadedFile[];
}

/** How many calls a window takes, and whose calls count together. */
export interface BucketRule {
  name: string;
  limit: number;
  windowMs: number;
  /** The path parameter that separates one bucket from the next. */
  major: string;
}

/** One endpoint of the REST API; paths are those behind `/api/v10`. */
export interface RestRoute {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  /** `bot` wants the token; `open` is authorised by what the path carries, and free of the global limit. */
  auth: 'bot' | 'open';
  bucket?: BucketRule;
  run(call: RestCall, on: RestWorld): Answer;
}
