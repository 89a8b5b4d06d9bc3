import type { Ports } from '../engine-ports.js';
import { auditKeptDays } from './audit-entry.js';

const dayMs = 24 * 60 * 60 * 1000;

/** Removes who did what once it is older than it is kept. */
export async function removeOldActs({ audit, calendar }: Pick<Ports, 'audit' | 'calendar'>): Promise<void> {
  await audit.removeBefore(new Date(calendar.now().getTime() - auditKeptDays * dayMs));
}
