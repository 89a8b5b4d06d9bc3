import { describe, expect, it } from '@jest/globals';
import { judgeSmtp } from '../../../bots/email/judge-smtp.js';

/** What nodemailer throws when the server has answered so at this step. */
function answered(command: string, response: string, code = 'EENVELOPE'): Error {
  return Object.assign(new Error(`refused: ${response}`), {
    code,
    command,
    response,
    responseCode: Number(response.slice(0, 3)),
  });
}

describe('what a mail server says', () => {
  it.each([
    [
      'there is no such mailbox',
      answered('RCPT TO', '550 5.1.1 <ana@example.org> User unknown'),
      'no-mailbox',
      '550 5.1.1',
    ],
    ['the mailbox is closed', answered('RCPT TO', '550-5.2.1 disabled'), 'no-mailbox', '550 5.2.1'],
    ['an older server knows nobody', answered('RCPT TO', '550 no such user'), 'no-mailbox', '550'],
    ['it does not relay for us', answered('RCPT TO', '550 5.7.1 Relaying denied'), 'refused', '550 5.7.1'],
    ['greylisting', answered('RCPT TO', '451 4.7.1 Greylisted'), 'later', '451 4.7.1'],
    ['the mailbox is full for now', answered('RCPT TO', '452 4.2.2 full'), 'later', '452 4.2.2'],
    ['it takes the letter for spam', answered('DATA', '554 5.7.1 spam', 'EMESSAGE'), 'refused', '554 5.7.1'],
    ['it cannot take the letter now', answered('DATA', '451 4.3.0 try later', 'EMESSAGE'), 'later', '451 4.3.0'],
    ['it does not take our sender', answered('MAIL FROM', '553 5.7.1 not your domain'), 'away', '553 5.7.1'],
    ['it is closing', answered('RCPT TO', '421 4.3.2 shutting down'), 'away', '421'],
    ['it does not take our login', answered('AUTH PLAIN', '535 5.7.8 bad', 'EAUTH'), 'away', 'EAUTH 535'],
  ])('%s', (_, error, outcome, code) => {
    expect(judgeSmtp(error)).toEqual({ outcome, code });
  });

  it.each(['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'ETLS'])('nothing (%s)', (code) => {
    expect(judgeSmtp(Object.assign(new Error('no answer'), { code, command: 'CONN' }))).toEqual({
      outcome: 'away',
      code,
    });
  });

  it('is told by its code alone: its words repeat the address', () => {
    const judged = judgeSmtp(answered('RCPT TO', '550 5.1.1 <ana@example.org> User unknown'));

    expect(JSON.stringify(judged)).not.toContain('ana');
  });

  it('is not made up for a mistake of ours', () => {
    expect(() => judgeSmtp(new TypeError('ours'))).toThrow('ours');
  });
});
