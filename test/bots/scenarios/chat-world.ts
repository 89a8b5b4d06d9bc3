import type { BotsOptions } from '../../../bots/start-bots.js';
import type { CommunityPlace } from '../../../core/communities/community-place.js';
import type { Platform } from '../../../core/fans/fan.js';
import type { MemoryLog } from '../../doubles/memory-log.js';
import type { FakeEngine } from '../fake-engine.js';

/** Whom the scenarios are about: two people in one group. */
export type Person = 'asha' | 'leo';
/** Alone with the bot, or in the group where both are. */
export type Where = 'private' | 'group';

/** One message of the bot, as an app shows it. */
export type Seen = {
  /** All that can be read, line under line: what is markup to the platform is gone, what was escaped stands as it was typed. */
  text: string;
  /** What can be tapped (or typed, where a platform has a menu of numbers); `url` is where it leads, null for one that answers. */
  buttons: readonly { label: string; url: string | null }[];
  /** Addresses in the text that a tap would open. */
  links: readonly string[];
  /** Whom it pings, in the platform's own way of naming them. */
  pings: readonly string[];
  /** Commands in the text that a tap would send. */
  commands: readonly string[];
  /** Where their app loads the pictures in it from. */
  pictures: readonly string[];
  /** Whether the app shows it as changed, and keeps it in sight. */
  isEdited: boolean;
  isPinned: boolean;
  where: Where;
};

/** How somebody says something: Asha, alone with the bot, if nothing else is said. */
export type Saying = { by?: Person; where?: Where };

/** One chat platform with the real bot on it, and people to play. Everything is done as people do it. */
export interface ChatWorld {
  readonly platform: Platform;
  /** What the bot asks in place of the real engine. */
  readonly engine: FakeEngine;
  readonly log: MemoryLog;
  /** The group, as the engine is told of it. */
  readonly group: CommunityPlace;
  /** The platform's id of a person. */
  idOf(person: Person): string;
  /** Brings the bot up, on the fake engine unless on another; `close` stops it if the scenario has not. */
  start(of?: BotsOptions['engine']): Promise<{ stop(): Promise<void> }>;
  /** Lets so much time pass for the bot alone: whoever was too fast is answered again. */
  passMs(ms: number): void;
  /** The person may decide from now on what is done in the group. */
  runsGroup(person: Person): Promise<void>;
  /** Does what a person must have done before the bot may write to them first; nothing where they need not. */
  meet(person: Person): Promise<void>;
  /** Types a command (`/presave release: night-drive`) or plain words. */
  say(text: string, saying?: Saying): Promise<void>;
  /** Presses the last button of this label that the person sees, or opens it if it is a link into the bot's own chat. */
  press(label: string, saying?: Saying): Promise<void>;
  /** What the bot has written that a person sees, the oldest first. */
  reads(person?: Person, where?: Where): Promise<Seen[]>;
  /** Puts a button under a message in Asha's chat that an earlier version of the bot, or somebody else, has made. */
  leaveButton(label: string, id: string): Promise<void>;
  /** Gives the bot once more what it was given last. */
  repeatLast(): Promise<void>;
  /** The person lets the bot write to them no more; where the bot can learn of it. */
  shutOut(person: Person): Promise<void>;
  /** The platform refuses the next message for so long; where it says how long. */
  askToWait(seconds: number): Promise<void>;
  /** The platform fails, for as often as any library tries again by itself. */
  failSending(): Promise<void>;
  /** Whether the bot may pin messages in the group from now on. */
  letPin(may: boolean): Promise<void>;
  /** Lets as much time pass as the bot leaves between two messages that nobody waits for. */
  rest(): Promise<void>;
  /** Somebody deletes what the bot has written in the group. */
  deletePosts(): Promise<void>;
  /** The platform takes no picture from now on. */
  refusePictures(): Promise<void>;
  close(): Promise<void>;
}

/** What a platform has that others have not: a scenario is left out where it makes no sense. */
export type ChatTraits = {
  /** Commands are typed as text, so that they can be mistyped; else they are chosen from a menu. */
  typesFreely: boolean;
  /** What was mistyped is asked about. */
  asksWhatWasMeant: boolean;
  /** A command that stands in a text can be tapped, and is sent by it. */
  tapsCommands: boolean;
  /** The bot can be in groups. Meta's Cloud API knows people alone: its groups have eight members and no buttons. */
  groups: boolean;
  /** A refusal says how long to wait. WhatsApp refuses without saying it: how long we wait is ours to choose. */
  saysHowLongToWait: boolean;
  /** A sender learns of being blocked. On a phone's WhatsApp nobody does: the message stays at one tick for ever. */
  tellsWhoIsBlocked: boolean;
  /** A link into the bot's own chat brings the group along; WhatsApp's brings words to send, which name the release. */
  linksBringThePlace: boolean;
};

/** What Telegram has, and most platforms with it. */
export const usualTraits: ChatTraits = {
  typesFreely: true,
  asksWhatWasMeant: true,
  tapsCommands: true,
  groups: true,
  saysHowLongToWait: true,
  tellsWhoIsBlocked: true,
  linksBringThePlace: true,
};

/** The world of the scenario that runs. */
export type Scene = { world: ChatWorld };
