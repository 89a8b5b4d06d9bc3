import { z } from 'zod';
import type { ArtistId } from '../artists/artist.js';
import type { Language } from '../languages/language.js';
import type { AgeDeclaration } from './age.js';
import type { FanCity } from './city.js';

/** Names a fan of one artist. */
export const fanId = z
  .string()
  .regex(/^fan_[a-z0-9]{10}$/)
  .brand<'FanId'>();
export type FanId = z.infer<typeof fanId>;

/** A person, as one artist knows them. */
export type Fan = {
  id: FanId;
  artistId: ArtistId;
  /** What they said of their age; null: they were not asked. */
  age: AgeDeclaration | null;
  /** Where they live; null: not known, and not asked. */
  city: FanCity | null;
  /** When they want to hear how their pre-saves went: as soon as it is known, or not before the morning. */
  tellAt: 'midnight' | 'morning';
  createdAt: Date;
};

/** Somebody of whom nothing is known yet. */
export function newFan(known: Pick<Fan, 'id' | 'artistId' | 'createdAt'>): Fan {
  return { ...known, age: null, city: null, tellAt: 'midnight' };
}

/** The chat platforms a fan can be known on. */
export const platforms = ['discord', 'telegram', 'whatsapp'] as const;
export type Platform = (typeof platforms)[number];

/**
 * A fan's account on one chat platform, and the address their own messages go to.
 * One fan can have several; one account belongs to one fan of an artist.
 */
export type FanIdentity = {
  artistId: ArtistId;
  fanId: FanId;
  platform: Platform;
  /** The account's id on its platform. */
  externalId: string;
  /** The name the fan recognises the account by. */
  displayName: string;
  /** When the account was made at its platform; null where the platform does not tell. */
  accountCreatedAt: Date | null;
  createdAt: Date;
  /** Calendar time at which its platform said that it takes no message of ours; null once it shows itself again. */
  unreachableSince: Date | null;
  /** In which language the person wants to be spoken to; null: they have not said. */
  language: Language | null;
  /** The language their app was set to when it was last heard of; null: it is none of ours, or the platform does not tell. */
  appLanguage: Language | null;
};

/** An account as it is claimed: who claims it is there, and a language is claimed by whoever has chosen one. */
export type ClaimedIdentity = Omit<FanIdentity, 'unreachableSince' | 'language' | 'appLanguage'> &
  Partial<Pick<FanIdentity, 'language' | 'appLanguage'>>;
