import {
  CampaignFileError,
  parseCampaignFile,
  type CampaignFileProblem,
} from '../../../core/campaigns/campaign-file.js';

/** A file with nothing wrong in it. */
export const good = `artist: River of Glass
title: Night Drive
slug: night-drive
timezone: Asia/Kolkata
releaseDate: 2026-12-18
recordings:
  - isrc: IN-Z03-26-00001
    title: Night Drive
upc: '196871000017'
saves: [track, album]
services:
  spotify:
    artistUris: []
`;

/** The file with one line, found by its beginning, put in place of another. */
export function withLine(beginning: string, line: string): string {
  return good
    .split('\n')
    .map((old) => (old.startsWith(beginning) ? line : old))
    .join('\n');
}

/** What is found wrong with this text. @throws Error if nothing is */
export function problemsOf(text: string, when: { now?: Date } = {}): readonly CampaignFileProblem[] {
  try {
    parseCampaignFile(text, when);
  } catch (error) {
    if (error instanceof CampaignFileError) return error.problems;
    throw error;
  }
  throw new Error('The file was accepted.');
}
