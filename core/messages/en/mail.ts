/** E-mail: what its letters say otherwise than chat, the letters of their own, and the pages they lead to. */
export const mail = {
  countsForAnother:
    'This {service} account was here before under another chat account, and an account counts once: for points, that is. If that was you as well, you need do nothing: your sign-up stands all the same.',
  weTell: 'We tell you as soon as it is there. Your own page says how it stands at any time.',
  lookAnyTime: 'Your own page says how it stands at any time.',
  neverThere: `{items, select,
    track {{service} did not have the track for three days, so we could not save it. Open its page to have us try again.}
    album {{service} did not have the album for three days, so we could not save it. Open its page to have us try again.}
    other {{service} did not have the track and the album for three days, so we could not save them. Open its page to have us try again.}}`,
  uncertain: `{items, select,
    track {For three days it was not certain which one on {service} is the track, and we save nothing on a guess. Save it there yourself, or open its page to have us try again.}
    album {For three days it was not certain which one on {service} is the album, and we save nothing on a guess. Save it there yourself, or open its page to have us try again.}
    other {For three days it was not certain which one on {service} is the track and the album, and we save nothing on a guess. Save them there yourself, or open its page to have us try again.}}`,
  reconnectHow:
    'Open your link and connect {service} again. In another browser than last time, come to your own page by a link to this address first.',
  wayBack:
    'Or connect {service} again, and it is saved for you. In another browser than last time, come to your own page by a link to this address first.',
  sharedByYou: 'If that was you, there is nothing you have to do.',
  sharedByAnother:
    'If it was not you: change your password at {service}, and end there whatever you do not know. On your own page you end what you pre-saved yourself.',
  confirmTitle: 'Shall {artist} tell you here?',
  confirmWhy: 'Somebody pre-saved “{title}” by {artist} and gave us this address, to be told how it went.',
  confirmElse: 'If it was not you, do nothing: nothing more is sent to this address, and it is forgotten in a day.',
  signInTitle: 'Your page with {artist}',
  signInWhy: 'Somebody who says that this address is theirs wants to see what is kept of them with {artist}.',
  signInElse: 'If it was not you, do nothing, and pass this letter on to nobody: the link opens your own page.',
  ifYou: 'If that was you, open the link and press the button on its page. It works once, for a day.',
  yes: 'Yes, tell me here',
  openMyPage: 'Open my page',
  asked: 'You get this because you asked {artist} to tell you at this address.',
  somebodyAsked: 'You get this because somebody asked for it with this address.',
  unsubscribe: 'Unsubscribe',
  ownPage: 'Your own page',
  confirmPage: 'Shall we tell you here?',
  confirmWhat:
    'Press the button, and letters about your pre-saves with {artist} go to {address}. Nothing else is sent there unless you ask for news.',
  confirmPageElse: 'Was it not you who asked? Close this page: nothing is sent, and the address is forgotten in a day.',
  signInPage: 'Your page',
  signInWhat:
    'Press the button, and this browser opens what is kept of you with {artist}, whom you have given {address}.',
  signInPageElse: 'Was it not you who asked? Close this page, and nothing has happened.',
  lookIntoMail: 'Look into your mail',
  lettersAsked:
    'If that address is right, a letter from us is on its way there. Open the link in it and say yes: only then we write to you. It takes a minute; look among the spam as well. The link works once, for a day, and only three a day are sent to one address.',
  signInAsked:
    'If you have confirmed that address with this artist, a letter with a link to your page is on its way there. It takes a minute; look among the spam as well. The link works once, for a day, and only three a day are sent to one address.',
  settled: 'That is settled',
  settledHow:
    'From now on we tell you at this address how your pre-saves with {artist} went. Each letter has a link that ends it.',
  inUse: 'This address is in use already',
  inUseHow:
    '{artist} tells another pre-save of yours at this address already, made in another browser, and that one stays as it is. Letters go on going there. To see that one, open your page and sign in by this address.',
  backToRelease: 'Back to the release',
  openRelease: 'Open the release',
  whichEnd: 'Which letters shall end?',
  onlyNews: 'Only the artist’s news',
  allLetters: 'All letters to this address',
  allMeans:
    '“All” ends the letters about your own pre-saves as well. What you pre-saved is saved all the same; your page and the browser you pre-saved in say how it went.',
  noMoreNews: 'No more news',
  noMoreNewsHow:
    'The artist’s news come to this address no more. How your own pre-saves went you are told all the same.',
  noMoreLetters: 'No more letters',
  noMoreLettersHow:
    'Nothing is sent to this address any more, and it is not kept. What you pre-saved is saved all the same.',
  byMail: 'By e-mail',
  tellMe: 'Tell me by e-mail',
  firstALetter:
    'You get one letter with a link first: only once you say yes there, we write to you. It is for your own pre-saves; nothing else is sent unless you ask for news.',
  toldAt: 'By e-mail, to {address}. Each letter has a link that ends it, and so has your page.',
  toldByMail: 'We tell you by e-mail, at {address}.',
  linkByMail: 'At {time} on {date} ({city} time) we send you the {service} link by e-mail.',
  mayClose: 'You may close this page: we tell you by e-mail.',
  whereWeWrite: 'Where we write to you',
  confirmedOn: '{address}, which you confirmed on {date}.',
  deadSince: 'Since {date} nothing comes through there: its server knows no such mailbox.',
  endThese: 'No more letters to this address',
  notKeptThen: 'What you pre-saved stays; the address is not kept any longer then.',
  byAddress: 'By your e-mail address',
  byAddressHow: 'If the artist tells you by e-mail, we send a link to your page to that address.',
  address: 'E-mail address',
  sendLink: 'Send me a link to my page',
} as const;
