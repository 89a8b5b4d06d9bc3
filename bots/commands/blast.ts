import { blastId } from '../../core/blasts/blast.js';
import { lastBlast } from '../../core/blasts/write-revision.js';
import { blastTimeShape } from '../../core/blasts/blast-time.js';
import type { BlastProgress } from '../../core/blasts/view-blast.js';
import { aimAsked, aimOptions, isRefusal } from './blast-aim.js';
import { previewParts, progressPart } from './blast-cards.js';
import { howToEdit, revisionParts } from './blast-revision-cards.js';
import type { Command, CommandEngine, CommandInput, CommandOption } from './command.js';
import { heatMapPost, heatMapReady } from './heat-map-post.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Part, Reply } from './reply.js';

const textOption: CommandOption = {
  name: 'text',
  help: 'blast.textHelp',
  required: false,
  maxLength: 1000,
  verbatim: true,
};
const atOption: CommandOption = {
  name: 'at',
  help: 'blast.atHelp',
  required: false,
  maxLength: 40,
  startsWith: new RegExp(blastTimeShape.source.replace(/\$$/, '')),
};
const editOption = ofPosts('edit', 'blast.editHelp');
const removeOption = ofPosts('remove', 'blast.removeHelp');
const confirmOption: CommandOption = {
  name: 'confirm',
  help: 'blast.confirmHelp',
  required: false,
  maxLength: 20,
  looksRight: isBlastId,
};
const stopOption = ofButton('stop', 'blast.stopHelp');
const readyOption = ofButton('ready', 'blast.readyHelp');
const showOption = ofButton('show', 'blast.showHelp');

/**
 * `/blast`: shows an artist's words as they would go out and to how many, sends them once that is confirmed, at once or at
 * their time, shows how far they are, stops them; gives the posts of one that has gone out new words, or takes them back.
 */
export const blast: Command = {
  name: 'blast',
  help: 'blast.help',
  forTeam: 'blast',
  options: [
    ...[textOption, atOption, ...aimOptions, releaseOption],
    ...[editOption, removeOption, confirmOption, stopOption, showOption, readyOption],
  ],
  changes: ({ text, confirm, remove, ready }) => [text, confirm, remove, ready].some((given) => given !== undefined),
  async run(input, engine) {
    const { account, options, speech } = input;
    const { text, confirm, stop, show, edit, remove } = options;
    if (confirm !== undefined) return shown([await engine.confirmBlast({ account, id: confirm })], { input, engine });
    if (stop !== undefined) return shown([await engine.stopBlast({ account, id: stop })], { input, engine });
    if (show !== undefined) return shown([await engine.viewBlast({ account, id: show })], { input, engine });
    if (remove !== undefined) return revised(remove, null, { input, engine });
    if (edit !== undefined)
      return text === undefined ? said(...howToEdit(edit, speech)) : revised(edit, text, { input, engine });
    const words = text ?? (await readyWords({ input, engine }));
    if (words !== null) return written(words, { input, engine });
    const listed = await engine.listBlasts(account);
    return listed.length > 0 ? shown(listed, { input, engine }) : said({ part: 'text', text: speech.say('blast.how') });
  },
};

/** What a button hands over in place of typed words; null: nothing. */
async function readyWords({ input, engine }: Asking): Promise<string | null> {
  if (input.options['ready'] !== heatMapReady) return null;
  const { campaign, map } = await engine.heatMapForTeam({ account: input.account, asked: campaignAsked(input) });
  return heatMapPost(campaign, map);
}

type Asking = { input: CommandInput; engine: CommandEngine };

async function written(text: string, { input, engine }: Asking): Promise<Reply> {
  const { account, options, speech } = input;
  const aim = aimAsked(input);
  if (isRefusal(aim)) return said({ part: 'text', text: aim });
  const { at } = options;
  const asked = { account, asked: campaignAsked(input), text, aim, ...(at !== undefined && { at }) };
  const preview = await engine.writeBlast(asked);
  const carriage = await engine.carriageOf(preview.campaign);
  return said(...previewParts(preview, { carriage, now: input.now }, speech));
}

async function revised(id: string, text: string | null, { input, engine }: Asking): Promise<Reply> {
  const { account, speech } = input;
  return said(...revisionParts(await engine.writeRevision({ account, id, text }), speech));
}

async function shown(blasts: readonly BlastProgress[], { input: { now, speech }, engine }: Asking): Promise<Reply> {
  const parts = blasts.map(async (each) => {
    return progressPart(each, { carriage: await engine.carriageOf(each.campaign), now }, speech);
  });
  return said(...(await Promise.all(parts)));
}

function said(...parts: Part[]): Reply {
  return { visibility: 'private', parts };
}

function isBlastId(typed: string): boolean {
  return blastId.safeParse(typed).success;
}

/** A blast whose posts are meant; what only begins with such a word is somebody's own words. */
function ofPosts(name: string, help: CommandOption['help']): CommandOption {
  const looksRight = (typed: string) => typed.toLowerCase() === lastBlast || isBlastId(typed);
  return { name, help, required: false, maxLength: 20, looksRight };
}

function ofButton(name: string, help: CommandOption['help']): CommandOption {
  return { name, help, required: false, maxLength: 20, pressedOnly: true };
}
