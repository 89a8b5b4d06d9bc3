/** The card with the link for friends. */
export const friendsCard = {
  heading: 'Bring a friend',
  yourLink: 'Your link',
  copy: 'Copy',
  share: 'Share',
  shared: '{title} by {artist}',
  whoever: 'Whoever opens it can pre-save too. What they choose there is theirs.',
  copied: 'Copied. Paste it wherever your friends are.',
  notCopied: 'Your browser does not let us copy: the link is selected, copy it from there.',
} as const;
