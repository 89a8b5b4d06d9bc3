import { z } from 'zod';
import { chatView, person, registered, type ChatView, type Person, type Registered } from './chat-shape.js';
import { openControlClient } from './control-client.js';

/** Where somebody acts: a room by its id, or their direct messages with the bot. */
export type Place = { readonly channelId: string } | { readonly dm: true };

/** The people's side of the sandbox's Discord: who is there, what they see, and what they do. */
export interface DiscordPeople {
  everybody(): Promise<Person[]>;
  view(personId: string): Promise<ChatView>;
  commands(): Promise<Registered[]>;
  /** Uses a command: the bots get a real INTERACTION_CREATE. */
  command(personId: string, place: Place, typed: { name: string; options: Record<string, unknown> }): Promise<void>;
  say(personId: string, place: Place, content: string): Promise<void>;
  /** Presses a button, or chooses `values` in a menu. */
  press(personId: string, pressed: { messageId: string; customId: string; values?: string[] }): Promise<void>;
  /** Calls `listener` after every change in the chat, until `signal` is aborted; rejects if Discord is not there. */
  follow(listener: () => void, signal: AbortSignal): Promise<void>;
}

/** The people's side through the control API at `control()`: the playground is a client of it like any test. */
export function openDiscordPeople(control: () => string): DiscordPeople {
  const { read, send, follow } = openControlClient(control, 'Discord');
  return {
    everybody: async () => (await read('/users', z.object({ users: z.array(person) }))).users,
    view: (personId) => read(`/chat?userId=${encodeURIComponent(personId)}`, chatView),
    commands: async () => (await read('/commands', z.object({ commands: z.array(registered) }))).commands,
    command: (userId, place, typed) => send('/commands', { userId, ...place, ...typed }),
    say: (userId, place, content) => send('/messages', { userId, ...place, content }),
    press: (userId, pressed) => send('/components', { userId, ...pressed }),
    follow,
  };
}
