/** Posts in a community that a campaign has come to a milestone. */
export const milestone = {
  title: '{fans, plural, one {# fan has pre-saved {title}} other {# fans have pre-saved {title}}}',
  text: '“{title}” by {artist}: thank you. At midnight, your time, each of you has it saved, or the link to it.',
  metroTitle: '{fans, plural, one {# fan in {metro}} other {# fans in {metro}}}',
  metroText:
    'So many in {metro} wait for “{title}” by {artist}. Services are said to notice when one city listens at once.',
  join: 'Not among them yet? Get your own link: it takes a minute.',
  page: 'Open the page of {title}',
} as const;
