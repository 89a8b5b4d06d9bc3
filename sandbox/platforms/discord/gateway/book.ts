import type { EmulatorClock } from '../../clock.js';
import type { ChatFeed } from '../world/feed.js';
import type { World } from '../world/world.js';
import type { Connection } from './connection.js';
import type { Session } from './session.js';
import type { GatewaySettings } from './settings.js';

/** What the gateway needs from its surroundings. */
export interface GatewayOptions {
  world: World;
  clock: EmulatorClock;
  settings: GatewaySettings;
  feed: ChatFeed;
  /** `ws://…/discord/gateway`. */
  url: () => string;
}

/** The book one gateway keeps about its clients. */
export interface GatewayBook extends GatewayOptions {
  sessions: Map<string, Session>;
  connections: Set<Connection>;
  identifies: number;
  /** True for the bot's token, compared in constant time. */
  isToken(candidate: string): boolean;
}
