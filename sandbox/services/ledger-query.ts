import { z } from 'zod';

/** How `GET ledger` can be narrowed: to an account, a URI, or what came after a sequence number. */
export const ledgerQuery = z.strictObject({
  accountId: z.string().optional(),
  uri: z.string().optional(),
  after: z.coerce.number().int().min(0).optional(),
});
