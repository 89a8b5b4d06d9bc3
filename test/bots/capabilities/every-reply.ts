import { steadily } from '../../../core/announcements/capacity.js';
import { allCommands } from '../../../bots/commands/all-commands.js';
import type { TypedCommand } from '../../../bots/commands/command.js';
import {
  breakdownReply,
  didYouMeanReply,
  failureReply,
  misusedReply,
  staleButtonReply,
  unknownCommandReply,
} from '../../../bots/commands/failure-replies.js';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import type { Choice, Reply, SpokenReply } from '../../../bots/commands/reply.js';
import { answer } from '../../../bots/commands/route.js';
import { speechIn } from '../../../bots/commands/speech.js';
import { preSaveNews } from '../../../core/announcements/announcement.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { campaignId, type Campaign } from '../../../core/campaigns/campaign.js';
import type { EngineErrorCode } from '../../../core/errors.js';
import { finalWriteStates, openWriteStates } from '../../../core/library-writes/library-write.js';
import { defaultLanguage, type Language } from '../../../core/languages/language.js';
import { errorStatus } from '../../../server/http/error-status.js';
import { aBlast, aCampaign } from '../../contracts/samples.js';
import { aWorld, dayMs, join, pass, promiseTo, type World } from '../../core/world.js';
import { FakeEngine } from '../fake-engine.js';
import {
  aBlastLetter,
  aLetter,
  aPostLetter,
  aTrackerLetter,
  aPreSave,
  aStatus,
  aWrite,
  nightDrive,
} from '../night-drive.js';

/** A reply with a name to find it by. */
export type NamedReply = readonly [name: string, reply: SpokenReply];

/** How long artists' names, titles and words are: as most are, or as long as can be. */
export type Length = 'usual' | 'longest';

const titles = { usual: 'Night Drive', longest: 'Night & Drive '.repeat(9).slice(0, 120) };
const artists = { usual: 'Late Trains', longest: 'Late <Trains> '.repeat(9).slice(0, 120) };
const blasts = { usual: 'We play Berlin tonight.\nDoors at six.', longest: '*ü*&'.repeat(250) };
const place = { platform: 'discord', communityId: '2001', channelId: '3001' } as const;

/** What every command answers to a stranger, to a fan before and after the release, and to the artist. */
export async function everyAnswer(length: Length): Promise<NamedReply[]> {
  const world = await aWorld({ campaign: { title: titles[length], artistName: artists[length] } });
  await alsoOpen(world, length === 'usual' ? 2 : 12, length);
  await join(world, 'fan').then((fan) => promiseTo(world, fan));
  const { artistId } = world.campaign;
  await world.engine.addTeamMember({ artistId, account: accountOf('artist'), role: 'owner' });
  await world.engine.addTeamMember({ artistId, account: accountOf('viewer'), role: 'viewer' });
  await world.engine.reportCarrier({ platform: 'whatsapp', capacity: steadily(0), posting: 'only-answers' });
  const community = { platform: 'whatsapp', communityId: '1203@g.us', channelId: null, inviteUrl: null } as const;
  await world.engine.linkCommunity({ campaign: world.campaign, community });
  const before = await answers(world, ['id-stranger', 'id-fan', 'artist', 'viewer'], 'before the release');
  pass(world, 22 * dayMs);
  return [...before, ...(await answers(world, ['id-newcomer', 'id-fan', 'artist'], 'after it'))];
}

async function alsoOpen({ ports, campaign }: World, count: number, length: Length): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const id = campaignId.parse(`cmp_another${String(number).padStart(3, '0')}`);
    const title = `${number} ${titles[length]}`.slice(0, 120);
    await ports.campaigns.add(aCampaign({ ...campaign, id, slug: `another-release-${number}`, title }), null);
  }
}

const accountOf = (externalId: string) => ({ platform: 'discord', externalId, displayName: externalId }) as const;

