import { describe, expect, it } from '@jest/globals';
import { parseCampaignFile } from '../../../core/campaigns/campaign-file.js';
import { good, problemsOf } from './campaign-files.js';

const guild = "guildId: '118000000000000001'";
const club = { platform: 'discord', communityId: '118000000000000001' };

describe('a campaign file', () => {
  it('names the communities that it is linked to', () => {
    const first = "    - guildId: '118000000000000001'\n      inviteUrl: https://discord.gg/glass\n";
    const second = "    - { guildId: '118000000000000001', channelId: '118000000000000002' }\n";

    expect(parseCampaignFile(`${good}communities:\n  discord:\n${first}${second}`).communities).toEqual([
      { ...club, channelId: null, inviteUrl: 'https://discord.gg/glass' },
      { ...club, channelId: '118000000000000002', inviteUrl: null },
    ]);
  });

  it('names groups of Telegram by their ids', () => {
    const groups = "  telegram:\n    - { chatId: '-1001800000001', inviteUrl: https://t.me/+glass }\n";

    expect(parseCampaignFile(`${good}communities:\n${groups}`).communities).toEqual([
      { platform: 'telegram', communityId: '-1001800000001', channelId: null, inviteUrl: 'https://t.me/+glass' },
    ]);
    const unquoted = `${good}communities:\n  telegram:\n    - chatId: our-group\n`;
    expect(problemsOf(unquoted)).toMatchObject([{ message: expect.stringMatching(/A Telegram group's id/) }]);
  });

  it.each([
    ['an id without quotes, which YAML rounds off', 'guildId: 1180000000000000001', /in quotes/],
    ['a name for an id', 'guildId: our-club', /15 to 20 digits/],
    ['a script for an address', `{ ${guild}, inviteUrl: 'javascript:alert(1)' }`, /An address that people can open/],
    ['a password in the address', `{ ${guild}, inviteUrl: 'https://good@evil.example' }`, /An address that people/],
    ['an address without TLS', `{ ${guild}, inviteUrl: 'http://discord.gg/x' }`, /An address that people/],
    ['a key there is not', `{ ${guild}, server: x }`, /no such key/],
  ])('with a community that has %s is refused with its place', (_what, community, message) => {
    expect(problemsOf(`${good}communities:\n  discord:\n    - ${community}\n`)).toEqual([
      { line: 16, column: expect.any(Number), message: expect.stringMatching(message) },
    ]);
  });
});
