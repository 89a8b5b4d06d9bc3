import type { EngineErrorCode } from '../../errors.js';

/** Below that heading: what it means, and what to do next. */
export const failureTexts = {
  'campaign-not-found':
    'There is no campaign at this address. Check the link, or type /presave in the chat where you found it.',
  'campaign-released': 'The release is out already: you can listen right away.',
  'campaign-paused':
    'The artist’s team has stopped this for a moment, so nothing can be pre-saved right now. What you have pre-saved is kept. Please come back later.',
  'campaign-postponed':
    'The artist has put this release off and will name a new date. What you have pre-saved is kept for it.',
  'draft-unknown': 'There is no draft of a campaign any more. Begin anew in chat: /campaign new.',
  'artist-taken': 'An artist of this name is here already. Ask their team to add you, or choose another name.',
  'artist-awaits-approval':
    'An artist waits for approval by the people who run this. Until then there is nothing more to do.',
  'campaign-cancelled':
    'The artist has cancelled this release, so there is nothing to pre-save any more. Nothing was saved in your name.',
  'campaign-changed': 'Somebody else has just changed this campaign. Look at it again, then decide anew.',
  'campaign-exists': 'There is already a campaign at this address. Choose another one.',
  'campaign-file-invalid': 'The campaign file has mistakes: correct them and send it again.',
  'no-open-campaign': 'No campaign is open at the moment. Come back for the next release.',
  'personal-link-unknown': 'Was it copied whole? Type /presave in your chat for a new one; it takes a second.',
  'time-zone-unknown': 'We do not know this time zone. Go back and choose a city such as Asia/Kolkata from the list.',
  'age-not-declared': 'In India you must be 18 or older to pre-save. Open the link again: the buttons there ask you.',
  'under-age':
    'In India we ask nothing of anybody under 18: no permission, and nothing is saved. The link takes you to it when it is out. Was that pressed by mistake? Type /forget in your chat, and begin anew.',
  'chat-account-needed':
    'A reminder comes as a chat message, or to an e-mail address that you have confirmed with this artist. Type /presave in the chat where you found this, and open the link you get there; or put the release in your calendar.',
  'service-not-offered': 'This release is not offered there. Go back and choose another service.',
  'authorization-denied':
    'You closed the permission page, so nothing was promised. You can try again whenever you like.',
  'authorization-unknown':
    'Nothing was saved and nothing was lost. Open the campaign’s link again, or type /presave in your chat, and start from there.',
  'authorization-used': 'It counts once. If you are not sure whether it worked, open the campaign: it tells you.',
  'authorization-expired':
    'The sign-in was open for more than ten minutes. Nothing was saved and nothing was lost. Start again, it is quick.',
  'authorization-elsewhere':
    'The sign-in was started in a different browser, often the one inside a chat app. Nothing was saved and nothing was lost. Start again here and stay in this browser.',
  'authorization-invalid':
    'The service’s answer did not belong to your sign-in. Nothing was saved and nothing was lost. Start again.',
  'consent-withdrawn':
    'While your service was answering you took your consent back: that is what counts. Nothing of this sign-in was kept. If you want the release after all, begin anew.',
  'permission-ends-too-early':
    'Your service ends a permission after a few months, and this release is further away. Nothing was promised: the page tells when it opens, and reminds you if you like.',
  'service-account-taken':
    'This service account already pre-saves under another chat account here, and one account counts once. If that one is yours as well, type /link there, and its code in the chat you came from: then you are one, and it stands. If not, sign in with a service account of your own. Whoever was first is told that somebody else signed in, and not who.',
  'service-unavailable': 'Nothing was saved and nothing was lost. It is not you. Wait a minute and try again.',
  'service-misconfigured':
    'Nothing was saved and nothing was lost. The people who run this site have to look at it. Please try again later.',
  'grant-unreadable': 'Nothing was saved and nothing was lost. Please try again later.',
  'grant-not-for-campaign':
    'Nothing was saved and nothing was lost. Connect once more for this release, then it is saved for you.',
  'community-taken': 'This community belongs to another artist here. Name a channel of it, or another community.',
  'match-unknown': 'That is not in doubt, or none of what was found. Look again: somebody may have decided it already.',
  'blast-unknown': 'There is no blast of this name. Type /blast to write one.',
  'blast-outdated': 'That draft is more than an hour old, or was dropped. Type /blast with your words again.',
  'blast-to-nobody':
    'No community is linked, and no fan has asked for news; or they heard of you twice today. Try again tomorrow.',
  'blast-time-invalid': 'Name a time to come within 60 days, by the artist’s clock, such as 2026-12-17 18:00.',
  'blast-not-revisable':
    'Nothing of that blast stands in a community, so there is nothing to edit or to take back. What single fans have got cannot be changed.',
  'tracker-not-offered':
    'The bot does not write first there, so it can keep no tracker. Pin the link yourself, or ask who runs Frontrow to let it write first.',
  'audience-too-small':
    'So few fans of that city would get it that they could be pointed at. Leave the city out, or choose a larger one.',
  'link-code-unknown':
    'A code to link accounts works once and for ten minutes. Type /link in your other account for a new one.',
  'link-code-own': 'This code was given to this very account. Type it in the account that you want to link.',
  'place-needed': 'Type the command in the server, group or channel that you mean, not to the bot alone.',
  'not-place-manager': 'Somebody who runs this server or group has to link it the first time.',
  'not-on-team': 'This is for the artist and their team. Whoever is on it already can add you.',
  'last-owner': 'The last owner cannot leave the team: add another owner first.',
  'mail-address-invalid': 'Go back and write it as ana@example.org: one address, with nothing before or behind it.',
  'mail-link-unknown':
    'Each link from a mail works once, for a day. Was it copied whole? Ask for a new one where you asked for this one.',
  'mail-not-offered':
    'Whoever runs this site has set up none. Join a chat of the artist, or put the release into your calendar.',
  'not-signed-in':
    'This browser does not know you any more. Type /mydata in your chat for a link to your page, or open your campaign’s link and sign in at your service again.',
  'source-invalid':
    'Name the place in small letters, digits, - and _, at most 40 of them, such as radio or street-team.',
  'sign-up-needed': 'Once you have pre-saved it, your own link for friends is on this page.',
  'input-invalid': 'Something in this request is not as it should be. Go back and try again.',
  'request-forged':
    'This form was not opened in this browser, or it is very old. Open the link again; cookies must be allowed.',
  'role-needed':
    'Your role on the artist’s team does not include that. An owner of the team can change it: type /team in chat.',
  'member-unknown':
    'There is nobody of that name on the team, or several are. Look at the team again: type /team in chat.',
  'already-on-team': 'You are on this team already. An owner of it can give you another role.',
  'team-code-unknown': 'Each code works once, for a day. Ask an owner of the team for a new one.',
} as const satisfies Record<EngineErrorCode, string>;
