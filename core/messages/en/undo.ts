/** `/undo`. `items`: what was saved, `none`, `track`, `album` or `both`; `follows`: how many artists were followed. */
export const undo = {
  help: 'Take out of your library what was saved for you, and unfollow whom you followed with it.',
  ofHelp: 'The release that is meant, as its button has it.',
  title: 'What I can take back',
  nothing:
    'There is nothing to take back: nothing was saved or followed for you yet. If a pre-save is planned for you, /stop ends it.',
  only: 'What was in your library before, and whom you followed before, stays.',
  ours: `{items, select,
    none {{follows, plural,
      one {“{title}” on {service}: following {artist}.}
      other {“{title}” on {service}: following # artists.}}}
    track {{follows, plural,
      =0 {“{title}” on {service}: the track.}
      one {“{title}” on {service}: the track, and following {artist}.}
      other {“{title}” on {service}: the track, and following # artists.}}}
    album {{follows, plural,
      =0 {“{title}” on {service}: the album.}
      one {“{title}” on {service}: the album, and following {artist}.}
      other {“{title}” on {service}: the album, and following # artists.}}}
    other {{follows, plural,
      =0 {“{title}” on {service}: the track and the album.}
      one {“{title}” on {service}: the track and the album, and following {artist}.}
      other {“{title}” on {service}: the track and the album, and following # artists.}}}}`,
  undo: 'Take back {title}',
  result: 'Taken back',
  notAll: 'Not all of it is taken back',
  done: 'On {service} it is all out again, and I have looked that it is.',
  'done-before': 'On {service} it was taken back before.',
  'permission-ended': 'My permission at {service} is over, so only you can do it now: take it out in the app.',
  'by-hand': '{service} lets nobody but you take it out again: you can, in the app.',
  'not-yet': '{service} did not do all of it just now. Try again in some minutes.',
  again: 'Changed your mind? Type /presave to have it saved again.',
} as const;
