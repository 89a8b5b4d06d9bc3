/** A ready post for the fans: how the cities do; and what the team is told of it. */
export const heatMapPost = {
  postHelp: 'Do que trata o botão.',
  show: 'Uma postagem pronta',
  title: 'Uma postagem para {title}',
  how: 'Com o botão as palavras vão para /blast, que as mostra mais uma vez antes de alguém receber. Ou copie e publique você mesmo com a imagem.',
  copy: 'As palavras, prontas para postar:',
  send: 'Virar um blast',
  intro: '“{title}”: é assim que vão as cidades.',
  city: '{city}: {fans, number} de {threshold, number}',
  there: '{city}: {fans, number}, já chegou lá',
  close:
    '{missing, plural, one {Falta # fã para {city} chegar a {threshold, number}.} many {Faltam # fãs para {city} chegar a {threshold, number}.} other {Faltam # fãs para {city} chegar a {threshold, number}.}} Você mora lá? Traga alguém.',
  allThere: 'Cada uma tem os seus {threshold, number}. Qual é a próxima cidade? Traga alguém.',
  nobody:
    '“{title}”: qual será a primeira cidade com {threshold, number} fãs? Faça pré-save, diga onde você mora e traga alguém.',
};
