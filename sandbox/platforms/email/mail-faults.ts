import { z } from 'zod';

/** A scripted failure of the mail server, as the control side takes it. */
export const mailFaultForm = z.strictObject({
  /** The recipient that it meets; `*`: everybody. */
  to: z.string().min(1).default('*'),
  /** How many letters it meets. */
  times: z.number().int().min(1).default(1),
  /** At the recipient, or once the letter has been said. */
  at: z.enum(['recipient', 'content']).default('recipient'),
  /** What is answered, such as 550 or 451; absent: the letter is taken, after the wait. */
  code: z.number().int().min(400).max(599).optional(),
  /** What is said behind the code. */
  message: z.string().max(200).default('The sandbox was told to answer so'),
  /** Waited before the answer, in milliseconds. */
  delayMs: z.number().int().min(0).max(120_000).default(0),
  /** True: the connection is cut instead of answered. */
  drop: z.boolean().default(false),
});
/** See {@link mailFaultForm}. */
export type MailFault = z.output<typeof mailFaultForm>;

/** The failures that wait for their letters, and what holds for all of them. */
export interface MailFaults {
  plant(fault: MailFault): void;
  all(): readonly (MailFault & { fired: number })[];
  clear(): void;
  /** The fault that meets this recipient at this step, counted as fired. */
  meet(to: string, at: MailFault['at']): MailFault | undefined;
  /** Greylisting: the first try of every recipient is answered 451, as by servers that know a sender too little. */
  setGreylisting(isOn: boolean): void;
  /** Whether this recipient's letter is put off this time. */
  isGrey(to: string): boolean;
}

/** No faults. */
export function createMailFaults(): MailFaults {
  let planted: (MailFault & { fired: number })[] = [];
  let seen: Set<string> | null = null;
  return {
    plant: (fault) => void planted.push({ ...fault, fired: 0 }),
    all: () => planted,
    clear() {
      planted = [];
      seen = null;
    },
    meet(to, at) {
      const isMet = (each: MailFault & { fired: number }) =>
        each.at === at && each.fired < each.times && (each.to === '*' || each.to.toLowerCase() === to.toLowerCase());
      const fault = planted.find(isMet);
      if (fault) fault.fired += 1;
      return fault;
    },
    setGreylisting: (isOn) => void (seen = isOn ? new Set() : null),
    isGrey(to) {
      if (seen === null || seen.has(to)) return false;
      seen.add(to);
      return true;
    },
  };
}
