import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';

import { openJournal } from '../../../../sandbox/state/journal.js';
import { preSave, Stage, typeCommand } from './a-bot.js';
import { ADiscord, eventually } from './a-discord.js';

describe('the Discord emulator over time', () => {
  const stage = new Stage();
  afterEach(() => stage.strike());

  it('still has its people, chat, files, commands and credentials after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'frontrow-discord-'));
    stage.closeLater(() => rm(folder, { recursive: true }));
    const journal = openJournal(folder);
    const before = await ADiscord.start({ journal });
    await before.rest('PUT', `/applications/${before.applicationId}/commands`, [preSave.toJSON()]);
    const { id } = await before.person('asha');
    const channelId = await before.channelId(id, 'general');
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: 'See', attachments: [{ id: 0, description: 'notes' }] }));
    form.set('files[0]', new Blob(['la la']), 'song.txt');
    const headers = { authorization: `Bot ${before.token}` };
    await fetch(`${before.apiUrl}/v10/channels/${channelId}/messages`, { method: 'POST', headers, body: form });
    await typeCommand(before, 'asha');
    await before.close();
    journal.close();

    const reopened = openJournal(folder);
    stage.closeLater(async () => reopened.close());
    const after = await stage.discord({ journal: reopened });

    expect([after.token, after.applicationId]).toEqual([before.token, before.applicationId]);
    expect(await after.ask('/commands')).toMatchObject({ commands: [{ name: 'presave' }] });
    const [message, unanswered] = await after.messages(id, 'general');
    expect(message).toMatchObject({ content: 'See', attachments: [{ filename: 'song.txt', description: 'notes' }] });
    const [file] = message?.attachments as { url: string }[];
    expect(await (await fetch(file?.url ?? '')).text()).toBe('la la');
    expect(unanswered).toMatchObject({ content: 'The application did not respond', failed: true });
  });

  it('tells listeners of the chat whenever something in it changes', async () => {
    const discord = await stage.discord();
    const stream = await fetch(`${discord.control}/events`);
    let heard = '';
    void (async () => {
      for await (const chunk of stream.body ?? []) heard += Buffer.from(chunk as Uint8Array).toString();
    })().catch(() => undefined);
    await eventually(() => heard.includes('event: ready'));
    const { id } = await discord.person('asha');

    await discord.ask('/messages', { userId: id, dm: true, content: 'hello' });
    await discord.ask(`/users/${id}`, { dmsClosed: true });

    await eventually(() => heard.includes('"change":"message-sent"') && heard.includes('"change":"people"'));
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
  });

  it('says in a sentence what a control call lacks', async () => {
    const discord = await stage.discord();
    const { id } = await discord.person('asha');

    await expect(discord.ask('/commands', { userId: id, dm: true, name: 'none' })).rejects.toThrow(
      '404: {"status":404,"detail":"There is no command /none here. GET /commands lists what is registered."}',
    );
    await expect(discord.ask('/commands', { userId: id, name: 'none' })).rejects.toThrow(
      'Send channelId, or dm: true.',
    );
    await expect(discord.ask('/faults', { match: 'x', often: 2 })).rejects.toThrow('400');
  });

  it('shows an admin command to those it is meant for and nobody else', async () => {
    const discord = await stage.discord();
    const admin = { name: 'blast', description: 'To all', default_member_permissions: '32', contexts: [0] };
    await discord.rest('PUT', `/applications/${discord.applicationId}/commands`, [admin]);
    const artist = await discord.person('latetrains');

    await expect(typeCommand(discord, 'asha', { name: 'blast' })).rejects.toThrow('403');
    await expect(discord.ask('/commands', { userId: artist.id, dm: true, name: 'blast' })).rejects.toThrow('409');
    await expect(typeCommand(discord, 'latetrains', { name: 'blast' })).resolves.toBe(artist.id);
  });
});
