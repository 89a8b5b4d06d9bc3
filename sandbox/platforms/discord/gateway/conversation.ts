import type { WebSocket } from 'ws';
import type { z } from 'zod';

import { intents as intentBits, knownIntents, privilegedIntents } from '../world/flags.js';
import { guildNews } from '../world/guild-wire.js';
import { toApiUser, type Wire } from '../world/wire.js';
import { shardOf } from '../snowflakes.js';
import type { GatewayBook } from './book.js';
import { decodeFrame, type Connection } from './connection.js';
import { startSession, type Session } from './session.js';
import { clientFrame, closings, identify, opcodes, resume, shard } from './wire.js';

/** A lost session can be resumed for this long. */
const resumableForMs = 120_000;

/** More frames than this a minute close the socket with 4008. */
const framesPerMinute = 120;

type Closing = (typeof closings)[keyof typeof closings];

/** Speaks with one client from HELLO until the socket closes; the session outlives it. */
export function converse(socket: WebSocket, connection: Connection, book: GatewayBook): void {
  const talk = new Talk(connection, book);
  socket.on('message', (data) => talk.hear(decodeFrame(data)));
  socket.on('close', (code) => talk.end(code));
  talk.greet();
}

function frame(op: number, d: unknown = null): Wire {
  return { op, d, s: null, t: null };
}

class Talk {
  readonly #connection: Connection;
  readonly #book: GatewayBook;
  #session: Session | undefined;
  #frameTimesMs: number[] = [];
  #stopWatching: () => void = () => undefined;

  constructor(connection: Connection, book: GatewayBook) {
    this.#connection = connection;
    this.#book = book;
  }

  greet(): void {
    this.#connection.send(frame(opcodes.hello, { heartbeat_interval: this.#book.settings.heartbeatIntervalMs }));
    this.#watch();
  }

  hear(data: unknown): void {
    const parsed = clientFrame.safeParse(data);
    if (this.#book.settings.frozen) return;
    const refusal = this.#refusalOf(parsed);
    if (refusal) this.#connection.close(refusal);
  }

  /** A close by the client with 1000 or 1001 ends the session; anything else leaves it to be resumed. */
  end(code: number): void {
    this.#stopWatching();
    const session = this.#session;
    if (session?.send !== this.#send) return;
    session.send = undefined;
    session.lostAtMs = this.#book.clock.now();
    if (code === 1000 || code === 1001) this.#book.sessions.delete(session.id);
    this.#book.feed.publish({ change: 'gateway' });
  }

  readonly #send = (event: Wire): void => {
    if (!this.#book.settings.frozen) this.#connection.send(event);
  };

  #refusalOf(parsed: z.ZodSafeParseResult<z.output<typeof clientFrame>>): Closing | undefined {
    if (!parsed.success) return closings.decodeError;
    return this.#tooMany() ? closings.rateLimited : this.#obey(parsed.data.op, parsed.data.d);
  }

  #obey(op: number, body: unknown): Closing | undefined {
    if (op === opcodes.heartbeat) return this.#heartbeat();
    if (op === opcodes.identify) return this.#identify(body);
    if (op === opcodes.resume) return this.#resume(body);
    if (!this.#session) return closings.notAuthenticated;
    const ignored: readonly number[] = [opcodes.presenceUpdate, opcodes.voiceStateUpdate, opcodes.requestGuildMembers];
    return ignored.includes(op) ? undefined : closings.unknownOpcode;
  }

  #heartbeat(): Closing | undefined {
    this.#watch();
    this.#connection.send(frame(opcodes.heartbeatAck));
    return undefined;
  }

  /** A client silent for one and a half intervals is taken for dead; its session can be resumed. */
  #watch(): void {
    this.#stopWatching();
    const { clock, settings } = this.#book;
    this.#stopWatching = clock.after(settings.heartbeatIntervalMs * 1.5, () => {
      this.#connection.close(closings.unknownError);
    });
  }

  #tooMany(): boolean {
    const now = this.#book.clock.now();
    this.#frameTimesMs = this.#frameTimesMs.filter((at) => at > now - 60_000);
    return this.#frameTimesMs.push(now) > framesPerMinute;
  }

  #identify(body: unknown): Closing | undefined {
    if (this.#session) return closings.alreadyAuthenticated;
    const parsed = identify.safeParse(body);
    if (!parsed.success) return closings.decodeError;
    if (!this.#book.isToken(parsed.data.token)) return closings.authenticationFailed;
    const wanted = parsed.data.intents;
    if (typeof wanted !== 'number' || !Number.isInteger(wanted) || (wanted & ~knownIntents) !== 0) {
      return closings.invalidIntents;
    }
    if ((wanted & privilegedIntents & ~this.#book.settings.allowedPrivilegedIntents) !== 0) {
      return closings.disallowedIntents;
    }
    const shards = shard.safeParse(parsed.data.shard ?? [0, 1]);
    if (!shards.success) return closings.invalidShard;
    const [shardId, shardCount] = shards.data;
    this.#begin(startSession({ intents: wanted, shardId, shardCount }));
    return undefined;
  }

  #begin(session: Session): void {
    this.#forgetOld();
    this.#book.identifies += 1;
    this.#book.sessions.set(session.id, session);
    this.#attach(session);
    const { world, url } = this.#book;
    const mine = this.#hasGuild(session) ? [{ id: world.guild.id, unavailable: true }] : [];
    session.dispatch('READY', {
      v: 10,
      user: toApiUser(world.bot(), true),
      user_settings: {},
      guilds: mine,
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: url(),
      shard: [session.shardId, session.shardCount],
      application: { id: world.application.id, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
      geo_ordered_rtc_regions: [],
      auth: {},
    });
    if (mine.length > 0 && (session.intents & intentBits.guilds) !== 0) {
      this.#tellOfGuild(session);
    }
  }

  #tellOfGuild(session: Session): void {
    const { world, settings, clock } = this.#book;
    const tell = () => session.dispatch(...guildNews(world, settings));
    if (settings.guildDelayMs === 0) tell();
    else clock.after(settings.guildDelayMs, tell);
  }

  #hasGuild(session: Session): boolean {
    const { world } = this.#book;
    return world.bot().inGuild && shardOf(world.guild.id, session.shardCount) === session.shardId;
  }

  #resume(body: unknown): Closing | undefined {
    if (this.#session) return closings.alreadyAuthenticated;
    const parsed = resume.safeParse(body);
    if (!parsed.success) return closings.decodeError;
    if (!this.#book.isToken(parsed.data.token)) return closings.authenticationFailed;
    this.#forgetOld();
    const session = this.#book.sessions.get(parsed.data.session_id);
    if (session && parsed.data.seq > session.lastSequence()) return closings.invalidSequence;
    const missed = session?.eventsAfter(parsed.data.seq);
    if (!session || !missed) {
      this.#connection.send(frame(opcodes.invalidSession, false));
      return undefined;
    }
    this.#attach(session);
    for (const event of missed) this.#send(event);
    session.dispatch('RESUMED', { _trace: [] });
    return undefined;
  }

  #attach(session: Session): void {
    this.#session = session;
    session.send = this.#send;
    session.lostAtMs = undefined;
    this.#book.feed.publish({ change: 'gateway' });
  }

  #forgetOld(): void {
    const now = this.#book.clock.now();
    for (const [id, session] of this.#book.sessions) {
      if (session.lostAtMs !== undefined && now - session.lostAtMs > resumableForMs) this.#book.sessions.delete(id);
    }
  }
}
