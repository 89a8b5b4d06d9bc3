import { readFile } from 'node:fs/promises';
import type { Browser as Chromium, BrowserContext } from 'playwright-core';
import { parseArtwork } from '../../core/campaigns/artwork.js';
import { campaignId, type Campaign } from '../../core/campaigns/campaign.js';
import { operator } from '../../core/audit/audit-entry.js';
import { cancelCampaign } from '../../core/campaigns/cancel-campaign.js';
import { emailAddress, mailAddressId } from '../../core/mail/mail-address.js';
import { aCampaign } from '../contracts/samples.js';
import { onManyServices } from '../server/many-services.js';
import { Browser, introduce, openWeb, personalPath, preSave, type WebWorld } from '../server/web-world.js';

/** Names as long and as wide as they come, in a script whose letters carry marks. */
export const longNames: Partial<Campaign> = {
  title: 'रात का सफ़र: दिल्ली से कोलकाता तक की एक लंबी और बेहद ख़ूबसूरत यात्रा (Remastered Anniversary Edition)',
  artistName: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
};

/** A web surface with all that its pages can show: fans with and without chat, releases before, after and cancelled. */
export async function everyPage(change: Partial<Campaign> = {}) {
  const world = await openWeb({ campaign: change });
  const { campaigns } = world.ports;
  const others: [string, string][] = [
    ['cmp_withcover0', 'with-cover'],
    ['cmp_isoutnow00', 'is-out'],
    ['cmp_cancelled0', 'is-cancelled'],
  ];
  const artwork = await parseArtwork(new Uint8Array(await readFile('demo/night-drive.jpg')));
  for (const [id, slug] of others) {
    const campaign = aCampaign({
      ...world.campaign,
      services: onManyServices,
      id: campaignId.parse(id),
      slug,
      hasArtwork: true,
    });
    await campaigns.add(campaign, artwork);
  }
  await campaigns.advance(campaignId.parse('cmp_isoutnow00'), 'open', 'released');
  await cancelCampaign({ campaignId: campaignId.parse('cmp_cancelled0'), from: 1, by: operator }, world.ports);
  const fromChat = new Browser(world);
  await introduce(world, fromChat, 'ana');
  await preSave(world, fromChat, 'ana');
  const ofTheWeb = new Browser(world);
  await preSave(world, ofTheWeb, 'binod');
  await ofTheWeb.get('/l/night-drive');
  await ofTheWeb.post('/l/night-drive/letters', { address: 'binod@example.org' });
  const follower = new Browser(world);
  await follower.get('/l/with-cover');
  await follower.post('/l/with-cover/on/jiosaavn', { zone: 'Asia/Kolkata', act: 'adult-follow' });
  return { world, fromChat, ofTheWeb, follower };
}

export type EveryPage = Awaited<ReturnType<typeof everyPage>>;

/** Where the link leads that was mailed to the fan of the web, and where the one in the foot of their letters does. */
async function mailedPaths({ ports, campaign }: WebWorld): Promise<{ link: string; unsubscribe: string }> {
  const { mailAddresses, mailLinks, mailTokens } = ports;
  const address = emailAddress.parse('binod@example.org');
  const [mailed] = await mailLinks.ofAddress(address);
  if (!mailed) throw new Error('No link was mailed.');
  const { artistId } = campaign;
  const confirmedAt = ports.calendar.now();
  const addressId = mailAddressId.parse('eml_binodbinod');
  await mailAddresses.claim({ id: addressId, artistId, fanId: mailed.fanId, address, language: null, confirmedAt });
  return {
    link: `/mail/${mailTokens.ofLink(mailed.id).reveal()}`,
    unsubscribe: `/unsubscribe/${mailTokens.ofUnsubscribing({ addressId, scope: 'all' })}`,
  };
}

/** Every page of the fan: what it is, where it is, and who looks. */
export async function addressesOf({ world, fromChat, ofTheWeb, follower }: EveryPage) {
  const nobody = new Browser(world);
  const { link, unsubscribe } = await mailedPaths(world);
  const reminder = new URLSearchParams({ service: 'spotify', zone: 'Asia/Kolkata', because: 'not-allow-listed' });
  return [
    ['the link', '/l/night-drive', nobody],
    ['the link with a cover', '/l/with-cover', nobody],
    ['a personal link', await personalPath(world, 'asha', 'Asha'), nobody],
    ['you’re in, from chat', '/l/night-drive', fromChat],
    ['you’re in, without chat', '/l/night-drive', ofTheWeb],
    ['you’re in, by following there', '/l/with-cover', follower],
    ['the next release, for a fan', '/l/with-cover', fromChat],
    ['the release is out', '/l/is-out', nobody],
    ['the release is out, for a fan', '/l/is-out', fromChat],
    ['cancelled', '/l/is-cancelled', nobody],
    ['the choice of a reminder', `/l/night-drive/reminder?${reminder.toString()}`, fromChat],
    ['plain links', '/l/night-drive/links', nobody],
    ['your data', '/me', fromChat],
    ['your data, with an address', '/me', ofTheWeb],
    ['a link from a mail', link, nobody],
    ['unsubscribe', unsubscribe, nobody],
    ['who are you', '/me', nobody],
    ['an account that is new', '/me?unknown=spotify', nobody],
    ['forget me', '/me/forget', ofTheWeb],
    ['privacy', '/privacy', nobody],
    ['terms', '/terms', nobody],
    ['questions and answers', '/faq', nobody],
    ['nothing here', '/l/no-such', nobody],
    ['a sign-in that was not started here', '/oauth/spotify/callback?state=x', nobody],
  ] as const;
}

/** A window that is signed in as that browser is. */
export async function windowOf(
  chromium: Chromium,
  { origin }: WebWorld,
  browser: Browser,
  options: { width?: number; height?: number; javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> {
  const { width = 360, height = 740, ...rest } = options;
  const context = await chromium.newContext({ viewport: { width, height }, timezoneId: 'Asia/Kolkata', ...rest });
  await context.addCookies([...browser.cookies].map(([name, value]) => ({ name, value, url: origin })));
  return context;
}
