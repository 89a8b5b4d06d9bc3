/** How long a platform takes to carry letters, for a fan. */
export const carriage = {
  cannotWrite:
    'On {platform} I can answer, but not write to you first: type status after the release, and you see how it went.',
  tooSlow:
    'On {platform} I may write to {perHour, number} people an hour, and so many wait that it can take {time} until you hear of it.',
  tooSlowByDay:
    'On {platform} I may write to {perDay, number} people in 24 hours, and so many wait that it can take {time} until you hear of it.',
  quietHours: 'There I write first to nobody from {from} to {until}.',
  instead: 'To hear of it right at your midnight: link {platforms} with /link, or put it into your calendar.',
  orCalendar: 'To be reminded right at your midnight, put it into your calendar.',
} as const;
