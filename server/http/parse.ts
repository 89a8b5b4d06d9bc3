import { z } from 'zod';
import { artistId } from '../../core/artists/artist.js';
import { campaignId } from '../../core/campaigns/campaign.js';
import { variantIds } from '../../core/campaigns/variant.js';
import { optionalPurposes, regionProfiles } from '../../core/consent/consent.js';
import { askedPurposes } from '../../core/consent/standing-consents.js';
import { EngineError } from '../../core/errors.js';
import { parseIsrc } from '../../core/campaigns/product-codes.js';
import { nearestLanguage } from '../../core/languages/language.js';
import { modeReasons, softModes } from '../../core/pre-saves/pre-save.js';
import { parseReferralCode } from '../../core/referrals/referral-code.js';
import { parseSource } from '../../core/smart-links/visit.js';
import { isTimeZone } from '../../core/fans/time-zone.js';
import { serviceNames } from '../../core/streaming/service-name.js';
import { longestAddress, mailAddressId } from '../../core/mail/mail-address.js';
import { unsubscribeScopes } from '../../core/mail/mail-tokens.js';
import { Secret } from '../../core/secret.js';
import { formTokenField } from './forgery.js';

/**
 * Parses what came in; everything after this line may trust it.
 *
 * @throws EngineError `input-invalid`
 */
export function parse<Shape extends z.ZodType>(shape: Shape, input: unknown): z.output<Shape> {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'body');
  throw new EngineError('input-invalid', `Not as expected: ${[...new Set(fields)].join(', ')}.`);
}

/** `/l/:slug`. Anything that cannot be a slug is no campaign. */
export const slugPath = z.object({ slug: z.string().max(60) });

/** `/overlay/:slug?theme=light&lang=hi`. What is none of it is as good as not said. */
export const overlayQuery = z.object({
  theme: z.enum(['dark', 'light']).default('dark').catch('dark'),
  lang: z
    .string()
    .max(35)
    .transform((tag) => nearestLanguage([tag]))
    .nullable()
    .default(null)
    .catch(null),
});

/** `/l/:slug/artwork`, or that of one of its variants. */
export const artworkPath = slugPath.extend({ variant: z.enum(variantIds).optional() });

const zone = z.string().max(100);

/**
 * What a link says beside its campaign: the zone that the visitor's browser lives by, and what a fan had chosen in another
 * browser, by the words of its form. Anything that is none of it is as good as not said.
 */
export const smartLinkQuery = z.object({
  zone: zone.refine(isTimeZone).optional().catch(undefined),
  on: z.enum(serviceNames).optional().catch(undefined),
  act: z.enum(['save', 'follow']).optional().catch(undefined),
  recording: z.string().max(100).default('').transform(parseIsrc).catch(null),
});

/** `/l/:slug/qr/:file`: `NGHT7K3MXQ.svg`. Anything else is the picture of no code. */
export const qrPath = z.object({
  slug: z.string().max(60),
  file: z
    .string()
    .max(60)
    .transform((name) => /^([^.]*)\.svg$/.exec(name)?.[1] ?? ''),
});

/** `/p/:token`. */
export const tokenPath = z.object({
  token: z
    .string()
    .max(100)
    .transform((text) => new Secret(text)),
});

/** `/oauth/:service/…`. */
export const servicePath = z.object({ service: z.enum(serviceNames) });

const stateToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .transform((text) => new Secret(text));

/** `/oauth/:service/sign-in?state=…`: the address that a fan is sent on to; it is left at once. */
export const signInQuery = z.object({ state: stateToken.optional() });

/** What a page of ours sends that a fan has signed in on. */
export const inPageForm = z.object({
  [formTokenField]: z.string().max(100),
  state: z.string().max(100),
  user_token: z.string().max(5_000),
});

/** Where a personal link leads on to, beside its campaign, and what its fan had chosen in another browser. */
export const personalLinkQuery = smartLinkQuery.extend({ to: z.enum(['me', 'forget']).optional().catch(undefined) });

const formToken = z.string().max(100);

/** What the link said that a page was opened by: its forms carry it, for browsers whose visit was not recorded. */
const linkTags = {
  r: z.string().max(100).default('').transform(parseReferralCode),
  s: z.string().max(100).default('').transform(parseSource),
};

/** The recording that was chosen, by its ISRC; what is none is as good as not said. */
const recording = z.string().max(100).default('').transform(parseIsrc);

/** "This is me." */
export const claimForm = z.object({ [formTokenField]: formToken });

/**
 * "Pre-save on …". The button that was pressed says what for, and with `adult-` in front that the fan is of age;
 * a form without it saves and says nothing.
 */
