import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { tellTeam } from '../../../core/announcements/tell-team.js';
import { aWorld, join, type World } from '../world.js';

const maya = { platform: 'discord', externalId: 'id-maya', displayName: 'Maya' } as const;

let world: World;
let times = 0;
beforeEach(async () => {
  world = await aWorld();
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
});

/** In which language they are told what they have not asked for. */
async function toldIn(): Promise<string[]> {
  const { campaign, ports } = world;
  times += 1;
  const about = `${campaign.id}:${String(campaign.scheduleVersion)}:${String(times)}`;
  await tellTeam({ campaign, topic: 'pre-flight', about }, 'team.read', ports);
  const languages: string[] = [];
  const deliver = async ({ language }: Letter) => {
    languages.push(language);
    return { outcome: 'delivered' } as const;
  };
  await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
  return languages;
}

describe('somebody on a team who is no fan', () => {
  it('is told in English as long as nothing else is known', async () => {
    expect(await toldIn()).toEqual(['en']);
  });

  it('is told as their app was set when they were here last', async () => {
    await world.engine.languageOfAccount({ ...maya, languageTag: 'hi-IN' });
    expect(await toldIn()).toEqual(['hi']);

    await world.engine.languageOfAccount({ ...maya, languageTag: 'es-MX' });
    await world.engine.languageOfAccount({ ...maya, languageTag: 'tlh' });

    expect(await toldIn()).toEqual(['es']);
  });

  it('is told as they chose, whatever their app is set to', async () => {
    expect(await world.engine.chooseLanguage({ ...maya, languageTag: 'es' }, 'bn')).toEqual({
      language: 'bn',
      isChosen: true,
    });
    expect(await toldIn()).toEqual(['bn']);

    await world.engine.chooseLanguage({ ...maya, languageTag: 'es' }, null);
    await world.engine.languageOfAccount({ ...maya, languageTag: 'es' });

    expect(await toldIn()).toEqual(['es']);
  });

  it('keeps what they chose once they are a fan as well', async () => {
    await world.engine.chooseLanguage(maya, 'hi');

    await world.engine.givePersonalLink(maya);

    expect(await world.engine.languageOfAccount({ ...maya, languageTag: 'es' })).toMatchObject({ language: 'hi' });
  });

  it('speaks as their app is set from the moment that they join by a code', async () => {
    const { code } = await world.engine.inviteToTeam({
      account: maya,
      asked: { place: null, artist: null },
      role: 'viewer',
    });
    const ravi = { platform: 'telegram', externalId: '77', displayName: 'Ravi', languageTag: 'pt' } as const;

    const { member } = await world.engine.joinTeam(ravi, code);

    expect(member).toMatchObject({ language: null, appLanguage: 'pt-BR' });
  });
});

describe('somebody of whom nothing is kept', () => {
  it('cannot have a language kept', async () => {
    const account = { platform: 'discord', externalId: '9', displayName: 'Nobody' } as const;

    await expect(world.engine.chooseLanguage(account, 'hi')).rejects.toMatchObject({ code: 'sign-up-needed' });
  });
});

describe('somebody on a team who is a fan as well', () => {
  it('is told as their app is set by now, and the team is written once for it', async () => {
    await join(world, 'maya', { account: { ...maya, languageTag: 'en' } });
    const teams = jest.spyOn(world.ports.teams, 'change');

    await world.engine.languageOfAccount({ ...maya, languageTag: 'hi-IN' });
    await world.engine.languageOfAccount({ ...maya, languageTag: 'hi-IN' });

    expect(teams).toHaveBeenCalledTimes(1);
    expect((await toldIn()).at(-1)).toBe('hi');
  });
});
