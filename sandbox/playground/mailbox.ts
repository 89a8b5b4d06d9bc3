import { z } from 'zod';
import { openControlClient, type ControlClient } from './control-client.js';

const mail = z.object({
  id: z.string(),
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  receivedAtMs: z.number(),
});
/** A mail as its reader sees it. */
export type Mail = z.infer<typeof mail>;

/** The mail of the people who live here. */
export type Mailbox = {
  /** The newest mails of this fan, the newest first. */
  readonly read: (username: string) => Promise<readonly Mail[]>;
  readonly one: (id: string) => Promise<Mail>;
  readonly follow: ControlClient['follow'];
};

const shownMails = 8;

/** Where a fan's mail goes: an address that no mail of the world outside ever reaches. */
export function addressOf(username: string): string {
  return `${username}@fans.example`;
}

/** The sandbox's mail server as the people who live here see it. */
export function openMailbox(control: () => string): Mailbox {
  const { read, follow } = openControlClient(control, 'mail');
  return {
    async read(username) {
      const path = `/mails?${new URLSearchParams({ to: addressOf(username) }).toString()}`;
      return (await read(path, z.object({ mails: z.array(mail) }))).mails.slice(0, shownMails);
    },
    one: (id) => read(`/mails/${encodeURIComponent(id)}`, mail),
    follow,
  };
}
