/** A ready post for the fans: how the cities do; and what the team is told of it. */
export const heatMapPost = {
  postHelp: 'De qué trata el botón.',
  show: 'Una publicación lista',
  title: 'Una publicación para {title}',
  how: 'Con el botón, el texto pasa a /blast, que lo muestra una vez más antes de que le llegue a nadie. O cópialo y publícalo tú con la imagen.',
  copy: 'El texto, listo para publicar:',
  send: 'Hacer una difusión',
  intro: '“{title}”: así van las ciudades.',
  city: '{city}: {fans, number} de {threshold, number}',
  there: '{city}: {fans, number}, ya llegó',
  close:
    '{missing, plural, one {A {city} le falta # fan para {threshold, number}.} many {A {city} le faltan # fans para {threshold, number}.} other {A {city} le faltan # fans para {threshold, number}.}} ¿Vives allí? Trae a alguien.',
  allThere: 'Cada una tiene sus {threshold, number}. ¿Qué ciudad es la siguiente? Trae a alguien.',
  nobody:
    '“{title}”: ¿qué ciudad será la primera con {threshold, number} fans? Haz pre-save, di dónde vives y trae a alguien.',
};
