import { mainLanguage, type Campaign } from '../../core/campaigns/campaign.js';
import { localeOf, type Language } from '../../core/languages/language.js';
import type { Overlay } from '../../core/livestreams/view-overlay.js';
import { speechIn } from '../pages/speech.js';

/** What an overlay says, as text; null: nothing in that place. Its page fetches this again and again. */
export type OverlayWords = {
  shows: Overlay['shows'];
  /** The large words: a number of fans, or what stands in its place. */
  count: string | null;
  caption: string | null;
  /** How many are missing to the next milestone, and how far they have come, from 0 to 1. */
  goal: string | null;
  share: number | null;
  scan: string | null;
};

const nothing = { count: null, caption: null, goal: null, share: null, scan: null };

/** The language of an overlay: the one its address asks for, else the one of the campaign's communities. */
export function languageOfOverlay(asked: Language | null, campaign: Pick<Campaign, 'languages'>): Language {
  return asked ?? mainLanguage(campaign);
}

/** Words what an overlay shows now. Pure. */
export function overlayWords(overlay: Overlay, asked: Language | null): OverlayWords {
  if (overlay.shows === 'quiet' || overlay.shows === 'missing') return { ...nothing, shows: overlay.shows };
  const language = languageOfOverlay(asked, overlay.campaign);
  const { text } = speechIn(language);
  if (overlay.shows === 'out') {
    return { ...nothing, shows: 'out', count: text('overlay.out'), scan: text('overlay.scanOut') };
  }
  const { fans, goal } = overlay;
  const scan = text('overlay.scan');
  if (fans === null) return { ...nothing, shows: 'counting', count: text('overlay.few'), scan };
  const inDigits = (count: number) => new Intl.NumberFormat(localeOf[language]).format(count);
  return {
    shows: 'counting',
    count: inDigits(fans),
    caption: text('overlay.fans', { fans }),
    goal: goal === null ? null : text('overlay.left', { left: goal - fans, goal: inDigits(goal) }),
    share: goal === null ? null : fans / goal,
    scan,
  };
}
