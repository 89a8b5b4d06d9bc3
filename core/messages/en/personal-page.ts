/** Pages that ask one question before anything is done: whether it is you, and whether you are of age. */
export const personalPage = {
  title: 'Is this you? {title}',
  isThisYou: 'Is this you?',
  on: 'on {platform}',
  yes: 'Yes, that’s me',
  no: 'Not you? Then this link belongs to somebody else. Type /presave in your own {platform} for yours, or <link>go on without a chat account</link>.',
  ageTitle: 'One question first: {title}',
  ageHeading: 'In India you must be 18 or older for this.',
  adult: 'I am 18 or older: go on',
  underAge: 'I am under 18',
} as const;
