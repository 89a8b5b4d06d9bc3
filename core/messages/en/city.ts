/** `/city`. */
export const city = {
  help: 'Tell or change which city you live in, or that you would rather not say.',
  nameHelp: 'Your city, such as Noida; a - if you would rather not say.',
  title: 'Your city',
  nothing: 'Of you nothing is kept here yet. Pre-save first: type /presave. Then tell your city.',
  unknown: '{artist} does not know which city you live in.',
  declined: 'You would rather not tell {artist}. Nobody asks you again.',
  toldMetro: 'With {artist} you live in {city}. You count for {metro}.',
  toldElsewhere: 'With {artist} you live in {city}. You count among the cities elsewhere.',
  foundMetro: 'By your connection {artist} takes it for {city}. You count for {metro}.',
  foundElsewhere: 'By your connection {artist} takes it for {city}. You count among the cities elsewhere.',
  what: 'The artist sees how many fans each city has, and never who: that is how they know where to play.',
  how: 'To change it, type /city and your city.',
  noCity: 'That is no name of a city. Type it as /city Noida, in any script.',
  decline: 'Rather not say',
} as const;
