/** What all pages have in common. */
export const page = {
  promise: 'A pre-save is a promise to you: nothing is bought, posted or played in your name.',
  questions: 'Questions',
  yourData: 'Your data',
  privacy: 'Privacy',
  terms: 'Terms',
  languages: 'Languages',
  coverOf: 'Cover of {title}',
} as const;
