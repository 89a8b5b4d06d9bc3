import type { EngineErrorCode } from '../../core/errors.js';
import type { Message } from '../pages/message-page.js';

type Failure = Pick<Message, 'heading' | 'text'> & { again?: string };

const elsewhere = 'Nothing was saved and nothing was lost.';

/** What a fan reads when the engine refuses: what happened, and what to do next. `again` labels the way back to the campaign. */
export const failurePages = {
  'campaign-not-found': {
    heading: 'Nothing here',
    text: 'There is no campaign at this address. Check the link, or type /presave in the chat where you found it.',
  },
  'campaign-released': {
    heading: 'It is out',
    text: 'The release is out already: you can listen right away.',
    again: 'Listen now',
  },
  'campaign-cancelled': {
    heading: 'It was cancelled',
    text: 'The artist has cancelled this release, so there is nothing to pre-save any more. Nothing was saved in your name.',
  },
  'campaign-changed': {
    heading: 'Changed meanwhile',
    text: 'Somebody else has just changed this campaign. Look at it again, then decide anew.',
  },
  'campaign-exists': { heading: 'Taken', text: 'There is already a campaign at this address. Choose another one.' },
  'campaign-file-invalid': {
    heading: 'Not accepted',
    text: 'The campaign file has mistakes: correct them and send it again.',
  },
  'no-open-campaign': {
    heading: 'Nothing to pre-save',
    text: 'No campaign is open at the moment. Come back for the next release.',
  },
  'personal-link-unknown': {
    heading: 'This link is not known',
    text: 'Was it copied whole? Type /presave in your chat for a new one; it takes a second.',
  },
  'time-zone-unknown': {
    heading: 'Which time zone?',
    text: 'We do not know this time zone. Go back and choose a city such as Asia/Kolkata from the list.',
  },
  'age-not-declared': {
    heading: 'One question first',
    text: 'In India you must be 18 or older to pre-save. Open the link again: the buttons there ask you.',
    again: 'Back to the release',
  },
  'under-age': {
    heading: 'The release is yours all the same',
    text: 'In India we ask nothing of anybody under 18: no permission, and nothing is saved. The link takes you to it when it is out. Was that pressed by mistake? Type /forget in your chat, and begin anew.',
    again: 'Back to the release',
  },
  'chat-account-needed': {
    heading: 'Where shall we send it?',
    text: 'A reminder comes as a chat message. Type /presave in the chat where you found this, and open the link you get there; or put the release in your calendar.',
    again: 'Back to the release',
  },
  'service-not-offered': {
    heading: 'Not on this service',
    text: 'This release is not offered there. Go back and choose another service.',
  },
  'authorization-denied': {
    heading: 'Nothing was saved',
    text: 'You closed the permission page, so nothing was promised. You can try again whenever you like.',
    again: 'Try again',
  },
  'authorization-unknown': {
    heading: 'This sign-in was not started here',
    text: `${elsewhere} Open the campaign’s link again, or type /presave in your chat, and start from there.`,
  },
  'authorization-used': {
    heading: 'This sign-in is used up',
    text: 'It counts once. If you are not sure whether it worked, open the campaign: it tells you.',
    again: 'Open the campaign',
  },
  'authorization-expired': {
    heading: 'That took a while',
    text: `The sign-in was open for more than ten minutes. ${elsewhere} Start again, it is quick.`,
    again: 'Start again',
  },
  'authorization-elsewhere': {
    heading: 'You came back in another browser',
    text: `The sign-in was started in a different browser, often the one inside a chat app. ${elsewhere} Start again here and stay in this browser.`,
    again: 'Start again here',
  },
  'authorization-invalid': {
    heading: 'The answer did not fit',
    text: `The service’s answer did not belong to your sign-in. ${elsewhere} Start again.`,
    again: 'Start again',
  },
  'permission-ends-too-early': {
    heading: 'A little too early',
    text: 'Your service ends a permission after a few months, and this release is further away. Nothing was promised: the page tells when it opens, and reminds you if you like.',
    again: 'Back to the release',
  },
  'service-account-taken': {
    heading: 'This account is in already',
    text: 'This service account already pre-saves under another chat account here, and one account counts once. If that one is yours as well, type /link there, and its code in the chat you came from: then you are one, and it stands. If not, sign in with a service account of your own. Whoever was first is told that somebody else signed in, and not who.',
    again: 'Back to the release',
  },
  'service-unavailable': {
    heading: 'The service did not answer',
    text: `${elsewhere} It is not you. Wait a minute and try again.`,
    again: 'Try again',
  },
  'service-misconfigured': {
    heading: 'This does not work at the moment',
    text: `${elsewhere} The people who run this site have to look at it. Please try again later.`,
    again: 'Back to the release',
  },
  'grant-unreadable': { heading: 'Something is wrong on our side', text: `${elsewhere} Please try again later.` },
  'grant-not-for-campaign': {
    heading: 'Your permission is for another release',
    text: `${elsewhere} Connect once more for this release, then it is saved for you.`,
    again: 'Back to the release',
  },
  'community-taken': {
    heading: 'Taken',
    text: 'This community belongs to another artist here. Name a channel of it, or another community.',
  },
  'match-unknown': {
    heading: 'Nothing to decide there',
    text: 'That is not in doubt, or none of what was found. Look again: somebody may have decided it already.',
  },
  'blast-unknown': { heading: 'No such blast', text: 'There is no blast of this name. Type /blast to write one.' },
  'blast-outdated': {
    heading: 'Write it anew',
    text: 'That draft is more than an hour old, or was dropped. Type /blast with your words again.',
  },
  'blast-to-nobody': {
    heading: 'Nobody would get it',
    text: 'No community is linked, and no fan has asked for news; or they heard of you twice today. Try again tomorrow.',
  },
  'link-code-unknown': {
    heading: 'No such code',
    text: 'A code to link accounts works once and for ten minutes. Type /link in your other account for a new one.',
  },
  'link-code-own': {
    heading: 'The other account, please',
    text: 'This code was given to this very account. Type it in the account that you want to link.',
  },
  'place-needed': {
    heading: 'Where?',
    text: 'Type the command in the server, group or channel that you mean, not to the bot alone.',
  },
  'not-place-manager': {
    heading: 'For who runs the place',
    text: 'Somebody who runs this server or group has to link it the first time.',
  },
  'not-on-team': {
    heading: 'For the artist’s team',
    text: 'This is for the artist and their team. Whoever is on it already can add you.',
  },
  'role-needed': {
    heading: 'For another role on the team',
    text: 'Your role on the artist’s team does not include that. An owner of the team can change it: type /team in chat.',
  },
  'last-owner': {
    heading: 'Somebody has to stay',
    text: 'The last owner cannot leave the team: add another owner first.',
  },
  'member-unknown': {
    heading: 'Nobody of that name',
    text: 'There is nobody of that name on the team, or several are. Look at the team again: type /team in chat.',
  },
  'already-on-team': {
    heading: 'On the team already',
    text: 'You are on this team already. An owner of it can give you another role.',
  },
  'team-code-unknown': {
    heading: 'This code does not work',
    text: 'Each code works once, for a day. Ask an owner of the team for a new one.',
  },
  'not-signed-in': {
    heading: 'Who are you?',
    text: 'This browser does not know you any more. Type /mydata in your chat for a link to your page, or open your campaign’s link and sign in at your service again.',
  },
  'source-invalid': {
    heading: 'Which place?',
    text: 'Name the place in small letters, digits, - and _, at most 40 of them, such as radio or street-team.',
  },
  'sign-up-needed': {
    heading: 'Pre-save it first',
    text: 'Once you have pre-saved it, your own link for friends is on this page.',
  },
  'input-invalid': {
    heading: 'We did not understand that',
    text: 'Something in this request is not as it should be. Go back and try again.',
  },
  'request-forged': {
    heading: 'Please open the page again',
    text: 'This form was not opened in this browser, or it is very old. Open the link again; cookies must be allowed.',
  },
} satisfies Record<EngineErrorCode, Failure> as Record<EngineErrorCode, Failure>;
