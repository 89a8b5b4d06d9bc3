/** The link of a campaign once it is out, called off, or only to be shown as plain links. */
export const listenPage = {
  title: '{title}, de {artist}: já saiu',
  preview: 'Já saiu. Ouça.',
  outNow: 'Já saiu',
  listenOn: 'Ouvir no {service}',
  findOn: 'Encontrar no {service}',
  listenElsewhere: 'Ouvir em outro lugar',
  findElsewhere: 'Encontrar em outro lugar',
  closed: 'O {service} foi encerrado em {year}: continue por aqui',
  closedShort: 'encerrado em {year}: continue por aqui',
  saveElsewhere: 'Salvar em outro serviço também',
  tiktok: 'Criar um TikTok com este som',
  postponedTitle: '{title}, de {artist}: vem aí uma nova data',
  postponed: 'Vem aí uma nova data',
  postponedWhat:
    'Quem lança a música adiou este lançamento e vai anunciar uma nova data. Até lá, não há nada para fazer pré-save.',
  postponedJoined:
    'Os pré-saves que você já fez estão guardados para ela, e avisamos a data no chat. Você não precisa fazer nada.',
  pausedTitle: '{title}, de {artist}: uma pausa curta',
  paused: 'Uma pausa curta',
  pausedWhat:
    'A equipe da campanha parou tudo por um momento, então não dá para fazer pré-save agora. Volte mais tarde.',
  pausedJoined: 'Os pré-saves que você já fez estão guardados. Você não precisa fazer nada.',
  cancelledTitle: '{title}, de {artist}: lançamento cancelado',
  cancelled: 'Cancelado',
  cancelledWhat: 'Quem lança a música cancelou este lançamento, então não há mais nada para fazer pré-save.',
  cancelledJoined: 'O seu pré-save acabou junto, e também a sua permissão para ele. Você não precisa fazer nada.',
  linksTitle: '{title}, de {artist}: links',
  linksWhy:
    'Na Índia, não pedimos nada a quem tem menos de 18 anos: nenhuma permissão, e nada é salvo para você. Se você veio do chat, guardamos, junto ao seu nome no chat, que você nos disse isso: digite /mydata lá para ver ou apagar. A música é sua do mesmo jeito.',
};
