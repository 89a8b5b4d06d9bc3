import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Mail, Mailer, MailOutcome } from '../../bots/email/mailer.js';

/** What is read of a letter where it has come to. */
export type ReadMail = Pick<Mail, 'to' | 'subject' | 'text' | 'html' | 'messageId' | 'unsubscribeUrl'> & {
  from: string;
};

/** A mailer with the server behind it in a test's hand. */
export type MailerUnderTest = {
  mailer: Mailer;
  /** What has come, the oldest first. */
  mails(): ReadMail[];
  /** The next letter meets this. */
  fail(outcome: 'no-mailbox' | 'refused' | 'later' | 'away'): void;
  /** The server is gone. */
  goAway(): Promise<void>;
  close(): Promise<void>;
};

const letter: Mail = {
  to: 'ana@example.org',
  sender: 'রিভার of Glass',
  subject: 'Night Drive — রাতের পথ 🌙 is out',
  text: 'It is out — রাতের পথ.\n\nhttps://frontrow.example/l/night-drive',
  html: '<!doctype html><p>It is out — রাতের পথ.</p>',
  messageId: '<0123456789abcdef@frontrow.example>',
  unsubscribeUrl: 'https://frontrow.example/unsubscribe/a.eml_first00000.sig',
};

/** What every {@link Mailer} promises. */
export function mailerContract(name: string, open: () => Promise<MailerUnderTest>): void {
  describe(`a mailer, ${name}`, () => {
    let world: MailerUnderTest;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(() => world.close());

    it('hands a letter over whole, in any script, with both of its parts', async () => {
      expect(await world.mailer.send(letter)).toEqual({ outcome: 'taken' });

      const { to, subject, text, html, messageId, unsubscribeUrl } = letter;
      expect(world.mails()).toEqual([{ to, subject, text, html, messageId, unsubscribeUrl, from: letter.sender }]);
    });

    it('hands over a letter that nothing follows, without a way to unsubscribe', async () => {
      await world.mailer.send({ ...letter, unsubscribeUrl: null });

      expect(world.mails()[0]?.unsubscribeUrl).toBeNull();
    });

    it('shows a letter once that is handed over a second time', async () => {
      await world.mailer.send(letter);
      expect(await world.mailer.send(letter)).toEqual({ outcome: 'taken' });

      expect(world.mails()).toHaveLength(1);
    });

    it.each<Exclude<MailOutcome['outcome'], 'taken'>>(['no-mailbox', 'refused', 'later', 'away'])(
      'says %s of one letter, and hands over the next',
      async (outcome) => {
        world.fail(outcome);

        expect(await world.mailer.send(letter)).toMatchObject({ outcome, code: expect.any(String) });
        expect(world.mails()).toEqual([]);
        expect(await world.mailer.send(letter)).toEqual({ outcome: 'taken' });
      },
    );

    it('says of a server that is gone that it is away, and of one that is there that it takes letters', async () => {
      expect(await world.mailer.check()).toEqual({ outcome: 'taken' });
      await world.goAway();

      expect(await world.mailer.check()).toMatchObject({ outcome: 'away' });
      expect(await world.mailer.send(letter)).toMatchObject({ outcome: 'away' });
    });
  });
}
