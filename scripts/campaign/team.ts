import { z } from 'zod';
import { teamRoles, type AccountKey, type Team, type TeamRole } from '../../core/artists/team.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Engine } from '../../core/engine.js';
import { Sentence } from '../sentence.js';
import type { Answer } from './answer.js';

/** The option that says what a new member may do. */
export type TeamOptions = { role?: string | undefined };

type TeamAsked = TeamOptions & { act: 'list' | 'add' | 'remove'; account?: string | undefined };

/** Lists, or changes, the chat accounts that act for a campaign's artist. */
export async function teamAsked(campaign: Campaign, asked: TeamAsked, engine: Engine): Promise<Answer> {
  const { artistId, artistName } = campaign;
  const { artistId: artist, members } = await changed(campaign, asked, engine);
  const lines = members.map(({ platform, externalId, role, displayName, source, addedAt }) => {
    const known = [displayName, source && `link tagged ${source}`].filter((each) => each !== null).join(', ');
    return `  ${role}  ${platform}:${externalId}  since ${addedAt.toISOString()}${known && `  ${known}`}\n`;
  });
  const nobody = '  nobody yet: npm run campaign -- team ID add discord:USER_ID\n';
  return {
    json: { artistId: artist, artistName, members },
    text: `The team of ${artistName}  (${artistId})\n${lines.join('') || nobody}`,
  };
}

async function changed({ artistId }: Campaign, { act, account, role }: TeamAsked, engine: Engine): Promise<Team> {
  if (act !== 'add' && role !== undefined) throw new Sentence('--role goes with team ID add: see --help.');
  switch (act) {
    case 'list':
      return engine.teamOf(artistId);
    case 'add':
      return engine.addTeamMember({ artistId, account: readAccount(account), role: readRole(role) });
    case 'remove':
      return engine.removeTeamMember({ artistId, account: readAccount(account) });
  }
}

/** An account as it is written for an operator: `discord:1180000000000000001`, `telegram:910000001`. */
function readAccount(text = ''): AccountKey {
  const discord = /^discord:(\d{15,20})$/.exec(text)?.[1];
  if (discord !== undefined) return { platform: 'discord', externalId: discord };
  const telegram = /^telegram:(\d{1,16})$/.exec(text)?.[1];
  if (telegram !== undefined) return { platform: 'telegram', externalId: telegram };
  throw new Sentence(
    `${text} is no account: write discord: and the user's id (in Discord: Settings, Advanced, Developer Mode; then right-click the user, Copy User ID), or telegram: and the user's number (@userinfobot tells it).`,
  );
}

function readRole(text: string = teamRoles[0]): TeamRole {
  const role = z.enum(teamRoles).safeParse(text);
  if (role.success) return role.data;
  throw new Sentence(`There is no role ${text}: there are ${teamRoles.join(', ')}.`);
}
