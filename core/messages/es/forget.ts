/** `/forget`. */
export const forget = {
  help: 'Haz que te olvidemos: se borra todo lo que dice quién eres.',
  nothing: 'Aquí no sabemos nada de ti, así que no hay nada que olvidar.',
  title: '¿Quieres que te olvidemos?',
  what: 'Se retiran todos tus pre-saves con {artist}, se destruye tu permiso y se borra quién eres. Lo que está en tu biblioteca se queda ahí. No se puede deshacer.',
  how: 'Abre la página y di que sí allí. El enlace es solo tuyo: no lo compartas.',
  stop: 'Si solo quieres que no pase nada más, escribe /stop: tiene efecto al momento.',
  link: 'Olvídame para {artist}',
};
