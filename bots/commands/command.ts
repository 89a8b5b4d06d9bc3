import type { Right } from '../../core/artists/rights.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Engine } from '../../core/engine.js';
import type { PlainMessageKey } from '../../core/messages/catalogue.js';
import type { ChatAccount } from '../../core/smart-links/give-personal-link.js';
import type { Reply } from './reply.js';
import type { Speech } from './speech.js';

/** Somebody typed a command: what their platform's adapter has understood of it. */
export type TypedCommand = {
  account: ChatAccount;
  /** The community where it was typed; null in a conversation with the bot alone. */
  place: CommunityPlace | null;
  /** Whether the account runs a server or group, as its platform says. Absent: it does not, or nobody can tell. */
  managesPlace?: (place: CommunityPlace) => Promise<boolean>;
  /** What was typed after the command, by the option's name; an option that was left out is not in it. */
  options: Readonly<Record<string, string>>;
  /** Calendar time at which it was typed. */
  now: Date;
  /** The platform's own id of this request: no secret, and different for each. */
  requestId: string;
};

/** The same for the command itself: with the language to answer in. */
export type CommandInput = TypedCommand & { speech: Speech };

/** The part of the engine that commands use. */
export type CommandEngine = Pick<
  Engine,
  | 'givePersonalLink'
  | 'openCampaigns'
  | 'chatStatus'
  | 'chatData'
  | 'actsOfAccount'
  | 'forgetAccount'
  | 'stopAll'
  | 'doingsInChat'
  | 'undoInChat'
  | 'viewSmartLink'
  | 'faq'
  | 'statsForTeam'
  | 'linksForTeam'
  | 'heatMapForTeam'
  | 'releaseNightForTeam'
  | 'switchVariant'
  | 'paint'
  | 'paintStoryCard'
  | 'inviteFriends'
  | 'viewLeaderboard'
  | 'viewArtistLeaderboard'
  | 'cityInChat'
  | 'tellCityInChat'
  | 'startLink'
  | 'viewLink'
  | 'confirmLink'
  | 'campaignsOfTeam'
  | 'rightsOf'
  | 'viewTeam'
  | 'inviteToTeam'
  | 'joinTeam'
  | 'viewMember'
  | 'giveRole'
  | 'removeMember'
  | 'leaveTeam'
  | 'viewAudit'
  | 'placeOfTeam'
  | 'linkFromChat'
  | 'unlinkFromChat'
  | 'switchTracker'
  | 'messagesInChat'
  | 'tellAtInChat'
  | 'newsInChat'
  | 'carriageOf'
  | 'writeBlast'
  | 'writeRevision'
  | 'confirmBlast'
  | 'stopBlast'
  | 'viewBlast'
  | 'listBlasts'
  | 'languageOfAccount'
  | 'chooseLanguage'
  | 'viewChecklist'
  | 'tickItem'
  | 'draftCampaign'
  | 'viewDraft'
  | 'campaignsAskedFor'
  | 'dropDraft'
  | 'confirmDraft'
  | 'smartLinkOf'
  | 'campaignOfTeam'
  | 'rescheduleInChat'
  | 'postponeInChat'
  | 'cancelInChat'
  | 'proposeDetails'
  | 'confirmDetails'
  | 'pauseInChat'
  | 'resumeInChat'
  | 'confirmMatchInChat'
>;

/** Something to choose while an option is typed: what is read, and what is then typed. Each 1 to 100 characters. */
export type Suggestion = { label: string; value: string };

/** A word that can follow a command: `/presave release: night-drive`. */
export type CommandOption = {
  /** Lower case, a to z. */
  name: string;
  /** One line for the platform's menu; at most 100 characters. */
  help: PlainMessageKey;
  required: boolean;
  /** The most characters that can be meant. */
  maxLength: number;
  /**
   * Only a button or a menu under a message of ours fills it in: it stands in no platform's menu, and is read from no
   * text and no link, so that nobody can put a yes into another's mouth.
   */
  pressedOnly?: true;
  /** A list with it is not written down, and known until a restart: a code that gives a right, or somebody else's account. */
  unkept?: true;
  /** Somebody's own words, to be kept as they were typed: names of other options count only in front of them. */
  verbatim?: true;
  /**
   * What of a text in front of somebody's own words is the value, where it can have blanks; absent: one word, or several in
   * quotation marks.
   */
  startsWith?: RegExp;
  /**
   * Whether text that was typed without the option's name is plainly meant as this option: `/presave NGHT-7K3-MXQ`.
   * Absent: anything can be.
   */
  looksRight?: (typed: string) => boolean;
  /** What to offer while it is typed, the best first, for `typed` so far; absent: nothing is offered. Platforms show at most 25. */
  suggest?(typed: string, input: CommandInput, engine: CommandEngine): Promise<Suggestion[]>;
};

/** What of a command's options people can type, or choose from a platform's menu. */
export function typableOptions({ options = [] }: Pick<Command, 'options'>): readonly CommandOption[] {
  return options.filter(({ pressedOnly }) => !pressedOnly);
}

/** Something people can ask for in chat. It knows the engine and no platform. */
export type Command = {
  /** What is typed after the slash: lower case, a to z. */
  name: string;
  /** One line for the platform's menu and for `/help`; at most 100 characters. */
  help: PlainMessageKey;
  /** It does something for those alone who act for an artist, with this right. */
  forTeam?: Right;
  /** What can be typed after it, the required ones first. */
  options?: readonly CommandOption[];
  /**
   * Whether it would change something for who types it: a link into a chat, which anybody can have made, only offers it
   * then. Absent: it never does.
   */
  changes?: (options: CommandInput['options']) => boolean;
  /** @throws EngineError for whatever the engine refuses; `answer` words it. */
  run(input: CommandInput, engine: CommandEngine): Promise<Reply>;
};
