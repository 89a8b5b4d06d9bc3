import type { FanId } from '../../../core/fans/fan.js';
import { anyCampaign } from '../../../core/communities/community-campaigns.js';
import { consentToSave, promisePreSave } from '../../../core/pre-saves/promise-pre-save.js';
import { ownInvitation } from '../../../core/referrals/own-invitation.js';
import type { ReferralCode } from '../../../core/referrals/referral-code.js';
import { noArrival } from '../../../core/smart-links/arrival.js';
import { allOf } from '../../contracts/all-of.js';
import { aFan } from '../../contracts/samples.js';
import { join, type KnownFan, type World } from '../world.js';

/** A Discord account as its adapter would have decoded it. */
export function accountOf(name: string) {
  return { platform: 'discord', externalId: `id-${name}`, displayName: name } as const;
}

/** The fan's code for this world's campaign. */
export async function codeOf({ ports, campaign }: World, { fanId }: Pick<KnownFan, 'fanId'>): Promise<ReferralCode> {
  return (await ownInvitation({ fanId, campaign }, ports)).code;
}

/** Lets somebody type a friend's code in chat and then pre-save, all the way. */
export async function joinWith(world: World, name: string, code: string): Promise<KnownFan> {
  await world.engine.givePersonalLink(accountOf(name), { ...anyCampaign, code: code });
  return join(world, name);
}

/** Lets a fan of this id sign up by a friend's link, without a service or a browser: thousands of them take no time. */
export async function signUp(
  { ports, campaign }: World,
  { fanId, code, mode = 'reminder' }: { fanId: FanId; code: string | null; mode?: 'direct' | 'reminder' },
): Promise<void> {
  await ports.fans.add(aFan({ id: fanId, artistId: campaign.artistId }));
  const fan = { fanId, campaign, zone: 'Asia/Kolkata' };
  const consent = await consentToSave(fan, ports);
  const promised = { ...fan, service: 'spotify', consent, arrival: { ...noArrival, referralCode: code } } as const;
  if (mode === 'direct') await promisePreSave({ ...promised, mode, because: null }, ports);
  else await promisePreSave({ ...promised, mode, because: 'fan-chose' }, ports);
}

/** The points of a fan, as the ledger adds up. */
export async function pointsOf({ ports, campaign }: World, { fanId }: Pick<KnownFan, 'fanId'>): Promise<number> {
  const entries = await allOf(ports.points.ofCampaign(campaign.id, null));
  return entries.filter((entry) => entry.fanId === fanId).reduce((sum, { change }) => sum + change, 0);
}
