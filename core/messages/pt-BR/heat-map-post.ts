/** A ready post for the fans: how the cities do; and what the team is told of it. */
export const heatMapPost = {
  postHelp: 'Do que trata o botão.',
  show: 'Uma publicação pronta',
  title: 'Uma publicação para {title}',
  how: 'Com o botão, o texto vai para /blast, que o mostra mais uma vez antes de alguém receber. Ou copie e publique por conta própria, com a imagem.',
  copy: 'O texto, pronto para publicar:',
  send: 'Fazer um disparo',
  intro: '“{title}”: é assim que estão as cidades.',
  city: '{city}: {fans, number} de {threshold, number}',
  there: '{city}: {fans, number}, já chegou lá',
  close:
    '{missing, plural, one {Falta # fã para {city} chegar a {threshold, number}.} many {Faltam # fãs para {city} chegar a {threshold, number}.} other {Faltam # fãs para {city} chegar a {threshold, number}.}} Você mora lá? Traga alguém.',
  allThere: 'Cada uma tem os seus {threshold, number}. Qual é a próxima cidade? Traga alguém.',
  nobody:
    '“{title}”: qual será a primeira cidade com {threshold, number} fãs? Faça pré-save, diga onde você mora e traga alguém.',
};
