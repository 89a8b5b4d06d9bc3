/** `/terms`: what a fan can count on, and what is asked of them. */
export const terms = {
  get: 'Qué recibes',
  getText:
    'Haces pre-save de un lanzamiento una vez. El día en que sale, a las 00:00 del lugar donde vives, lo guardamos en tu biblioteca del servicio que elegiste, miramos si de verdad está ahí y te avisamos. No cuesta nada.',
  ask: 'Qué te pedimos',
  askText:
    'Usa tu propia cuenta y ten la edad suficiente para tenerla. En India tienes que tener 18 años; si tienes menos, recibes los enlaces sencillos y una entrada para tu calendario, sin cuenta.',
  never: 'Qué no hacemos',
  neverText:
    'No compramos, publicamos ni reproducimos nada en tu nombre. Nunca recompensamos a nadie por escuchar. Los puntos y las recompensas, donde una campaña los tiene, no dependen de lo que guardes, sigas o reproduzcas.',
  wrong: 'Cuando algo sale mal',
  wrongText:
    'Un servicio puede no funcionar, rechazar tu cuenta o tener el lanzamiento más tarde de lo anunciado. Entonces seguimos intentándolo durante tres días, te decimos qué pasó y te damos el enlace. Prometemos nuestro esfuerzo, no el del servicio.',
  enough: 'Cuando ya no quieras seguir',
  enoughText:
    'Retírate en tu página o con /stop en el chat, en cualquier momento, con un toque. Lo que está en tu biblioteca se queda ahí.',
  behind: 'Quién está detrás',
  behindText:
    'La campaña es de su artista, o de quien nombra la página de privacidad. Tu servicio de streaming y tu plataforma de chat no participan en ella, y tienen reglas propias.',
};
