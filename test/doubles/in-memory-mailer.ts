import type { Mail, Mailer, MailOutcome } from '../../bots/email/mailer.js';

/** A mail server in memory, that fails as it is told to. */
export class InMemoryMailer implements Mailer {
  readonly taken: Mail[] = [];
  readonly #answers: Exclude<MailOutcome, { outcome: 'taken' }>[] = [];
  #isAway = false;

  /** The next letter meets this. */
  fail(outcome: Exclude<MailOutcome, { outcome: 'taken' }>): void {
    this.#answers.push(outcome);
  }

  goAway(): void {
    this.#isAway = true;
  }

  async send(mail: Mail): Promise<MailOutcome> {
    if (this.#isAway) return { outcome: 'away', code: 'ESOCKET' };
    const answer = this.#answers.shift();
    if (answer) return answer;
    if (!this.taken.some(({ messageId, to }) => messageId === mail.messageId && to === mail.to)) this.taken.push(mail);
    return { outcome: 'taken' };
  }

  async check(): Promise<Extract<MailOutcome, { outcome: 'taken' | 'away' }>> {
    return this.#isAway ? { outcome: 'away', code: 'ESOCKET' } : { outcome: 'taken' };
  }

  close(): void {
    // It holds nothing.
  }
}
