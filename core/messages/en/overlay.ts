/** `/overlay/<slug>`, for streaming software: short words, read from afar. */
export const overlay = {
  title: '{title} by {artist}: the overlay of its livestream',
  fans: '{fans, plural, one {fan has pre-saved} other {fans have pre-saved}}',
  few: 'Be one of the first',
  left: '{left, plural, one {# more to reach {goal}} other {# more to reach {goal}}}',
  scan: 'Scan to pre-save',
  out: 'Out now',
  scanOut: 'Scan to listen',
  code: 'A QR code that leads to {url}',
  missing: 'There is no campaign at this address.',
} as const;
