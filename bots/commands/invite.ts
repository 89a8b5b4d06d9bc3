import type { Command } from './command.js';
import { releaseDay } from './release-words.js';
import { campaignAsked, releaseOption } from './release-option.js';

/** `/invite`: the fan's own link, code, a text to pass on, and the link as a QR code. */
export const invite: Command = {
  name: 'invite',
  help: 'invite.help',
  options: [releaseOption],
  async run(input, engine) {
    const { speech } = input;
    const { say, label } = speech;
    const { campaign, invitation } = await engine.inviteFriends(input.account, campaignAsked(input));
    const { written: code, url, qrUrl, qrSvgUrl } = invitation;
    const { title, artistName: artist } = campaign;
    return {
      visibility: 'private',
      parts: [
        {
          part: 'card',
          title: say('invite.title', { title }),
          text: [releaseDay(campaign, speech), say('invite.point')],
          imageUrl: qrUrl,
          fields: [
            { name: label('invite.code'), value: say('invite.codeUse', { code }) },
            { name: label('invite.shareName'), value: say('invite.share', { title, artist, url }) },
          ],
          links: [
            { label: label('invite.link'), url },
            { label: label('invite.print'), url: qrSvgUrl },
          ],
        },
      ],
    };
  },
};
