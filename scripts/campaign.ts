import { z } from 'zod';
import { releaseWarnings } from '../core/campaigns/release-warnings.js';
import type { OpenedEngine } from '../core/wiring/open-engine.js';
import { describe, describeKept, withMetros, type Answer } from './campaign/answer.js';
import { accountAnswer } from './campaign/account.js';
import { auditAnswer } from './campaign/audit.js';
import { communityAsked, withCommunities, type CommunityOptions } from './campaign/community.js';
import { compareAnswer } from './campaign/compare.js';
import { artistsAsked } from './campaign/artists.js';
import { cancelAsked, postponeAsked, rescheduleAsked } from './campaign/change-campaign.js';
import { pauseAsked, type PauseOptions } from './campaign/pause.js';
import { findCampaign } from './campaign/find-campaign.js';
import { linksAnswer, statsAnswer } from './campaign/insights.js';
import { confirmAsked, matchesAnswer, withDoubts, type MatchOptions } from './campaign/matches.js';
import { readCampaign } from './campaign/read-campaign.js';
import type { ReleaseOptions } from './campaign/read-release.js';
import { teamAsked, type TeamOptions } from './campaign/team.js';
import { answerByEngine } from './operator-command.js';
import { parseOptions } from './script-options.js';
import { Sentence } from './sentence.js';
import { runMain } from './steps.js';

const help = `Usage: npm run -s campaign -- create FILE.yaml | list | show ID | stats ID | links ID | compare ID | reschedule ID --date D | postpone ID | cancel ID | pause ID | resume ID | artists | approve NAME | refuse NAME | link ID COMMUNITY | track ID COMMUNITY | matches ID | confirm ID SERVICE ITEM URI | team ID list|add|remove | audit ARTIST | account ACCOUNT  [--json]

  create FILE.yaml   make a campaign from its file; mistakes are named with line and column
  list               all campaigns, the next release first
  show ID            one campaign, with where its link is, and where each item stands that was promised
  reschedule ID      move the release; fans are saved at the new time, and told of it
      --date D       the new release date, YYYY-MM-DD, at 00:00 of each fan's own zone
      --time HH:MM   at this time instead, for all at once; in the artist's zone, or in --zone Z
      --local        at each fan's own midnight, where it was for all at once before
  stats ID           how many who open the link pre-save, and how far their saves have come; by source,
                     and added up over the campaigns of the same work
  links ID           the link, ready-tagged for each place it is posted in
  compare ID         a remix beside its original, as services compare them, with what to do next
  postpone ID        put the release off without a date; what was promised waits for reschedule, and fans are told
  cancel ID          call the release off, for good; fans are told
  pause ID           stop everything at once: nobody joins, nothing is sent, nothing is saved
      --reason WHY   what its team reads of it
  resume ID          let it go on: what came due meanwhile is saved now

  artists            artists whom somebody has asked for in chat (/campaign new), and who wait for your word
  approve NAME       their campaigns open, and whoever asked is their owner, and told so in chat
  refuse NAME        the name is free again, and nothing is left of their drafts

  link ID COMMUNITY       /presave means this campaign there; COMMUNITY is such as discord:GUILD_ID, or
                          discord:GUILD_ID/CHANNEL_ID for one channel of it alone,
                          or telegram:CHAT_ID for a group
      --invite URL        where fans who are not in it can join
  unlink ID COMMUNITY     not any more
  track ID COMMUNITY      a tracker of it stands there, pinned: how many, from where, until when, and the link
  untrack ID COMMUNITY    not any more

  matches ID         what a service has that may be the release or not: nothing of it is saved until you say
  confirm ID SERVICE ITEM URI    this one is it: such as confirm my-release spotify track spotify:track:…
      --insist       although it is none of those found
  confirm ID SERVICE ITEM none   none of those found is; they are not offered again. Said where nothing is in
                     doubt, it takes back what was confirmed

  team ID list       the chat accounts that act for the campaign's artist
  team ID add ACCOUNT     let one act for the artist; ACCOUNT is such as discord:1180000000000000001
                          or telegram:910000001
      --role owner        what it may do: owner (unless told otherwise), manager, street-team or viewer; for one who
                          is on the team already, what it may do from now on
  team ID remove ACCOUNT  not any more; the last owner stays

  account ACCOUNT    all that is kept of a chat account because it acts for artists, as a file for its owner
  audit ARTIST       who has done what for the artist in the last year, the last first; ARTIST is a name, or a
                     campaign of theirs

  ID is a campaign's slug or its id.
  --yes              reschedule, postpone and cancel without asking; needed where there is no terminal to ask at
  --json             one JSON document on stdout

Works on the Frontrow that runs on this machine (npm start), or on the one the environment names.
`;

const command = z.union([
  z.tuple([z.literal('create'), z.string()]),
  z.tuple([z.enum(['list', 'artists'])]),
  z.tuple([z.enum(['approve', 'refuse', 'postpone', 'pause', 'resume']), z.string()]),
  z.tuple([z.enum(['show', 'stats', 'links', 'compare', 'matches', 'reschedule', 'cancel']), z.string()]),
  z.tuple([z.enum(['audit', 'account']), z.string()]),
  z.tuple([z.enum(['link', 'unlink', 'track', 'untrack']), z.string(), z.string()]),
  z.tuple([z.literal('confirm'), z.string(), z.string(), z.string(), z.string()]),
  z.tuple([z.literal('team'), z.string(), z.literal('list')]),
  z.tuple([z.literal('team'), z.string(), z.enum(['add', 'remove']), z.string()]),
]);

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

