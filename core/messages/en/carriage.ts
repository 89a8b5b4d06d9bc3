/** How long a platform takes to carry letters, for the artist and for a fan. */
export const carriage = {
  repliesOnly: '{platform}: the bot only answers there, so they get it once they write to it again.',
  takes: '{platform}: that takes about {time}.',
  cannotWrite:
    'On {platform} I can answer, but not write to you first: type status after the release, and you see how it went.',
  tooSlow:
    'On {platform} I may write to {perHour, number} people an hour, and so many wait that it can take {time} until you hear of it.',
  instead: 'To hear of it right at your midnight: link {platforms} with /link, or put it into your calendar.',
  orCalendar: 'To be reminded right at your midnight, put it into your calendar.',
} as const;
