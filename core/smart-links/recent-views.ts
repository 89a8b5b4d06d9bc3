import type { VariantId } from '../campaigns/variant.js';
import type { Ports } from '../engine-ports.js';
import { inMarket } from './in-market.js';
import { noSigns } from './service-leaning.js';
import { viewSmartLink, type Looking, type ShownVariant, type SmartLinkView } from './view-smart-link.js';

const secondMs = 1_000;
/** More links and zones in one second are looked up each time. */
const mostKept = 200;

/**
 * What visitors are shown whom nobody has introduced. Of one campaign and zone it is the same for all who lean to the same services, so it is
 * looked up once a second, however many open the link. A view that is given out again is the same object: what is made
 * of it can be kept with it.
 */
export class RecentViews {
  readonly #ports: Ports;
  #second = '';
  readonly #views = new Map<string, Promise<SmartLinkView>>();
  readonly #markets = new WeakMap<SmartLinkView, Map<string, SmartLinkView>>();
  readonly #variants = new WeakMap<SmartLinkView, Map<VariantId, SmartLinkView>>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** The link as it looks from here, as it was within this second. @throws EngineError `campaign-not-found` */
  of(slug: string, { zone, signs = noSigns }: Omit<Looking, 'session'>): Promise<SmartLinkView> {
    this.#forgetLastSecond();
    const key = JSON.stringify([slug, zone, signs]);
    const known = this.#views.get(key);
    if (known) return known;
    const view = viewSmartLink(slug, { session: null, zone, signs }, this.#ports);
    if (this.#views.size < mostKept) this.#views.set(key, view);
    // What failed is looked up again by the next.
    view.catch(() => this.#views.delete(key));
    return view;
  }

  /** The view as it is seen from a country. */
  inMarket(view: SmartLinkView, country: string | null): SmartLinkView {
    const there = inMarket(view, country);
    if (there === view || country === null) return view;
    const known = this.#markets.get(view) ?? new Map<string, SmartLinkView>();
    this.#markets.set(view, known);
    const shown = known.get(country) ?? there;
    known.set(country, shown);
    return shown;
  }

  /** The same view with this variant in it. */
  withVariant(view: SmartLinkView, variant: ShownVariant): SmartLinkView {
    const known = this.#variants.get(view) ?? new Map<VariantId, SmartLinkView>();
    this.#variants.set(view, known);
    const shown = known.get(variant.id) ?? { ...view, variant };
    known.set(variant.id, shown);
    return shown;
  }

  /** By both clocks: the calendar can be moved in a sandbox. */
  #forgetLastSecond(): void {
    const { calendar, monotonic } = this.#ports;
    const second = [calendar.now(), monotonic.now()].map((at) => Math.floor(at.getTime() / secondMs)).join();
    if (second !== this.#second) this.#views.clear();
    this.#second = second;
  }
}
