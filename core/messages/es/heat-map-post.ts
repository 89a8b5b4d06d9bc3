/** A ready post for the fans: how the cities do; and what the team is told of it. */
export const heatMapPost = {
  postHelp: 'De qué trata el botón.',
  show: 'Una publicación lista',
  title: 'Una publicación para {title}',
  how: 'Con el botón sus palabras pasan a /blast, que las muestra una vez más antes de que le lleguen a nadie. O cópialas y publícalas tú con la imagen.',
  copy: 'Las palabras, listas para publicar:',
  send: 'Hacer un blast',
  intro: '«{title}»: así van las ciudades.',
  city: '{city}: {fans, number} de {threshold, number}',
  there: '{city}: {fans, number}, ya llegó',
  close:
    '{missing, plural, one {A {city} le falta # fan para {threshold, number}.} many {A {city} le faltan # fans para {threshold, number}.} other {A {city} le faltan # fans para {threshold, number}.}} ¿Vives allí? Trae a alguien.',
  allThere: 'Cada una tiene sus {threshold, number}. ¿Qué ciudad es la siguiente? Trae a alguien.',
  nobody:
    '«{title}»: ¿qué ciudad será la primera con {threshold, number} fans? Haz pre-save, di dónde vives y trae a alguien.',
};
