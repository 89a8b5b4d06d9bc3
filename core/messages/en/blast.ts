/** `/blast`. */
export const blast = {
  help: 'For the artist: tell everybody at once. You see it first, with a count, and confirm it.',
  textHelp: 'What you want to say, in your own words: 1 to 1000 characters.',
  sendHelp: 'The draft to send, as its button has it.',
  stopHelp: 'The blast to stop, as its button has it.',
  showHelp: 'The blast to look at, as its button has it.',
  preview: 'This is how they see it. Nobody has got it yet.',
  draft: 'Send it?',
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
  onPlatform: '{count, number} on {platform}',
  fans: `{count, plural,
    one {It goes to # fan who asked for news ({by}).}
    other {It goes to # fans who asked for news ({by}).}}`,
  noFans: 'No fan has asked for news yet: they are asked after their pre-save.',
  fansAreTired: 'Not to the fans: they heard of you twice today already.',
  nobody: 'So nobody would get it now.',
  send: 'Send it now',
  drop: 'Drop it',
  stop: 'Stop it',
  progress: 'How far is it?',
  draftTitle: 'A draft',
  sendingTitle: 'It goes out',
  sentTitle: 'It has gone out',
  stoppedTitle: 'Stopped',
  toldOf: '{done, number} of {all, number} delivered.',
  handing: 'Those it goes to are being gathered: look again in a moment.',
  held: `{count, plural,
    one {# get it once they write again: their platform does not let us write first.}
    other {# get it once they write again: their platform does not let us write first.}}`,
  lost: `{count, plural, one {# could not be reached.} other {# could not be reached.}}`,
  left: `{count, plural, one {# do not get it any more.} other {# do not get it any more.}}`,
  dropped: 'Dropped: nobody has got it.',
  how: 'Type /blast and what you want to say. You see it first, and how many it reaches.',
} as const;
