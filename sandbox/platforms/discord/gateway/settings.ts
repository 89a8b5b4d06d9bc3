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
}

/** How Discord greets an unverified application. */
export function defaultGatewaySettings(): GatewaySettings {
  return { heartbeatIntervalMs: 41_250, recommendedShards: 1, allowedPrivilegedIntents: 0, frozen: false };
}
