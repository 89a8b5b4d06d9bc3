/** `/forget`. */
export const forget = {
  help: 'Haz que te olvidemos: se borra todo lo que dice quién eres.',
  nothing: 'Aquí no sabemos nada de ti, así que no hay nada que olvidar.',
  title: '¿Quieres que te olvidemos?',
  what: 'Se retiran todos tus pre-saves con {artist}, se destruye tu permiso y se borra quién eres. Lo que está en tu biblioteca se queda ahí. No se puede deshacer.',
  how: 'Abre la página y di que sí allí. El enlace es solo tuyo: no lo compartas.',
  stop: 'Si solo quieres que no pase nada más, escribe /stop: tiene efecto al momento.',
  link: 'Olvídame para {artist}',
  actsTitle: '¿Y lo que hiciste para artistas?',
  onTeam: 'Estás en el equipo de {artist}: {role}.',
  lastOwner:
    'Nadie más es titular del equipo de {artist}: cuando te vayas, nadie podrá decir quién está en él. Mejor nombra antes a otra persona como titular, con /team do:role. Si no lo haces, tendrán que nombrarla quienes administran este bot.',
  asked: 'Pediste un perfil para {artist}: desaparecen la petición y la campaña que hiciste.',
  acts: 'Dejas todos los equipos. Lo que hiciste queda, como hecho por alguien a quien olvidamos; tus borradores y códigos desaparecen.',
  everywhere:
    'También te olvidamos como fan de cada artista aquí, en todas las cuentas que vinculaste. Lo que otra cuenta tuya haga en un equipo se olvida desde esa cuenta. Tiene efecto al momento y no se puede deshacer.',
  everywhereButton: 'Olvídame en todas partes',
  done: 'Te olvidamos: aquí ya nada dice quién eres. Siempre puedes empezar de nuevo, con /presave.',
  sureHelp: 'Déjalo fuera: primero se te pregunta.',
};
