/** `/me` in a browser that nobody has introduced. */
export const whoAreYou = {
  heading: 'Who are you?',
  unknownYet: 'This browser does not know you yet. Here is how to come to your page:',
  newAccount: 'That {service} account is new to us',
  looked: 'We looked, and nobody here is known by it. Nothing of your sign-in was kept. It can be that',
  otherAccount: 'you pre-saved with another {service} account, or with another artist: try that one;',
  destroyed:
    'your permission is destroyed already, three days after the release or because you withdrew: your account’s number went with it, so no sign-in can lead to you any more. The browser you pre-saved in may still know you, and so does your chat;',
  neverKept: 'you chose a reminder or a calendar entry: then we never kept your account.',
  byService: 'By your streaming service',
  byServiceHow:
    'Sign in with the account that you pre-saved with. We ask for no permission: the service tells us which account it is, we look whether it is known here, and keep nothing of it.',
  whichArtist: 'With which artist did you pre-save?',
  signIn: 'Sign in with {service} to see what is kept of you',
  fromChat: 'From chat',
  fromChatHow: 'Type /mydata there and open the link that you get. It is yours alone.',
} as const;
