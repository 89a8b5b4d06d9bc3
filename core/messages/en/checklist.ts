/** `/checklist`: the steps of a plan by their ids, the same in a word (`name-…`), and what is looked at before the night. */
export const checklist = {
  help: 'For the artist: the plan to the release, what is done and what is next.',
  tickHelp: 'The step that is done, as its button has it.',
  untickHelp: 'The step that is not done after all, as its button has it.',
  title: 'The plan for {title}',
  daysLeft: '{days, plural, =0 {It comes out today.} one {It comes out in one day.} other {It comes out in # days.}}',
  isOut: 'It is out.',
  done: '✓ {date}: {step}',
  open: '○ {date}: {step}',
  due: '● {date}, due now: {step}',
  recordings: 'Master and ISRC: name the recordings with their ISRCs in the campaign.',
  distribution: 'Distribution: give the master to your distributor, with the same ISRCs and UPC.',
  link: 'The link: open the campaign, so that fans can pre-save.',
  communities: 'Communities: type /community in each group where your fans are.',
  vault: 'Something for those who joined: a demo, a letter, a picture nobody else gets.',
  'heat-map': 'The heat map: post how the cities do, and ask the ones that are close to bring friends.',
  livestream:
    'The livestream of the last day: name it (/campaign, livestream:), and each community is told a day before.',
  'pinned-link': 'Pin your link in each community.',
  event: 'The livestream in their calendar: it stands among the events of each Discord server that lets me make them.',
  overlay: 'The overlay: put the address that /links names into your streaming program.',
  'name-recordings': 'Master and ISRC',
  'name-distribution': 'Distribution',
  'name-link': 'The link',
  'name-communities': 'Communities',
  'name-vault': 'Something for those who joined',
  'name-heat-map': 'The heat map',
  'name-livestream': 'The livestream',
  'name-pinned-link': 'The pinned link',
  'name-event': 'The event',
  'name-overlay': 'The overlay',
  tick: 'Done: {step}',
  untick: 'Not done after all: {step}',
  short:
    'Fans have {days, plural, one {# day} other {# days}} to pre-save. {least} to {most} days do best, as a rule of thumb: open it earlier next time.',
  long: 'Fans have {days, plural, one {# day} other {# days}} to pre-save. {least} to {most} days do best, as a rule of thumb: the first may have forgotten it by then.',
  preFlightTitle: 'Is it ready for the night?',
  fine: 'Everything that was looked at is fine.',
  found:
    '{count, plural, one {At # service the release is searched by its code on the night. Name its track there as soon as your distributor tells it.} other {At # services the release is searched by its code on the night. Name its tracks there as soon as your distributor tells them.}}',
  doubts:
    '{count, plural, one {# match is in doubt: look at it and decide, or it is not saved there.} other {# matches are in doubt: look at them and decide, or nothing is saved there.}}',
  permissions:
    '{count, plural, one {# fan has to connect their service again. They were told; say it once more in your next post.} other {# fans have to connect their service again. They were told; say it once more in your next post.}}',
  promises:
    '{count, plural, one {# save is promised and not yet planned. That should not last: ask the people who run this bot.} other {# saves are promised and not yet planned. That should not last: ask the people who run this bot.}}',
  communitiesMissing: 'No community is linked: nobody would read that it is out. Type /community in your group.',
  carriage:
    '{count, plural, one {On # platform not all fans can be told by the morning. Post in the community as well.} other {On # platforms not all fans can be told by the morning. Post in the communities as well.}}',
} as const;