async function answers(world: World, people: readonly string[], when: string): Promise<NamedReply[]> {
  const replies: NamedReply[] = [];
  for (const who of people) {
    for (const [name, options] of typed) {
      const managesPlace = () => Promise.resolve(true);
      const now = world.calendar.now();
      const input: TypedCommand = { account: accountOf(who), place, managesPlace, options, now, requestId: 'request' };
      const called = `/${name} ${JSON.stringify(options)} of ${who} ${when}`;
      replies.push([called, await answer(name, input, { engine: world.engine, log: world.log })]);
    }
  }
  return replies;
}

/** Each command alone, and with what changes its answer. */
const typed: readonly (readonly [string, Choice['command']['options']])[] = [
  ...allCommands.map(({ name }) => [name, {}] as const),
  ['messages', { at: 'morning' }],
  ['campaign', { release: 'night-drive', title: 'x <z> & @everyone', languages: 'hi, en' }],
  ['city', { city: 'Berlin' }],
  ['links', { place: 'radio' }],
  ['community', { link: 'night-drive' }],
  ['blast', { text: blasts.usual }],
  ['blast', { text: 'x <z> & @everyone '.repeat(50), at: '2026-04-20 18:00' }],
  ['team', { do: 'add' }],
  ['team', { do: 'add', role: 'street-team' }],
  ['team', { do: 'role', member: 'discord:viewer', role: 'owner' }],
  ['team', { do: 'remove', member: 'discord:viewer' }],
  ['team', { do: 'leave' }],
  ['team', { do: 'audit' }],
];

/** What goes wrong: every refusal of the engine, and everything that can be mistyped or forged. */
export function everyFailure(language: Language = defaultLanguage): NamedReply[] {
  const speech = speechIn(language);
  const codes = Object.keys(errorStatus) as EngineErrorCode[];
  const commands = allCommands.map(({ name }) => ({ name, options: {} }));
  const replies: (readonly [string, Reply])[] = [
    ...codes.map((code) => [code, failureReply({ code, details: {} }, speech)] as const),
    ...allCommands.map((command) => [`misused /${command.name}`, misusedReply(command, speech)] as const),
    ['did you mean', didYouMeanReply(commands.slice(0, 3), speech)],
    ['breakdown', breakdownReply('A1B2C3', speech)],
    ['stale button', staleButtonReply(speech)],
    ['unknown command', unknownCommandReply(speech)],
  ];
  return replies.map(([name, reply]) => [name, { ...reply, language }]);
}

/** Every letter: each news with each state of the writes, saved or as a reminder; blasts and posts. */
export async function everyLetter(length: Length): Promise<NamedReply[]> {
  const campaign = nightDrive({ title: titles[length], artistName: artists[length] });
  const engine = new FakeEngine();
  engine.campaign = campaign;
  const named = await Promise.all(
    everyKind(campaign, length).map(async ([name, letter]) => [name, await letterReply(letter, engine)] as const),
  );
  return named;
}

function everyKind(campaign: Campaign, length: Length): (readonly [string, Letter])[] {
  const states = [...openWriteStates, ...finalWriteStates];
  const news = preSaveNews.flatMap((kind) =>
    states.flatMap((state) =>
      (['direct', 'reminder'] as const).map((mode) => {
        const preSave = aPreSave({ mode, modeReason: mode === 'reminder' ? 'fan-chose' : null });
        const status = aStatus({ campaign, preSave, writes: [aWrite(state), aWrite('verified', 'album')] });
        return [`${kind}, ${state}, ${mode}`, aLetter(kind, { status })] as const;
      }),
    ),
  );
  const words = blasts[length];
  return [
    ...news,
    ['blast', { ...aBlastLetter(words), campaign }],
    ['post', { ...aPostLetter(words), campaign }],
    ['release post', { ...aPostLetter(null), campaign }],
    ['tracker', { ...aTrackerLetter(120, {}), campaign }],
    ...(['blast-not-sent', 'blast-second', 'blast-lapsed'] as const).map((topic) => {
      const blast = { ...aBlast({ text: words }), state: 'withheld', withheldFor: 'unconfirmed' } as const;
      return [topic, { ...aBlastLetter(words), about: 'team', campaign, topic, blast }] as const;
    }),
    ['artist refused', { ...aBlastLetter(words), about: 'asker', artist: campaign.artistName }],
  ];
}
