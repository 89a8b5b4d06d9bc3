import type { Checklist, ChecklistItem } from '../../core/checklists/view-checklist.js';
import { daysBetween } from '../../core/checklists/plan.js';
import type { PreFlight } from '../../core/checklists/pre-flight.js';
import { dayInWords } from '../../core/languages/dates-in-words.js';
import type { Command, CommandOption } from './command.js';
import { heatMapPostButton } from './heat-map-post.js';
import type { Phrase } from './phrase.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Card, Choice } from './reply.js';
import type { Speech } from './speech.js';

const tickOption: CommandOption = {
  name: 'tick',
  help: 'checklist.tickHelp',
  required: false,
  maxLength: 20,
  pressedOnly: true,
};
const untickOption: CommandOption = { ...tickOption, name: 'untick', help: 'checklist.untickHelp' };

/** `/checklist`: the plan of a campaign in the artist's own dates, to be ticked off, and whether all is ready for the night. */
export const checklist: Command = {
  name: 'checklist',
  help: 'checklist.help',
  forTeam: 'stats.all',
  options: [releaseOption, tickOption, untickOption],
  changes: ({ tick, untick }) => tick !== undefined || untick !== undefined,
  async run(input, engine) {
    const { account, options, speech } = input;
    const asked = { account, asked: campaignAsked(input) };
    const { tick, untick } = options;
    if (tick !== undefined) await engine.tickItem({ ...asked, item: tick, isDone: true });
    if (untick !== undefined) await engine.tickItem({ ...asked, item: untick, isDone: false });
    const view = await engine.viewChecklist(asked);
    return { visibility: 'private', parts: [planCard(view, tick, speech), preFlightCard(view.preFlight, speech)] };
  },
};

/** More than a message has buttons for, or than anybody wants to read. */
const mostButtons = 5;

/** `justTicked` can be taken back at once, however much is left to do. */
function planCard(view: Checklist, justTicked: string | undefined, speech: Speech): Card {
  const { campaign, items, today } = view;
  const { say } = speech;
  const days = daysBetween(today, campaign.releaseDate);
  // The plan leads up to the release: from then on nothing of it is due.
  const isDue = ({ date, done }: ChecklistItem) => done === null && date <= today && today < campaign.releaseDate;
  const isPostDue = items.some((item) => item.id === 'heat-map' && isDue(item));
  const post = isPostDue ? [heatMapPostButton(campaign, speech)] : [];
  const ticked = items.filter(({ done }) => done === 'ticked');
  const undo = [...ticked.filter(({ id }) => id === justTicked), ...ticked.filter(({ id }) => id !== justTicked)];
  const undoKept = ticked.some(({ id }) => id === justTicked) ? 1 : 0;
  const open = items.filter(({ done }) => done === null).slice(0, mostButtons - post.length - undoKept);
  const choices = [
    ...post,
    ...open.map((item) => button('tick', item, { view, speech })),
    ...undo.map((item) => button('untick', item, { view, speech })),
  ];
  return {
    part: 'card',
    title: say('checklist.title', { title: campaign.title }),
    text: [
      days < 0 ? say('checklist.isOut') : say('checklist.daysLeft', { days }),
      ...items.map((item) => line(item, isDue(item), speech)),
      ...lengthLine(view, speech),
    ],
    fields: [],
    links: [],
    choices: choices.slice(0, mostButtons),
  };
}

function line({ id, date, done }: ChecklistItem, isDue: boolean, { say, language }: Speech): Phrase {
  const values = { date: dayInWords(date, language), step: say(`checklist.${id}`) };
  if (done !== null) return say('checklist.done', values);
  return say(isDue ? 'checklist.due' : 'checklist.open', values);
}

/** Outside what does best, by the campaign's own rule of thumb. */
function lengthLine({ campaign, lengthDays: days }: Checklist, { say }: Speech): Phrase[] {
  const { leastDays: least, mostDays: most } = campaign.strategy.campaignLength;
  if (days < least) return [say('checklist.short', { days, least, most })];
  return days > most ? [say('checklist.long', { days, least, most })] : [];
}

type Shown = { view: Checklist; speech: Speech };

function button(what: 'tick' | 'untick', { id }: ChecklistItem, { view, speech }: Shown): Choice {
  const step = speech.label(`checklist.name-${id}`);
  const label = speech.label(`checklist.${what}`, { step });
  return { label, command: { name: 'checklist', options: { release: view.campaign.slug, [what]: id } } };
}

function preFlightCard(preFlight: PreFlight, { say }: Speech): Card {
  const toDo = preFlight.filter(({ isFine }) => !isFine);
  const text = toDo.map(({ check, count }) =>
    check === 'communities' ? say('checklist.communitiesMissing') : say(`checklist.${check}`, { count }),
  );
  return {
    part: 'card',
    title: say('checklist.preFlightTitle'),
    text: text.length > 0 ? text : [say('checklist.fine')],
    fields: [],
    links: [],
  };
}
