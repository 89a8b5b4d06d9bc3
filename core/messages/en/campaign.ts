/** `/campaign`. */
export const campaign = {
  // a draft
  draftTitle: 'Your new campaign',
  draftTitleNamed: 'Your new campaign: {title}',
  draftIntro: 'A draft that you alone see, kept for a week. Nothing is public until you confirm it.',
  draftSay:
    'Say what is missing, each with its word: /campaign title: Night Drive date: 2026-12-18 zone: Europe/Berlin',
  draftReady: 'All there is to know is here. This is how fans see it:',
  draftAsked:
    '{artist} is a new artist here. Once you confirm it, the people who run this bot look at it; until they approve the artist, fans see nothing of it; you are told here then.',
  draftTaken:
    'There is an artist called {artist} here already, and you do not act for them. Ask their team to add you, or say another name: /campaign artist: NAME',
  foundAt: 'Found on {services}. Look whether it is right; what you say yourself goes before it.',
  foundNowhere:
    'No service shows it yet: most do only when it is out. Say what it is called, and its code (isrc: or upc:) finds it on the day.',
  unanswered: 'Not asked, because they do not answer at the moment: {services}. Paste the reference again later.',
  unreadReference:
    'That is no reference to a release. Paste the address of a track or an album on Spotify, Apple Music, Deezer or TIDAL, as its app copies it; or a UPC or ISRC. No other address is opened.',
  refusedWord: 'Not taken, {word}: {reason}',
  lacks: 'Still missing, {word}: {hint}',
  wrong: 'Not right yet, {word}: {reason}',
  confirm: 'Make this campaign',
  drop: 'Drop the draft',
  dropped: 'The draft is dropped. Nothing was made of it.',
  noCover: 'No cover was found: the page draws one from the title.',
  withCover: 'Its cover comes along.',
  made: '“{title}” is made. Its link for everybody: {url}',
  madeNext: 'Next: type /community in your server or group to link it there, and /links for links to post.',
  madeOpensLater: 'It opens at {at}: until then fans do not see it.',
  madeAsked:
    '“{title}” is made, and waits: {artist} is a new artist here, and the people who run this bot look at it first. You are told here once they approve. Fans see nothing of it until then.',
  // the campaigns of a team
  listTitle: 'Your campaigns',
  listLine: '“{title}”, {artist}: {phase}',
  listNone: 'You have no campaign yet. Begin with /campaign new, and paste the address of your release.',
  listDraft: 'You have a draft that is not made yet: /campaign new goes on with it.',
  listHow: 'Name one to see it and change it: /campaign release: NAME. A new one: /campaign new.',
  show: 'Show {title}',
  phaseDraft: 'It is not open yet.',
  phaseAwaits: 'The artist is not approved yet, so fans see nothing of it.',
  phaseOpen: 'It is open.',
  phaseReleasing: 'It comes out around the world now.',
  phaseReleased: 'It is out.',
  phasePostponed: 'It has no date.',
  phaseCancelled: 'It was cancelled.',
  phasePaused: 'Your team has stopped it: nobody joins, nothing is sent and nothing is saved.',
  phasePausedByOperator:
    'The people who run this bot have stopped it: nobody joins, nothing is sent and nothing is saved. Ask them why.',
  pauseReason: 'Why: {reason}',
  nextDraft: 'It opens at {at}.',
  nextOpen: 'Post your links (/links), and look how they do (/stats).',
  nextReleasing: 'Nothing has to be done: fans are saved at their midnight.',
  nextReleased: 'Thank your fans (/blast).',
  nextPostponed: 'Name a new date as soon as you know it: /campaign release: {slug} date: 2026-12-18',
  nextPaused: 'Let it go on once it is right again.',
  nextDoubt: 'Say which of what was found is yours: the buttons below.',
  joined: '{count, plural, =0 {Nobody has pre-saved yet.} one {# pre-save so far.} other {# pre-saves so far.}}',
  joinedZones: '{zones, plural, one {Its fans live in # time zone.} other {Its fans live in # time zones.}}',
  howChange:
    'To change it: /campaign release: {slug} title: … headlines: one | two languages: en opens: 2026-12-01 18:00. To move it: /campaign release: {slug} date: 2026-12-18.',
  howCancel: 'To call it off for good, type its name in the link: /campaign cancel: {slug}',
  pauseButton: 'Stop everything',
  resumeButton: 'Let it go on',
  postponeButton: 'Put it off, no date yet',
  // changes
  changed: 'Changed. This is how it is now:',
  moveTitle: 'Move “{title}”?',
  moveBefore: 'Until now: {when}',
  moveAfter: 'Then: {when}',
  moveFans:
    '{count, plural, =0 {Nobody has pre-saved yet, so nobody is told.} one {# pre-save goes along, and its fan is told.} other {# pre-saves go along, and their fans are told.}}',
  moveConfirm: 'Move it',
  moved: 'Moved: “{title}” comes out at its new date, and its fans are told.',
  postponeTitle: 'Put “{title}” off?',
  postponeText:
    'Nothing is saved until you name a new date. What fans have pre-saved waits for it; the page says so, and nobody new can join.',
  postponeFans:
    '{count, plural, =0 {Nobody has pre-saved yet, so nobody is told.} one {The fan of # pre-save is told.} other {The fans of # pre-saves are told.}}',
  postponeConfirm: 'Put it off',
  postponed:
    '“{title}” is put off, and its fans are told. Once you know the date: /campaign release: {slug} date: 2026-12-18',
  cancelled: '“{title}” is cancelled, for good. Its fans are told, and their permissions for it are let go.',
  cancelNotNamed:
    'To call a release off, type its name in the link exactly: /campaign cancel: NAME. Nothing was changed.',
  paused: '“{title}” is stopped: nobody joins, nothing is sent and nothing is saved until you let it go on.',
  resumed: '“{title}” goes on. What came due meanwhile is saved now.',
  notResumable: 'The people who run this bot have stopped it, and they alone let it go on. Ask them.',
  notChangeable:
    'Of a campaign that is made these can be changed: title, headlines, languages, opens, livestream, date, time. Not: {words}.',
  // doubtful matches
  doubt:
    '{item, select, album {Is one of these your album on {service}?} other {Is one of these your track on {service}?}} Nothing is saved there until you say.',
  candidate: '{title} by {artists}, on {album}',
  unknownName: 'without a name',
  isOurs: 'It is {title}',
  noneIsOurs: 'None of them',
  matchConfirmed:
    '{count, plural, =0 {That is it from now on. Nobody waits for it yet.} one {That is it. # save that waited for it is tried now.} other {That is it. # saves that waited for it are tried now.}}',
  matchRefused: 'They are put aside, and the search goes on.',
  // what is known of it
  field: '{value}',
  fieldArtist: 'Artist',
  fieldTitle: 'Title',
  fieldLink: 'Name in the link',
  fieldOut: 'Out',
  fieldOpens: 'Opens',
  fieldSaves: 'Saves',
  fieldServices: 'Services',
  fieldCodes: 'Codes',
  fieldLanguages: 'Languages',
  fieldHeadlines: 'Headlines',
  fieldLivestream: 'Livestream',
  livestreamAt: '{at}, {url}',
  fieldNext: 'Next',
  outLocal: '{date}, at 00:00 of each fan’s own zone',
  outGlobal: '{date} at {time} ({zone}), for all at once',
  saysTrack: 'the track',
  saysAlbum: 'the album',
  saysBoth: 'the track and the album',
  // how to say what is missing
  hintArtist: 'artist: and the name, as fans know it',
  hintTitle: 'title: and what the release is called',
  hintSlug: 'slug: and its name in the link, such as night-drive',
  hintDate: 'date: and the day it comes out, such as 2026-12-18',
  hintTime: 'time: local, or a time of day for all at once, such as 17:00',
  hintZone: 'zone: and where the artist lives, such as Europe/Berlin',
  hintOpens: 'opens: and when fans can join, such as 2026-12-01 18:00, or - for at once',
  hintSaves: 'saves: track, album or both; a track takes its isrc: or address, an album its upc: or address',
  hintLanguages: 'languages: and what your fans speak, such as en',
  hintCodes: 'isrc: and the code of the recording, or upc: and that of the release',
  hintServices: 'services: spotify, appleMusic, deezer, tidal; or paste its address with reference:',
  hintHeadlines: 'headlines: two to four, with | between them',
  hintLivestream: 'livestream: its https address and when it starts, such as 2026-12-17 20:00, or - for none',
  hintOther: 'ask the people who run this bot',
  // its date
  concernPermissions:
    'Services end a fan’s permission after about six months: before {from} nobody can be promised a save. Let it open then: /campaign opens: {from}',
  concernShort:
    '{days, plural, =0 {It is out within a day.} one {It is open for # day.} other {It is open for # days.}} 14 to 21 are recommended: enough to be heard of.',
  concernLong:
    'It is open for {days} days. 14 to 21 are recommended: after that people forget. Let it open later (opens:).',
  concernStreamEarly:
    'The livestream starts {hours} hours before the release. The last day does best, as a rule of thumb.',
  concernStreamLate: 'The livestream starts when the release is out where you live: nobody can pre-save then.',
  // help texts
  help: 'For artists: make a campaign for a release, change it, move it, stop it.',
  optionDo: 'new, or what to do with a release: change, postpone, pause, resume; or the release itself.',
  optionReference: 'Address on Spotify, Apple Music, Deezer or TIDAL, a UPC or an ISRC.',
  optionCancel: 'Call a release off for good: its name in the link, typed out.',
  optionButton: 'What the button is about.',
  optionRelease: 'Which of your campaigns.',
  listWaiting:
    '“{title}” by {artist} waits for the people who run this bot to approve the artist. You are told here what they decide.',
  changeTitle: 'Change “{title}”?',
  fieldUntilNow: '{name}, until now',
  fieldThen: '{name}, then',
  fieldNothing: 'nothing',
  changeConfirm: 'Change it',
  changeNothing: 'It is called and shown so already.',
  changedMeanwhile:
    'Somebody else has changed this campaign since you were shown it, so yours was not made. This is how it is now; below it is what yours would make of it. Look at both, and say yes again if you still want it.',
} as const;
