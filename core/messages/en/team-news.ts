/** What somebody on an artist's team is told without having asked. */
export const teamNews = {
  artistApprovedTitle: '{artist} is approved',
  artistApproved:
    '“{title}” can be pre-saved now. Type /campaign to see it, and /community in your group to link it there.',
  blastNotSentTitle: 'Your blast did not go out',
  matchDoubtfulTitle: 'Is this {title}?',
  matchDoubtful:
    'A service has something that may be “{title}” or not, and nothing is saved there until you say which it is. Type /campaign to look and decide; it is asked for three days.',
  blastSecondTitle: 'A blast of {artist} waits for you',
  blastSecond:
    'Somebody of the team wants to tell many at once about “{title}”. It goes out once you confirm it as well, within the hour.',
  eventForbiddenTitle: 'No event for {title} yet',
  eventForbidden:
    'A Discord server of “{title}” lets me make no events: give my role “Create Events” there (Server Settings, Roles), and it appears by itself within ten minutes.',
  editSecond:
    'Somebody of the team wants the posts of a blast about “{title}” to read like this. Once you confirm it as well, within the hour, they are changed.',
  trackerNotPinnedTitle: 'The tracker of {title} is not pinned',
  trackerNotPinned:
    'It stands in its community, but the bot may not pin messages there. Give it that right, or pin the message yourself.',
  preFlightTitle: 'Is {title} ready?',
  preFlight: 'It is out soon. Type /checklist: it says what was looked at, and what is left to do.',
  postYourselfTitle: '{title} is out: post it yourself',
  postYourself:
    'In some of your groups the bot does not write first, so nobody there has read of it yet. Post this, with the link:',
  postLivestreamTitle: 'The livestream of {title}: post it yourself',
  postLivestream:
    'In some of your groups the bot does not write first, so nobody there is told of it. Post this, with the links:',
  planTitle: 'To do for {title}',
  plan: '{item} Done already? Tick it off in /checklist.',
  blastLapsedTitle: 'A blast of {artist} did not get its second yes',
  blastLapsed:
    'It waited for somebody else of the team to confirm it, and nobody has in time. So it does not go out; whoever wrote it was told.',
  editNotMadeTitle: 'The posts of your blast were not changed',
  editLapsedTitle: 'A change of a blast of {artist} did not get its second yes',
  editLapsed:
    'It waited for somebody else of the team to confirm these words, and nobody has in time. So the posts stay as they are; whoever wrote it was told.',
  artistRefusedTitle: '{artist} was not approved',
  artistRefused:
    'The people who run this bot have not approved the artist you asked for, and the campaign you made for them is gone. If that is a mistake, write to them; you can ask again with /campaign new.',
} as const;
