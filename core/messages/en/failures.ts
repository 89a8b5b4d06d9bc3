/**
 * What a person reads for each refusal of the engine, by its code, and for what could not be understood: what happened,
 * and what to do next.
 */
export const failures = {
  'campaign-not-found':
    'There is no release of that name here, or not any more. Type /presave alone for the next one: the service is chosen on its page.',
  'campaign-released': 'It is out already. Type /presave for the link to listen.',
  'campaign-cancelled':
    'The artist has cancelled this release: nothing will be saved. Type /presave to see what else is to come.',
  'campaign-changed': 'Somebody else has just changed this campaign. Look at it again, then decide anew.',
  'campaign-exists': 'There is a campaign with this name already. Choose another name.',
  'campaign-file-invalid': 'The campaign file has a mistake in it. Mend it and send it again.',
  'campaign-paused':
    'The artist’s team has stopped this for a moment. What you have pre-saved is kept. Try again later.',
  'campaign-postponed':
    'The release has no date at the moment: the artist will name a new one. What you have pre-saved is kept.',
  'draft-unknown': 'There is no draft any more. Type /campaign new to begin one.',
  'artist-taken':
    'An artist of that name is here already, and you do not act for them. Ask their team to add you, or set another name: /campaign artist: NAME.',
  'artist-awaits-approval':
    'An artist waits for approval by the people who run this bot. You are told here once they approve.',
  'no-open-campaign':
    'There is nothing to pre-save here at the moment. Try /presave again when the next release is announced.',
  'personal-link-unknown': 'This link does not work any more. Type /presave for a fresh link.',
  'time-zone-unknown': 'That time zone is not known. Choose a place such as Europe/Berlin.',
  'age-not-declared': 'In India you must be 18 or older for this: the page asks you. Type /presave for a fresh link.',
  'under-age': 'In India we ask nothing of anybody under 18. Type /presave for plain links to the release.',
  'chat-account-needed': 'A reminder needs a chat account to go to. Type /presave for a fresh link.',
  'service-not-offered': 'This release is not offered on that service. Type /presave for a fresh link.',
  'authorization-denied': 'You closed the permission page, so nothing was saved. Type /presave to try again.',
  'authorization-unknown': 'That sign-in cannot be continued. Type /presave for a fresh link.',
  'authorization-used': 'That sign-in has been used already. Type /status to see how it went.',
  'authorization-expired': 'That sign-in took too long. Type /presave for a fresh link.',
  'authorization-elsewhere': 'That sign-in was begun in another browser. Type /presave for a fresh link.',
  'authorization-invalid': 'The sign-in did not work. Type /presave for a fresh link.',
  'consent-withdrawn':
    'You have withdrawn, and nothing was kept of that sign-in. Type /presave if you want it after all.',
  'permission-ends-too-early':
    'The service ends a permission after a few months, and this release is further away. Come back closer to it.',
  'service-account-taken':
    'That service account is in already, under another chat account. If that is you as well, type /link there and its code here; if not, sign in with your own: type /presave.',
  'service-unavailable': 'The streaming service does not answer at the moment. Please try again in a few minutes.',
  'service-misconfigured': 'This service is not set up properly here. Please tell the people who run this server.',
  'grant-unreadable':
    'Your permission cannot be read any more. Type /presave for a fresh link. Then connect once more.',
  'grant-not-for-campaign':
    'Your permission was given for another release. Type /presave for a fresh link. Then connect for this one.',
  'community-taken': 'This community belongs to another artist here. Name a channel of it, or another community.',
  'match-unknown':
    'That is not in doubt, or none of what was found. Look again which is: somebody may have decided it already.',
  'blast-unknown': 'That blast is not there, or not any more. Type /blast with your words to write a new one.',
  'blast-outdated': 'That draft is more than an hour old, or was dropped. Type /blast with your words again.',
  'blast-to-nobody':
    'Nobody would get it: no community is linked (/community links one) and no fan asked for news, or they heard of you twice today. Then try again tomorrow.',
  'blast-time-invalid':
    'That is no time for a blast: name one to come within 60 days, by the artist’s clock, as at: 2026-12-17 18:00. Nothing was sent.',
  'blast-not-revisable':
    'Nothing of that blast stands in a community, so there is nothing to edit or to take back. What single fans have got cannot be changed.',
  'tracker-not-offered':
    'The bot does not write first there, so it can keep no tracker. Pin the link yourself, or ask who runs Frontrow to let it write first.',
  'audience-too-small':
    'So few fans of that city would get it that they could be pointed at. Leave the city out, or choose a larger one. Nothing was sent.',
  'link-code-unknown':
    'That code does not work: each works once, for ten minutes. Type /link in your other account for a new one, and the code here.',
  'link-code-own': 'That code was given to this very account. Type it in the other one, the one you want to link.',
  'place-needed':
    'Type that in the server, group or channel that you mean: this is a conversation between the two of us.',
  'not-place-manager':
    'Somebody who runs this server or group has to link it the first time. Ask them to let you manage it, then try again.',
  'not-on-team': 'That is for the artist and their team. Type /help to see what you can ask for.',
  'role-needed':
    'That needs another role on the artist’s team than yours. An owner can change it: /team shows who is one.',
  roleNeeded:
    'Your role on the artist’s team ({role}) does not include that; these do: {roles}. An owner can change yours: /team shows who is one.',
  'member-unknown':
    'There is nobody of that name on the team, or several are. Type /team to see who is on it, and choose from the list.',
  'already-on-team':
    'You are on this team already, so the code is not used up. An owner can give you another role: /team do:role.',
  'team-code-unknown':
    'That code does not work: each works once, for a day, and only while who gave it is an owner. Ask an owner for a new one: they type /team do:add.',
  'last-owner': 'The last owner cannot leave the team: add another owner first.',
  'mail-address-invalid': 'That is no e-mail address. Write it as ana@example.org.',
  'mail-link-unknown': 'That link does not work any more: each works once, for a day.',
  'mail-not-offered': 'No mail is sent here. Type /messages to be told in chat.',
  'not-signed-in': 'That browser does not know you. Type /presave for a fresh link.',
  'source-invalid':
    'A place is named in letters a to z, digits, - and _, at most 40 of them, such as radio or street-team. Try /links again.',
  'sign-up-needed': 'Pre-save it yourself first: type /presave. Then your own code for friends is here.',
  'input-invalid': 'That could not be understood. Type /help to see what you can ask for.',
  'request-forged': 'That request did not come from you. Type /presave for a fresh link.',
  notGroupAdmin:
    'An admin of this group has to link it the first time. Ask one to make you an admin (the group’s name, your name, Make group admin), then try again.',
  breakdown:
    'Something went wrong on our side. Please try again in a few minutes. If it happens again, tell us this reference: {reference}',
  staleButton: 'This button does not work any more. Type /help to see what you can ask for.',
  unknownCommand: 'There is no such command. Type /help to see what you can ask for.',
  didYouMean: 'Did you mean {commands}?',
  pressIt: 'Then press it, or type it anew. Everything you can ask for: /help',
  misused: 'That could not be understood',
  takesNothing: 'Type /{command} alone: nothing follows it.',
  takes: 'This is what can follow /{command}:',
  slowDown: 'That was quick! I cannot keep up: please wait half a minute, then ask again. Nothing of yours is lost.',
  crowded: 'Many people are asking here at once. Write to me directly, or try again in a minute.',
} as const;
