/** `/blast`, and what somebody on an artist's team is told of one. */
export const blast = {
  help: 'For the artist: tell everybody at once. You see it first, with a count, and confirm it.',
  textHelp: 'What you want to say, in your own words: 1 to 1000 characters.',
  atHelp: 'When it goes out, by the artist’s clock, such as 2026-12-17 18:00. Left out: once you confirm it.',
  toHelp: 'all: everybody (else). not-pre-saved: only fans who have not pre-saved this release.',
  cityHelp: 'Only fans who live in this city, such as Delhi.',
  languageHelp: 'Only fans who read this language, such as English.',
  confirmHelp: 'The blast to confirm, as the bot has named it.',
  stopHelp: 'The blast to stop, as its button has it.',
  readyHelp: 'What the button hands over.',
  showHelp: 'The blast to look at, as its button has it.',
  toAll: 'Everybody',
  toNotPreSaved: 'Only who has not pre-saved yet',
  preview: 'This is how they see it. Nobody has got it yet.',
  postYourself: 'To copy, and post yourself on {platform} ({places}):',
  draft: 'Send it?',
  goesOutAt: 'It goes out at {when}.',
  forNotPreSaved: 'Only fans who have not pre-saved this release get it.',
  forCity: 'Only fans who live in {city} get it.',
  forLanguage: 'Only fans who read {language} get it.',
  fansOnly: 'It is for some fans alone, so it is posted in no community: everybody reads there.',
  communities: `{count, plural, one {It is posted in # community.} other {It is posted in # communities.}}`,
  tired: `{count, plural,
    one {Not in # community: they heard of you twice today already.}
    other {Not in # communities: they heard of you twice today already.}}`,
  'only-answers': `{count, plural,
    one {Not in # community on {platform}: the bot only answers there. Post it there yourself; or ask who runs Frontrow to let it write first, which can cost the account (WHATSAPP_WEB_PROACTIVE).}
    other {Not in # communities on {platform}: the bot only answers there. Post it there yourself; or ask who runs Frontrow to let it write first, which can cost the account (WHATSAPP_WEB_PROACTIVE).}}`,
  'no-communities': `{count, plural,
    one {Not in # community on {platform}: a business number is in no groups. Post it there yourself; or ask who runs Frontrow for an ordinary account there (WHATSAPP_DRIVER=web).}
    other {Not in # communities on {platform}: a business number is in no groups. Post it there yourself; or ask who runs Frontrow for an ordinary account there (WHATSAPP_DRIVER=web).}}`,
  fans: `{count, plural,
    one {It goes to # fan who asked for news.}
    other {It goes to # fans who asked for news.}}`,
  fansSoon: `{count, plural,
    one {# fan on {platform}: within a few minutes.}
    other {# fans on {platform}: within a few minutes.}}`,
  fansIn: `{count, plural,
    one {# fan on {platform}: that takes about {time}.}
    other {# fans on {platform}: that takes about {time}.}}`,
  fansWait: `{count, plural,
    one {# fan on {platform}: the bot only answers there, so they get it once they write to it again.}
    other {# fans on {platform}: the bot only answers there, so they get it once they write to it again.}}`,
  fansNeedTemplate: `{count, plural,
    one {# fan on {platform}: it takes an approved message for an artist’s own words there, and there is none: who has not written within a day gets it once they write again.}
    other {# fans on {platform}: it takes an approved message for an artist’s own words there, and there is none: who has not written within a day gets it once they write again.}}`,
  fansUnsaid: `{count, plural,
    one {# fan on {platform}: its bot is not running, so it waits until then.}
    other {# fans on {platform}: its bot is not running, so it waits until then.}}`,
  noFans: 'No fan whom it is for has asked for news: they are asked after their pre-save.',
  tiredFans: `{count, plural,
    one {Not to # fan: they heard of you twice today already.}
    other {Not to # fans: they heard of you twice today already.}}`,
  tooFew: 'So few fans in {city} would get it that they could be pointed at: none of them gets it.',
  nobody: 'So nobody would get it now.',
  nobodyYet: 'So nobody would get it now; it is counted anew when it goes out.',
  needsSecond:
    'It reaches more than {limit, number}, so a second person of the team has to confirm it as well. That is a rule of thumb: change it by strategy.secondConfirmAbove in the campaign file.',
  send: 'Send it now',
  sendThen: 'Send it then',
  confirm: 'Confirm it',
  drop: 'Drop it',
  stop: 'Stop it',
  progress: 'How far is it?',
  look: 'Look at it',
  draftTitle: 'A draft',
  awaitingTitle: 'It waits for a second yes',
  awaiting:
    'It reaches many, so somebody else of the team who may send blasts has to confirm it as well, within the hour: by this button, or by typing /blast confirm: {id}',
  scheduledTitle: 'It goes out later',
  sendingTitle: 'It goes out',
  sentTitle: 'It has gone out',
  stoppedTitle: 'Stopped',
  withheldTitle: 'It did not go out',
  confirmedByOne: 'Confirmed by {name}.',
  confirmedByTwo: 'Confirmed by {first} and {second}.',
  toldOf: '{done, number} of {all, number} delivered.',
  handing: 'Those it goes to are being gathered: look again in a moment.',
  held: `{count, plural,
    one {# get it once they write again: their platform does not let us write first.}
    other {# get it once they write again: their platform does not let us write first.}}`,
  lost: `{count, plural, one {# could not be reached.} other {# could not be reached.}}`,
  left: `{count, plural, one {# do not get it any more.} other {# do not get it any more.}}`,
  dropped: 'Dropped: nobody has got it.',
  editHelp: 'The blast whose posts get new words (text: …), by its name; last: the one that went out last.',
  removeHelp: 'The blast whose posts are taken back, by its name; last: the one that went out last.',
  edit: 'Edit its posts',
  remove: 'Take its posts back',
  howToEdit:
    'Copy this, put your new words behind it, and send it. You see them first, and nothing is changed before you confirm it.',
  editPreview: 'This is how its posts will read. Nothing is changed yet.',
  editDraft: 'Change them?',
  removeDraft: 'Take these posts back?',
  willChange: `{count, plural,
    one {# post on {platform} is changed.}
    other {# posts on {platform} are changed.}}`,
  willGo: `{count, plural,
    one {# post on {platform} is taken back.}
    other {# posts on {platform} are taken back.}}`,
  willStay: `{count, plural,
    one {# post on {platform} stays as it is: {platform} does not let it be changed so late.}
    other {# posts on {platform} stay as they are: {platform} does not let them be changed so late.}}`,
  notOutEdit: `{count, plural,
    one {# post on {platform} is not out yet: it goes out in the new words.}
    other {# posts on {platform} are not out yet: they go out in the new words.}}`,
  notOutRemove: `{count, plural,
    one {# post on {platform} is not out yet: it does not go out at all.}
    other {# posts on {platform} are not out yet: they do not go out at all.}}`,
  fansKeep: 'What single fans have got in their own chats or by mail stays there as it was.',
  editNeedsSecond: 'Two people let it go out, so a second person of the team has to confirm its new words as well.',
  changeNow: 'Change them now',
  removeNow: 'Take them back now',
  editTitle: 'New words for its posts',
  removeTitle: 'Its posts are to be taken back',
  changingTitle: 'Its posts are being changed',
  changedTitle: 'Its posts are changed',
  goingTitle: 'Its posts are being taken back',
  goneTitle: 'Its posts are taken back',
  removedTitle: 'Taken back',
  changedOf: '{done, number} of {all, number} posts done.',
  notChanged: `{count, plural,
    one {# stays as it was: its platform did not let it be changed, or somebody had deleted it.}
    other {# stay as they were: their platform did not let them be changed, or somebody had deleted them.}}`,
  changing: `{count, plural,
    one {Changing # post: look again in a moment.}
    other {Changing # posts: look again in a moment.}}`,
  takingBack: `{count, plural,
    one {Taking # post back: look again in a moment.}
    other {Taking # posts back: look again in a moment.}}`,
  postsChanged: `{count, plural,
    one {# post changed.}
    other {# posts changed.}}`,
  postsTakenBack: `{count, plural,
    one {# post taken back.}
    other {# posts taken back.}}`,
  notTakenBack: `{count, plural,
    one {# could not be taken back: it was too old for its platform, or refused by it.}
    other {# could not be taken back: they were too old for their platform, or refused by it.}}`,
  fansKept: 'Messages to single fans stay as they were.',
  unchangedTitle: 'Its posts were not changed',
  unchanged: 'Nobody else of the team has confirmed it in time: its posts stay as they are.',
  awaitingEdit:
    'Two people let it go out, so somebody else of the team who may send blasts has to confirm its new words as well, within the hour: by this button, or by typing /blast confirm: {id}',
  withheldChange:
    'The posts of your blast for “{title}” were not changed: no second person of the team has confirmed the new words in time, so they stay as they are. Write the change anew, and have it confirmed within the hour.',
  droppedChange: 'Dropped: its posts stay as they are.',
  how: 'Type /blast and what you want to say. You see it first, and how many it reaches.',
  withheldCampaignCancelled:
    'Your blast for “{title}” did not go out to those who had not got it yet: the release was cancelled.',
  withheldCampaignPaused:
    'Your blast for “{title}” was to go out at {when}, and its campaign was stopped then. Write it anew once the campaign goes on.',
  withheldMissed:
    'Your blast for “{title}” was to go out at {when}, and nobody was there to send it. It is old news by now: write it anew if it is not.',
  withheldNobody:
    'Your blast for “{title}” was to go out at {when}, and nobody would have got it: no community and no fan it is for, or they had heard of you twice that day. Write it anew for another time.',
  withheldGrown:
    'Your blast for “{title}” was to go out at {when}, and by then it would have reached so many that a second person has to confirm it. Write it anew, and have it confirmed.',
  withheldTooFew:
    'Your blast for “{title}” was to go out at {when}, and too few fans are left in that city: they could be pointed at. Write it anew without the city.',
  noTo: 'Fans are chosen by to: all, or to: not-pre-saved. Nothing was sent.',
  noCity:
    'Fans are not counted in a city of that name. Type one as city: Delhi, and a name of several words in quotation marks. Nothing was sent.',
  noLanguage: 'That is none of the languages Frontrow speaks: {languages}. Nothing was sent.',
  withheldUnconfirmed:
    'Your blast for “{title}” did not go out: no second person of the team has confirmed it in time. Write it anew, and have it confirmed within the hour.',
  withheldMoved:
    'Your blast for “{title}” was to go out at {when}, and the release has another date than when it was written. Look whether its words still hold, and write it anew.',
  aloneDraft:
    'Nobody else of your team could be that one. Invite a manager with /team do:add; or confirm it, and ask the people who run this bot to let it out.',
  alone:
    'Nobody else of your team could confirm it. Invite a manager with /team do:add, who then does; or ask the people who run this bot to let it out within two hours: npm run blast -- approve {id}',
} as const;
