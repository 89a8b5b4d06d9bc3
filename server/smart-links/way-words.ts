import type { SoftMode } from '../../core/pre-saves/pre-save.js';
import { preSaveTerm } from '../../core/streaming/pre-save-words.js';
import type { ServiceOnOffer, SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import type { ways as wayTexts } from '../../core/messages/en/ways.js';
import type { Speech } from '../pages/speech.js';

/** What a button asks for. `save` and `follow-on-save` lead to the service's sign-in; the others take no permission. */
export type Way = 'save' | 'follow-on-save' | SoftMode;

/** Which service a button is of, and the language it speaks. */
export type Told = { view: SmartLinkView; service: ServiceOnOffer; speech: Speech };

/** A button's words, by the name of their message. */
export type WayName = keyof typeof wayTexts;

/** What a button of a way is called where nothing stands beside it. */
export function nameOf(way: Way, { view: { released }, service }: Pick<Told, 'view' | 'service'>): WayName {
  switch (way) {
    case 'save':
      return released ? 'saveNow' : 'save';
    case 'follow-on-save':
      return released ? 'saveNowAndFollow' : 'saveAndFollow';
    // Where we can follow for the fan, it has to be plain that this way is theirs to do.
    case 'follow':
      return service.isDirect ? 'followYourself' : 'follow';
    default:
      return way;
  }
}

/** A button's words, whole; `adult`: pressing it says as well that the fan is of age. */
export function labelOf(name: WayName, adult: boolean, { view, service, speech }: Told): string {
  const values = { kind: preSaveTerm(service.name), service: service.title, artist: view.campaign.artistName };
  return adult ? speech.text(`adultWays.${name}`, values) : speech.text(`ways.${name}`, values);
}

/** A button's words, as short as the row of its service allows. */
export function shortLabelOf(way: Way, { view, service, speech }: Told): string {
  switch (way) {
    case 'save':
      return speech.text(view.released ? 'shortWays.saveNow' : `shortWays.${preSaveTerm(service.name)}`);
    case 'follow-on-save':
      return labelOf(nameOf(way, { view, service }), false, { view, service, speech });
    case 'native':
      return speech.text(`shortWays.${preSaveTerm(service.name)}`);
    case 'follow':
      return speech.text('shortWays.follow');
    case 'reminder':
      return speech.text('shortWays.reminder');
  }
}

/** What comes of it, in a line below the name of the service. */
export function noteOf(way: Way, { view, service, speech }: Told): string {
  switch (way) {
    case 'save':
    case 'follow-on-save':
      return speech.text(view.released ? 'wayNotes.savedNow' : 'wayNotes.saved');
    case 'native':
      return speech.text('wayNotes.native', { service: service.title });
    // To who is not in chat no message can be sent.
    case 'follow':
      return speech.text(view.visitor?.identity ? 'wayNotes.follow' : 'wayNotes.followHere');
    case 'reminder':
      return speech.text(view.visitor?.identity ? 'wayNotes.reminder' : 'wayNotes.reminderHere');
  }
}

/** Whether a way leads to the service's sign-in. */
export function takesPermission(way: Way): boolean {
  return way === 'save' || way === 'follow-on-save';
}

/** Where the button of a way leads. */
export function actionOf(way: Way, { view, service: { name } }: Pick<Told, 'view' | 'service'>): string {
  return takesPermission(way) ? `/oauth/${name}/start` : `/l/${view.campaign.slug}/on/${name}`;
}

/** What the button sends: `adult-` in front says that the fan is of age. */
export function actOf(way: Way, adult: boolean): string {
  const act = way === 'follow-on-save' ? 'follow' : way;
  return adult ? `adult-${act}` : act;
}

/**
 * The ways on one service at this moment, all that it has, as a choice: its own page first, where it has one, since that
 * asks no permission for us; then a save by us; then following the artist there, and the link.
 */
export function waysOf({ view, service }: Pick<Told, 'view' | 'service'>): Way[] {
  const isOpen = service.isDirect && service.opensAt === null;
  const direct: Way[] = isOpen ? (service.followPermissions ? ['follow-on-save', 'save'] : ['save']) : [];
  if (view.released) return direct;
  return service.modes.flatMap((mode): Way[] => (mode === 'direct' ? direct : [mode]));
}
