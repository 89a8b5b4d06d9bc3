/** What came of having it taken out of the library again. */
export const undonePage = {
  done: 'On {service} all of it is out again, and we have looked that it is.',
  'done-before': 'On {service} it was taken back before.',
  'permission-ended': 'Our permission at {service} is over, so only you can do it now: take it out in the app.',
  'by-hand': '{service} lets nobody but you do that: take it out in the app.',
  'not-yet': '{service} did not do all of it just now. Go back and try again in some minutes.',
  nothingLeft: 'Nothing is left to take back',
  nothingLeftText: 'It was taken back before, or is not there.',
  takenBack: 'Taken back',
  notAll: 'Not all of it is taken back',
} as const;
