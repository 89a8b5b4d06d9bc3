/** What is sensible in a mail, in UTF-16 units: a subject is cut off on a phone long before, and Gmail cuts a body at 102 KB. */
export const limits = {
  subject: 120,
  line: 4_000,
  links: 5,
} as const;
