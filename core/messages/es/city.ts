/** `/city`. */
export const city = {
  help: 'Di o cambia en qué ciudad vives, o que prefieres no decirlo.',
  nameHelp: 'Tu ciudad, por ejemplo Noida; un - si prefieres no decirla.',
  title: 'Tu ciudad',
  nothing: 'Aquí todavía no se guarda nada sobre ti. Primero haz pre-save: escribe /presave. Después, di tu ciudad.',
  unknown: '{artist} no sabe en qué ciudad vives.',
  declined: 'Prefieres no decírselo a {artist}. Nadie te lo vuelve a preguntar.',
  toldMetro: 'Para {artist}, vives en {city}. Cuentas para {metro}.',
  toldElsewhere: 'Para {artist}, vives en {city}. Cuentas entre las ciudades de otros lugares.',
  foundMetro: 'Por tu conexión, {artist} supone que es {city}. Cuentas para {metro}.',
  foundElsewhere: 'Por tu conexión, {artist} supone que es {city}. Cuentas entre las ciudades de otros lugares.',
  what: 'Cada artista ve cuántos fans hay en cada ciudad, nunca quiénes son: así sabe dónde tocar.',
  how: 'Para cambiarla, escribe /city y tu ciudad.',
  noCity: 'Eso no es el nombre de una ciudad. Escríbelo como /city Noida, en cualquier alfabeto.',
  decline: 'Prefiero no decirlo',
};