async function main(): Promise<number> {
  const { values, positionals } = parseOptions({
    options: {
      json: flag,
      help: flag,
      yes: flag,
      local: flag,
      insist: flag,
      date: text,
      time: text,
      zone: text,
      role: text,
      invite: text,
      reason: text,
    },
    allowPositionals: true,
  });
  const asked = command.safeParse(positionals);
  if (values.help || !asked.success) {
    process.stdout.write(help);
    return values.help ? 0 : 1;
  }
  requireFitting(asked.data[0], values);
  return answerByEngine(values.json, (opened, baseUrl) => run(asked.data, { opened, baseUrl, ...values }));
}

/** An option that a command has no use for was meant for something: better a sentence than something else done. */
function requireFitting(name: string, given: Options): void {
  const { date, time, zone, local, yes, role, invite, insist, reason } = given;
  const dated = [date, time, zone].some((value) => value !== undefined) || local === true;
  if (dated && name !== 'reschedule')
    throw new Sentence('--date, --time, --zone and --local go with reschedule: see --help.');
  if (invite !== undefined && name !== 'link') throw new Sentence('--invite goes with link: see --help.');
  if (reason !== undefined && name !== 'pause') throw new Sentence('--reason goes with pause: see --help.');
  if (insist === true && name !== 'confirm') throw new Sentence('--insist goes with confirm: see --help.');
  if (role !== undefined && name !== 'team') throw new Sentence('--role goes with team: see --help.');
  if (yes && !['reschedule', 'postpone', 'cancel'].includes(name))
    throw new Sentence('--yes goes with reschedule, postpone and cancel: see --help.');
}

type Options = ReleaseOptions & TeamOptions & CommunityOptions & MatchOptions & PauseOptions & { yes: boolean };

type Context = Options & { opened: OpenedEngine; baseUrl: string };

async function run(asked: z.infer<typeof command>, context: Context): Promise<Answer> {
  const { opened, baseUrl } = context;
  const { engine } = opened;
  switch (asked[0]) {
    case 'create':
      return create(asked[1], context);
    case 'list': {
      const answers = (await engine.campaigns()).map((campaign) => describe(campaign, baseUrl));
      const lines = answers.map((answer) => answer.text).join('');
      const none = 'No campaign yet: npm run campaign -- create FILE.yaml\n';
      return { json: answers.map(({ json }) => json), text: lines || none };
    }
    case 'artists':
    case 'approve':
    case 'refuse':
      return artistsAsked({ act: asked[0], name: asked[1] }, engine);
    case 'postpone':
      return postponeAsked(await findCampaign(asked[1], engine), context);
    case 'pause':
    case 'resume':
      return pauseAsked(await findCampaign(asked[1], engine), asked[0], context);
    case 'show': {
      const campaign = await findCampaign(asked[1], engine);
      const kept = describeKept(campaign, baseUrl, await engine.conservationOf(campaign.id));
      const places = withMetros(kept, await engine.metros(campaign));
      const communities = withCommunities(places, await engine.communitiesOf(campaign.id));
      return withDoubts(communities, campaign, await engine.doubtfulMatches(campaign));
    }
    case 'stats':
      return statsAnswer(await findCampaign(asked[1], engine), engine);
    case 'links':
      return linksAnswer(await findCampaign(asked[1], engine), engine);
    case 'compare':
      return compareAnswer(await findCampaign(asked[1], engine), engine);
    case 'matches':
      return matchesAnswer(await findCampaign(asked[1], engine), engine);
    case 'confirm': {
      const named = { service: asked[2], item: asked[3], uri: asked[4], insist: context.insist };
      return confirmAsked(await findCampaign(asked[1], engine), named, engine);
    }
    case 'reschedule':
      return rescheduleAsked(await findCampaign(asked[1], engine), context, context);
    case 'cancel':
      return cancelAsked(await findCampaign(asked[1], engine), context);
    case 'link':
    case 'unlink':
    case 'track':
    case 'untrack': {
      const named = { act: asked[0], community: asked[2], invite: context.invite };
      return communityAsked(await findCampaign(asked[1], engine), named, engine);
    }
    case 'account':
      return accountAnswer(asked[1], engine);
    case 'audit':
      return auditAnswer(asked[1], engine);
    case 'team':
      return teamAsked(await findCampaign(asked[1], engine), { act: asked[2], account: asked[3], ...context }, engine);
  }
}

async function create(file: string, { opened: { engine, calendar }, baseUrl }: Context): Promise<Answer> {
  const campaign = await engine.createCampaign(await readCampaign(file, { now: calendar.now() }));
  const { warnings: ofWork } = await engine.compareWork(campaign);
  const warnings = [...releaseWarnings(campaign, calendar.now()), ...ofWork];
  const { json, text: lines } = describe(campaign, baseUrl);
  return { json: { ...json, warnings }, text: lines + warnings.map((warning) => `  Note: ${warning}\n`).join('') };
}

await runMain(main);
