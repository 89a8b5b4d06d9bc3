import { z } from 'zod';

/** Names an artist: the tenant that everything belongs to. */
export const artistId = z
  .string()
  .regex(/^art_[a-z0-9]{10}$/)
  .brand<'ArtistId'>();
export type ArtistId = z.infer<typeof artistId>;

/** Whom campaigns, communities and fans belong to. */
export type Artist = {
  id: ArtistId;
  /** As fans know it; one artist per name on one installation. */
  name: string;
  /** False while the operator has not said yes to one whom somebody has asked for in chat: fans see nothing of theirs. */
  isApproved: boolean;
  createdAt: Date;
};
