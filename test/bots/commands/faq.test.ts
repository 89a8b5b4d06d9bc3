import { expect, it } from '@jest/globals';
import { answer } from '../../../bots/commands/route.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { FakeEngine } from '../fake-engine.js';
import { readReply } from './read-reply.js';

it('/faq answers each question in short, to whoever asked alone, and leads to the page', async () => {
  const account = { platform: 'discord', externalId: '1001', displayName: 'Asha' } as const;
  const input = { account, place: null, options: {}, now: new Date('2026-11-24T10:00:00Z'), requestId: '9001' };

  const reply = await answer('faq', input, { engine: new FakeEngine(), log: new MemoryLog() });

  expect(reply.visibility).toBe('private');
  const text = readReply(reply);
  expect(text).toContain('What is it?: A promise.');
  expect(text).toContain('May I revoke?: At any time.');
  expect(text).toContain('https://frontrow.example/faq');
  expect(text).not.toContain('Kept at midnight.');
});
