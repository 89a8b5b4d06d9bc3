import type { SoftMode } from '../../core/pre-saves/pre-save.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import type { ServiceOnOffer, SmartLinkView } from '../../core/smart-links/view-smart-link.js';

/** What a button asks for. `save` and `follow-on-save` lead to the service's sign-in; the others take no permission. */
export type Way = 'save' | 'follow-on-save' | SoftMode;

/** How a way is worded on one service's button, whole and as short as the row of its service allows. */
export type WayWords = { label: string; short: string; note: string };

type Told = { view: SmartLinkView; service: ServiceOnOffer };

const words: Readonly<Record<Way, (told: Told) => WayWords>> = {
  'follow-on-save': (told) => ({
    label: `${saveWord(told)} and ${preSaveWords(told.service.name).toFollow} on ${told.service.title}`,
    short: `${saveWord(told)} and ${preSaveWords(told.service.name).toFollow}`,
    note: savedFor(told.view),
  }),
  save: (told) => ({
    label: `${saveWord(told)} on ${told.service.title}`,
    short: saveWord(told),
    note: savedFor(told.view),
  }),
  native: ({ service: { name, title } }) => ({
    label: `${preSaveWords(name).toSave} on ${title}’s own page`,
    short: preSaveWords(name).toSave,
    note: `On ${title}’s own page`,
  }),
  follow: ({ view: { campaign }, service: { title } }) => ({
    label: `Follow ${campaign.artistName} on ${title}`,
    short: 'Follow',
    note: 'Follow there, link at midnight',
  }),
  reminder: ({ service: { title } }) => ({
    label: `Remind me with the ${title} link`,
    short: 'Remind me',
    note: 'The link at midnight',
  }),
};

/** The words of a way on one service. */
export function wordsOf(way: Way, told: Told): WayWords {
  return words[way](told);
}

/** Whether a way leads to the service's sign-in. */
export function takesPermission(way: Way): boolean {
  return way === 'save' || way === 'follow-on-save';
}

/** Where the button of a way leads. */
export function actionOf(way: Way, { view, service: { name } }: Told): string {
  return takesPermission(way) ? `/oauth/${name}/start` : `/l/${view.campaign.slug}/on/${name}`;
}

/** What the button sends: `adult-` in front says that the fan is of age. */
export function actOf(way: Way, adult: boolean): string {
  const act = way === 'follow-on-save' ? 'follow' : way;
  return adult ? `adult-${act}` : act;
}

/** The same in a sentence that begins with the fan's age. */
export function spokenLabel(label: string, adult: boolean): string {
  return adult ? `I am 18 or older: ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

/** The ways on one service, the first the best that can be had at this moment. */
export function waysOf({ view, service }: Told): Way[] {
  const isOpen = service.isDirect && service.opensAt === null;
  const direct: Way[] = isOpen ? (service.followPermissions ? ['follow-on-save', 'save'] : ['save']) : [];
  if (view.released) return direct;
  const others = service.modes.filter((mode) => mode !== 'direct');
  // Who can have the artist followed by us, or pre-save on a page of the service's own, need not be sent there for that.
  const soft = others.filter((mode) => mode !== 'follow' || !(service.isDirect || service.prereleaseUrl));
  return [...direct, ...soft];
}

function saveWord({ view, service }: Told): string {
  return view.released ? 'Save now' : preSaveWords(service.name).toSave;
}

function savedFor({ released }: SmartLinkView): string {
  return released ? 'We save it for you, now' : 'We save it for you at midnight';
}
