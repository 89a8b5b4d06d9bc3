/** `/privacy`, beside the notices themselves, and the heading of `/terms`. */
export const legalPages = {
  privacy: 'Privacy',
  version: 'Version {version}',
  whichLanguage: 'This notice is in English: what you agree to is kept with the language in which you were shown it.',
  otherCountry: 'Another country?',
  whoAnswers: 'Who answers for it',
  noCampaign: 'There is no campaign at the moment.',
  release: '{title} by {artist}',
  complaints: 'Complaints: {contact}',
  terms: 'Terms',
} as const;
