/** What a fan does at the service themselves. */
export const stepThere = {
  openToFollow: 'Open {service} and follow {artist} there',
  openToPreSave: 'Open {service} and pre-save it there',
  doneFollow: 'Done: I follow {artist} on {service}',
  donePreSave: 'Done: I pre-saved it on {service}',
  toldFollow: 'You told us that you follow {artist} on {service}. Thank you.',
  toldPreSave: 'You told us that you pre-saved it on {service}. Thank you.',
  eitherWay: 'You are signed up either way. We cannot look into {service}, so we take your word for it.',
} as const;
