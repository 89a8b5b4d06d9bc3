/** `/help`. */
export const help = {
  help: 'Show what you can ask for.',
  title: 'What you can ask for',
  intro: 'Pre-save a release once, and it is in your library at midnight, your time, on the day it comes out.',
  introForTeam:
    'You are on an artist’s team: what is for you comes first, what your fans can ask for after it. Nobody else sees the first part.',
  team: 'Do you act for an artist? Ask whoever runs this bot to put you on the team: then there is more here.',
} as const;
