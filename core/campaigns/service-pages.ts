import { z } from 'zod';
import { serviceDescriptors, serviceOfHost } from '../streaming/service-descriptors.js';
import type { LinkServiceName, ServiceName } from '../streaming/service-name.js';
import type { ServicePages } from './campaign.js';

/** Longer than any service's addresses. */
const longest = 500;

/** The address of a page of this service, as its fans would open it: https, one of its own hosts, and nothing hidden in it. */
export function servicePage(service: ServiceName) {
  const { title, hosts, closedIn } = serviceDescriptors[service];
  const expected =
    closedIn === null
      ? `An https address of ${title}, on ${hosts.slice(0, 3).join(' or ')}.`
      : `${title} closed in ${closedIn}: an https address of another service to send its fans on to.`;
  return z.string().transform((text, context): string => {
    const address = readAddress(text.trim());
    const isOwn = address && (closedIn === null ? hosts.includes(address.hostname) : serviceOfHost(address.hostname));
    if (address && isOwn) return address.href;
    context.addIssue({ code: 'custom', message: expected });
    return z.NEVER;
  });
}

/** An https address as people would open it, with nothing hidden in it; null for anything else. */
export function readAddress(text: string): URL | null {
  if (text.length > longest || !URL.canParse(text)) return null;
  const address = new URL(text);
  const isPlain = address.protocol === 'https:' && address.port === '' && !address.username && !address.password;
  return isPlain ? address : null;
}

/** The service's own pre-release page. */
export function preReleasePage(service: ServiceName) {
  const { title, preReleasePath } = serviceDescriptors[service];
  const message = preReleasePath
    ? `The address of the pre-release page, such as https://open.spotify.com/prerelease/….`
    : `${title} has no pre-release page with an address that we know: take the key out.`;
  return servicePage(service).refine((href) => preReleasePath?.test(new URL(href).pathname) ?? false, { message });
}

/** What a campaign's file says of a service that is there by its pages alone: one address, or what each of them is. */
export function linkForm(service: LinkServiceName) {
  const page = servicePage(service);
  const one = page.transform((href): ServicePages => {
    const isArtist = serviceDescriptors[service].artistPath.test(new URL(href).pathname);
    return { release: isArtist ? null : href, artist: isArtist ? href : null, prerelease: null };
  });
  const each = z
    .strictObject({ release: page.optional(), artist: page.optional(), prerelease: page.optional() })
    .refine((named) => Object.keys(named).length > 0, { message: 'Name the release or the artist there.' })
    .transform(({ release = null, artist = null, prerelease = null }): ServicePages => ({
      release,
      artist,
      prerelease,
    }));
  return z.union([one, each]);
}

/** `services.links` of a campaign's file. */
export const linksForm = z.strictObject({
  youtubeMusic: linkForm('youtubeMusic').optional(),
  soundcloud: linkForm('soundcloud').optional(),
  amazonMusic: linkForm('amazonMusic').optional(),
  jiosaavn: linkForm('jiosaavn').optional(),
  gaana: linkForm('gaana').optional(),
  audiomack: linkForm('audiomack').optional(),
  wynk: linkForm('wynk').optional(),
});

const tiktokHosts = ['www.tiktok.com', 'tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com'];

/** The artist's sound on TikTok, which is where fans come from and no service of ours. */
export const tiktokSound = z.string().transform((text, context): string => {
  const address = readAddress(text.trim());
  if (address && tiktokHosts.includes(address.hostname)) return address.href;
  context.addIssue({
    code: 'custom',
    message: 'The address of the sound on TikTok, such as https://www.tiktok.com/music/….',
  });
  return z.NEVER;
});
