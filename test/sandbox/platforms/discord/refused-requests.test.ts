import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Stage } from './a-bot.js';
import type { ADiscord } from './a-discord.js';

describe('a request that the Discord emulator turns down', () => {
  const stage = new Stage();
  let discord: ADiscord;
  beforeEach(async () => {
    discord = await stage.discord();
  });
  afterEach(() => stage.strike());

  it.each(['/channels/%ZZ', '/channels/%E0%A4%A/messages', '/interactions/1/%/callback'])(
    'answers in Discord’s own words to a path that cannot be decoded: %s',
    async (path) => {
      const { status, json } = await discord.rest('POST', path, {});

      expect([status, json]).toEqual([400, { message: '400: Bad Request', code: 0 }]);
    },
  );

  it('has no file at an address that cannot be decoded', async () => {
    const { status } = await fetch(discord.apiUrl.replace('/api', '/attachments/1/%ZZ/a.png'));

    expect(status).toBe(404);
  });

  it('stores none of the commands of a list that goes over the daily limit', async () => {
    const path = `/applications/${discord.applicationId}/commands`;
    const named = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => ({ name: `c${from + n}`, description: 'd' }));
    await discord.rest('PUT', path, named(0, 100));
    await discord.rest('PUT', path, named(100, 199));

    const over = await discord.rest('PUT', path, named(198, 201));
    const { json: kept } = await discord.rest('GET', path);
    const last = await discord.rest('PUT', path, named(198, 200));

    expect([over.status, over.json]).toMatchObject([400, { code: 30034 }]);
    expect((kept as { name: string }[]).map(({ name }) => name)).toEqual(named(100, 199).map(({ name }) => name));
    expect(last.status).toBe(200);
  });
});
