/** What of the contract of a streaming service no live run shows, and why: said at the end of each. */
export const leftOut: readonly { what: string; why: string }[] = [
  { what: 'the sign-in page, a fan’s no, forged and repeated callbacks', why: 'a person has to press the buttons' },
  {
    what: 'tokens that end, are retired or withdrawn',
    why: 'nobody but the service can end them, and the account would be lost',
  },
  { what: 'a release that is not out yet, and its midnight', why: 'no real calendar can be moved' },
  { what: 'two fans kept apart', why: 'one account is all there is' },
  {
    what: 'following and ending it',
    why: 'it is seen by others, and following anew spoils an artist’s counts: it is only read',
  },
  { what: '429, 5xx, lost and unreadable answers', why: 'real services do not fail on demand' },
];
