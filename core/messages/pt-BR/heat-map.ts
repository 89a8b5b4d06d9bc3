/** `/heatmap`: also what is drawn, so its headings are short. */
export const heatMap = {
  help: 'Para artistas: onde estão os fãs, onde crescem e o que fazer com a verba de anúncios.',
  title: 'Fãs por cidade: {title}',
  city: 'Cidade',
  fans: 'Fãs',
  recent: '{hours, number} h',
  before: 'antes',
  eyebrow: 'Fãs por cidade · {artist}',
  caption: `{cities, plural,
    one {“{title}” por cidade: # na imagem. Os números vêm a seguir, em texto.}
    many {“{title}” por cidade: # na imagem. Os números vêm a seguir, em texto.}
    other {“{title}” por cidade: # na imagem. Os números vêm a seguir, em texto.}}`,
  totalDrawn: `{fans, plural,
    one {# fã, +{recent, number} em {hours, number} h}
    many {# fãs, +{recent, number} em {hours, number} h}
    other {# fãs, +{recent, number} em {hours, number} h}}`,
  against: '{fans, number} / {threshold, number}',
  more: '+{fans, number}',
  thresholdDrawn: '{threshold, number}: regra prática',
  restDrawn: '+ {elsewhere, number} em outras cidades, + {unknown, number} sem cidade conhecida',
  elsewhere: '+ outras',
  unknown: '+ sem cidade',
  all: 'todos',
  nobody: 'Ninguém fez pré-save ainda. Digite /links para ver links para publicar.',
  tooSmall: `{least, plural,
    one {Nenhuma cidade tem # fã ainda: com menos, o nome não aparece, para que ninguém seja identificado. Peça aos fãs que informem a cidade: /city.}
    many {Nenhuma cidade tem # fãs ainda: com menos, o nome não aparece, para que ninguém seja identificado. Peça aos fãs que informem a cidade: /city.}
    other {Nenhuma cidade tem # fãs ainda: com menos, o nome não aparece, para que ninguém seja identificado. Peça aos fãs que informem a cidade: /city.}}`,
  how: '“{hours, number} h” são os fãs das últimas {hours, number} horas; “antes”, os das {hours, number} horas anteriores.',
  move: '{city} está crescendo: mova {share} da verba de anúncios para lá nas {hours, number} h finais, de {from} a {until}.',
  rise: 'A conta: {recent, number} − {before, number} = {more, number} fãs a mais que nas {hours, number} h anteriores. Só o acaso explica até {chance, number} (1,96 × √{both, number}).',
  missing:
    '{threshold, number} − {fans, number} = {missing, number} fãs que faltam em {city}; com {recent, number} a cada {hours, number} h, isso leva cerca de {hoursToGo, number} h.',
  reached: '{city} já chegou a {threshold, number}: a verba mantém o crescimento.',
  budget:
    'De cada 100 que você gastar nessas horas, {there, number} vão para {city} e {elsewhere, number} ficam onde estão.',
  noneRising:
    'Nenhuma cidade que pode ser nomeada cresceu mais do que o acaso explica nas últimas 48 horas: deixe a verba de anúncios onde está e confira de novo amanhã.',
  over: 'O lançamento já saiu: não há mais verba para mover.',
  ruleOfThumb:
    '{threshold, number} fãs em uma cidade e {share} da verba são regras práticas, não leis: mude em strategy.discoveryThreshold e strategy.budgetShift no arquivo da campanha.',
};
