/** The roles on an artist's team: what they are called, and what each may do. */
export const roles = {
  owner: 'owner',
  manager: 'manager',
  'street-team': 'street team',
  viewer: 'viewer',
  'means-owner': 'An owner may do everything, and says who is on the team.',
  'means-manager': 'A manager may do everything but change the team.',
  'means-street-team': 'The street team has a link of its own for each, and each sees what their link brings.',
  'means-viewer': 'A viewer sees the figures and changes nothing.',
  suggestion: '{role}: {meaning}',
} as const;