export const startForm = z.object({
  [formTokenField]: formToken,
  slug: z.string().max(60),
  zone,
  act: z.enum(['save', 'follow', 'adult-save', 'adult-follow']).default('save'),
  recording,
  ...linkTags,
});

/** "Sign in to see what is kept of me": with whom, and nothing about a release. */
export const recognitionForm = z.object({
  [formTokenField]: formToken,
  goal: z.literal('recognition'),
  artist: artistId,
});

/** "Remind me …". */
export const remindForm = z.object({
  [formTokenField]: formToken,
  service: z.enum(serviceNames),
  zone,
  because: z.enum(modeReasons).default('fan-chose'),
  act: z.enum(['remind', 'adult-remind']).default('remind'),
  recording,
  ...linkTags,
});

/** `/l/:slug/on/:service`. */
export const serviceOfLinkPath = slugPath.extend({ service: z.enum(serviceNames) });

/** A way that takes no permission; with `adult-` in front it says that the fan is of age. */
export const softForm = z.object({
  [formTokenField]: formToken,
  zone,
  act: z.string().transform((text, context) => {
    const mode = softModes.find((known) => known === text.replace(/^adult-/, ''));
    if (mode) return { mode, adult: text.startsWith('adult-') };
    context.addIssue({ code: 'custom', message: 'no way to pre-save' });
    return z.NEVER;
  }),
  recording,
  ...linkTags,
});

/** Where the callback sends a fan whose sign-in cannot save. */
export const reminderQuery = z.object({
  service: z.enum(serviceNames),
  zone,
  because: z.enum(modeReasons),
  recording,
});

/** `/l/:slug/calendar.ics?zone=…`. */
export const calendarQuery = z.object({ zone: zone.optional() });

/** `/me?unknown=spotify`: somebody has signed in there and is known to nobody here. */
export const meQuery = z.object({ unknown: z.enum(serviceNames).optional().catch(undefined) });

/** Where a fan lives, or that they would rather not say. `slug`: the campaign whose page asked. */
export const cityForm = z.object({
  [formTokenField]: formToken,
  city: z.string().max(200).default(''),
  act: z.enum(['keep', 'decline']),
  slug: z.string().max(60).optional(),
});

/** "Withdraw this." */
export const withdrawForm = z.discriminatedUnion('what', [
  z.object({ [formTokenField]: formToken, what: z.enum(['pre-save', 'follow']), campaign: campaignId }),
  z.object({ [formTokenField]: formToken, what: z.literal('purpose'), purpose: z.enum(optionalPurposes) }),
  z.object({ [formTokenField]: formToken, what: z.literal('everything') }),
]);

/** "Take it out again." */
export const undoForm = z.object({ [formTokenField]: formToken, campaign: campaignId });

/** "Yes, please." – "No, thanks." `slug`: the campaign whose page asked. */
export const answerForm = z.object({
  [formTokenField]: formToken,
  purpose: z.enum(askedPurposes),
  answer: z.enum(['yes', 'no']),
  slug: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
});

/** "Forget me." */
export const forgetForm = z.object({ [formTokenField]: formToken });

/** Longer than any address: one that is too long is told so, not refused as a whole. */
const typedAddress = z.string().max(4 * longestAddress);

/** "Tell me by e-mail." */
export const lettersForm = z.object({ [formTokenField]: formToken, address: typedAddress });

/** "I am a fan of this artist, and this is my address." */
export const signInByMailForm = lettersForm.extend({ artist: artistId });

/** "No more letters to this address." */
export const endLettersForm = z.object({ [formTokenField]: formToken, address: mailAddressId });

/** `/unsubscribe/:token`; anything that is none of ours is told so. */
export const unsubscribePath = z.object({ token: z.string().max(200) });

/**
 * What unsubscribes: the fan on its page, by what they wish, or a mail program, by what the link names (RFC 8058); its
 * form may be of a kind that nobody here reads.
 */
export const unsubscribeForm = z
  .object({ wish: z.enum(unsubscribeScopes).nullable().default(null) })
  .default({ wish: null });

/** `/privacy?region=…`: anything that is no region is none. */
export const privacyQuery = z.object({ region: z.enum(regionProfiles).optional().catch(undefined) });
/** "Pre-save with one tap." */
export const oneTapForm = z.object({ [formTokenField]: formToken, service: z.enum(serviceNames), zone, recording });

/** "Take this version." `slug`: the campaign whose page asked. */
export const recordingForm = z.object({
  [formTokenField]: formToken,
  campaign: campaignId,
  service: z.enum(serviceNames),
  recording,
  slug: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
});
