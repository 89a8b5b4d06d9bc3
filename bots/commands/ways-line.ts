import type { Campaign } from '../../core/campaigns/campaign.js';
import { preSaveModes, type PreSaveMode } from '../../core/pre-saves/pre-save.js';
import type { CommandEngine } from './command.js';
import type { Phrase } from './phrase.js';
import type { Speech } from './speech.js';

/** In how many ways a campaign can be pre-saved, on one service or another, as a choice: it is made on the page. */
export async function waysLine(
  campaign: Campaign,
  speech: Speech,
  engine: Pick<CommandEngine, 'viewSmartLink'>,
): Promise<Phrase[]> {
  const { services } = await engine.viewSmartLink(campaign.slug, null);
  const offered = preSaveModes.filter((mode) => services.some(({ modes }) => modes.includes(mode)));
  if (offered.length < 2) return [];
  const ways = speech.list(
    offered.map((mode) => wayInWords(mode, campaign, speech)),
    'or',
  );
  return [speech.say('preSave.ways', { ways })];
}

function wayInWords(mode: PreSaveMode, { artistName: artist }: Campaign, { say }: Speech): Phrase {
  switch (mode) {
    case 'direct':
      return say('preSave.wayDirect');
    case 'native':
      return say('preSave.wayNative');
    case 'follow':
      return say('preSave.wayFollow', { artist });
    case 'reminder':
      return say('preSave.wayReminder');
  }
}
