/** `/heatmap`: also what is drawn, so its headings are short. */
export const heatMap = {
  help: 'Para artistas: dónde están tus fans, dónde crecen y qué hacer con el presupuesto de anuncios.',
  title: 'Fans por ciudad: {title}',
  city: 'Ciudad',
  fans: 'Fans',
  recent: '{hours, number} h',
  before: 'antes',
  eyebrow: 'Fans por ciudad · {artist}',
  caption: `{cities, plural,
    one {“{title}” por ciudad: # con nombre en la imagen. Las cifras siguen en palabras.}
    many {“{title}” por ciudad: # con nombre en la imagen. Las cifras siguen en palabras.}
    other {“{title}” por ciudad: # con nombre en la imagen. Las cifras siguen en palabras.}}`,
  totalDrawn: `{fans, plural,
    one {# fan, +{recent, number} en {hours, number} h}
    many {# fans, +{recent, number} en {hours, number} h}
    other {# fans, +{recent, number} en {hours, number} h}}`,
  against: '{fans, number} / {threshold, number}',
  more: '+{fans, number}',
  thresholdDrawn: '{threshold, number}: cifra orientativa',
  restDrawn: '+ {elsewhere, number} en otros lugares, + {unknown, number} sin ciudad conocida',
  elsewhere: '+ otras',
  unknown: '+ sin dato',
  all: 'todas',
  nobody: 'Nadie ha hecho pre-save todavía. Escribe /links para recibir enlaces que publicar.',
  tooSmall: `{least, plural,
    one {Ninguna ciudad tiene # fan todavía: con menos no se nombran, para no señalar a nadie. Pregunta a tus fans por su ciudad: /city.}
    many {Ninguna ciudad tiene # fans todavía: con menos no se nombran, para no señalar a nadie. Pregunta a tus fans por su ciudad: /city.}
    other {Ninguna ciudad tiene # fans todavía: con menos no se nombran, para no señalar a nadie. Pregunta a tus fans por su ciudad: /city.}}`,
  how: '“{hours, number} h” son los fans de las últimas {hours, number} horas; “antes”, los de las {hours, number} horas anteriores.',
  move: '{city} está subiendo: lleva allí {share} del presupuesto de anuncios durante las {hours, number} h finales, desde {from} hasta {until}.',
  rise: 'La cuenta: {recent, number} − {before, number} = {more, number} fans más que en las {hours, number} h anteriores. El azar por sí solo explica hasta {chance, number} (1.96 × √{both, number}).',
  missing:
    '{threshold, number} − {fans, number} = {missing, number} fans que faltan en {city}; con {recent, number} en {hours, number} h, eso tarda unas {hoursToGo, number} h.',
  reached: '{city} ya llegó a {threshold, number}: con el dinero sigue creciendo.',
  budget:
    'De cada 100 que gastes en esas horas, {there, number} van a {city} y {elsewhere, number} se quedan donde están.',
  noneRising:
    'Ninguna ciudad que se pueda nombrar ha crecido más que por azar en las últimas 48 horas: deja el presupuesto de anuncios donde está y mira otra vez mañana.',
  over: 'El lanzamiento ya salió: no queda presupuesto que mover.',
  ruleOfThumb:
    '{threshold, number} fans en una ciudad y {share} del presupuesto son cifras orientativas, no leyes: cámbialas con strategy.discoveryThreshold y strategy.budgetShift en el archivo de la campaña.',
};
