import type { Command } from './command.js';
import { phrase, plain } from './phrase.js';
import { releaseDay } from './release-words.js';
import { campaignAsked, releaseOption } from './release-option.js';

const words = {
  help: 'Get your own link and code to pass on to friends.',
  title: (title: string) => phrase`Bring friends to “${title}”`,
  code: 'Your code',
  codeUse: (written: string) => phrase`${written}: a friend types it after /presave, as code.`,
  point:
    'Every friend who signs up with it counts for you on /leaderboard, whichever way they choose to get the release.',
  shareName: 'To pass on',
  share: (title: string, artist: string, url: string) =>
    phrase`“${title}” by ${artist} is coming. Pre-save it with my link: ${url}`,
  link: 'Your link',
  print: 'QR code for print',
};

/** `/invite`: the fan's own link, code, a text to pass on, and the link as a QR code. */
export const invite: Command = {
  name: 'invite',
  help: words.help,
  options: [releaseOption],
  async run(input, engine) {
    const { campaign, invitation } = await engine.inviteFriends(input.account, campaignAsked(input));
    const { written, url, qrUrl, qrSvgUrl } = invitation;
    return {
      visibility: 'private',
      parts: [
        {
          part: 'card',
          title: words.title(campaign.title),
          text: [releaseDay(campaign), plain(words.point)],
          imageUrl: qrUrl,
          fields: [
            { name: words.code, value: words.codeUse(written) },
            { name: words.shareName, value: words.share(campaign.title, campaign.artistName, url) },
          ],
          links: [
            { label: words.link, url },
            { label: words.print, url: qrSvgUrl },
          ],
        },
      ],
    };
  },
};
