/** What a test or the playground may turn while bots are connected. */
export interface GatewaySettings {
  /** What HELLO asks for, in milliseconds. */
  heartbeatIntervalMs: number;
  /** How many shards `GET /gateway/bot` recommends. */
  recommendedShards: number;
  /** Privileged intents (bits) the application may use; others close with 4014. */
  allowedPrivilegedIntents: number;
  /** True: sockets stay open but say nothing, so that a client must find out by its missing heartbeat acks. */
  frozen: boolean;
  /** True: the guild is away by an outage, as Discord says it: by its id alone, with `unavailable`. */
  guildOutage: boolean;
  /** How long after READY the guild comes: with many guilds it takes a while, one after the other. */
  guildDelayMs: number;
}

/** How Discord greets an unverified application. */
export function defaultGatewaySettings(): GatewaySettings {
  return {
    heartbeatIntervalMs: 41_250,
    recommendedShards: 1,
    allowedPrivilegedIntents: 0,
    frozen: false,
    guildOutage: false,
    guildDelayMs: 0,
  };
}
