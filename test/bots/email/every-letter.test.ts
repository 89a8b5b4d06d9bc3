import { expect, it } from '@jest/globals';
import { allCommands } from '../../../bots/commands/all-commands.js';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import { render } from '../../../bots/email/render.js';
import { preSaveNews } from '../../../core/announcements/announcement.js';
import { finalWriteStates, openWriteStates } from '../../../core/library-writes/library-write.js';
import { FakeEngine } from '../fake-engine.js';
import { aLetter, aPreSave, aStatus, aWrite } from '../night-drive.js';

const around = {
  now: new Date('2026-12-18T08:00:00Z'),
  language: 'en',
  sender: 'Late Trains',
  picture: null,
  choiceUrl: () => null,
  foot: { why: 'You asked for it.', links: [] },
} as const;

const kinds = preSaveNews.flatMap((kind) =>
  [...openWriteStates, ...finalWriteStates].flatMap((state) =>
    (['direct', 'native', 'follow', 'reminder'] as const).map((mode) => ({ kind, state, mode })),
  ),
);

it('asks nobody who reads a letter by e-mail to type anything, whatever it tells', async () => {
  const commands = new RegExp(`(?<![\\w/])/(${allCommands.map(({ name }) => name).join('|')})\\b`);
  const asking: string[] = [];
  for (const { kind, state, mode } of kinds) {
    const preSave = aPreSave({ mode, modeReason: mode === 'direct' ? null : 'fan-chose' });
    const failure = state === 'dead' ? 'never-appeared' : null;
    const status = aStatus({ preSave, writes: [aWrite(state, 'track', failure)], countsForAnother: true });
    const letter = aLetter(kind, { status });
    const byMail = { ...letter, announcement: { ...letter.announcement, platform: 'email' } } as const;
    const { text } = render(await letterReply(byMail, new FakeEngine()), around);
    if (commands.test(text)) asking.push(`${kind}, ${state}, ${mode}: ${text}`);
  }

  expect(kinds.length).toBeGreaterThan(300);
  expect(asking).toEqual([]);
});
