import type { SmartLinkView } from './view-smart-link.js';

/** The view as a visitor from this country is shown it: where a service has the release at another address there, that one. The same object if it is the same. Pure. */
export function inMarket(view: SmartLinkView, country: string | null): SmartLinkView {
  const there = (elsewhere: Readonly<Record<string, string>>) => (country === null ? undefined : elsewhere[country]);
  if (!view.services.some(({ listenUrlsElsewhere }) => there(listenUrlsElsewhere))) return view;
  const services = view.services.map((service) => {
    return { ...service, listenUrl: there(service.listenUrlsElsewhere) ?? service.listenUrl };
  });
  return { ...view, services };
}
