import type { FanInvitation } from '../../core/referrals/own-invitation.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { qrPicture } from '../../core/pictures/qr-code.js';
import type { Command, CommandEngine } from './command.js';
import { pictureParts } from './picture-parts.js';
import { releaseDay } from './release-words.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Card, Part } from './reply.js';
import type { Speech } from './speech.js';
import { storyCardWords } from './story-card-words.js';

/** `/invite`: the fan's own link, code, a text to pass on, the link as a QR code, and a card for their story. */
export const invite: Command = {
  name: 'invite',
  help: 'invite.help',
  options: [releaseOption],
  async run(input, engine) {
    const { speech } = input;
    const { campaign, invitation } = await engine.inviteFriends(input.account, campaignAsked(input));
    const pictures = await picturesOf(campaign, invitation, { speech, engine });
    return { visibility: 'private', parts: [cardOf(campaign, invitation, speech), ...pictures] };
  },
};

function cardOf(campaign: Campaign, { written: code, url, qrSvgUrl }: FanInvitation, speech: Speech): Card {
  const { say, label } = speech;
  const { title, artistName: artist, phase } = campaign;
  const share = { title, artist, url };
  return {
    part: 'card',
    title: say('invite.title', { title }),
    text: [...(phase === 'released' ? [] : [releaseDay(campaign, speech)]), say('invite.point')],
    fields: [
      { name: label('invite.code'), value: say('invite.codeUse', { code }) },
      {
        name: label('invite.shareName'),
        value: phase === 'released' ? say('invite.shareOut', share) : say('invite.share', share),
      },
    ],
    links: [
      { label: label('invite.link'), url },
      { label: label('invite.print'), url: qrSvgUrl },
    ],
  };
}

async function picturesOf(
  campaign: Campaign,
  { written: code, url }: FanInvitation,
  { speech, engine }: { speech: Speech; engine: CommandEngine },
): Promise<Part[]> {
  const { say } = speech;
  const words = storyCardWords(campaign, speech, code);
  return pictureParts([
    { name: 'qr-code', png: engine.paint(qrPicture(url)), caption: say('invite.qrCaption', { url }) },
    {
      name: 'story-card',
      png: engine.paintStoryCard({ campaign, words, url }),
      caption: say('invite.storyCaption', { url }),
    },
  ]);
}
