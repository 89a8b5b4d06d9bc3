/** `/checklist`: the steps of a plan by their ids, and what is looked at before the night. */
export const checklist = {
  help: 'Para artistas: o plano até o lançamento, o que já está feito e o que vem a seguir.',
  tickHelp: 'A etapa que está feita, como está no botão.',
  untickHelp: 'A etapa que, afinal, não está feita, como está no botão.',
  title: 'O plano de {title}',
  daysLeft: '{days, plural, =0 {Sai hoje.} one {Sai em # dia.} many {Sai em # dias.} other {Sai em # dias.}}',
  isOut: 'Já saiu.',
  done: '✓ {date}: {step}',
  open: '○ {date}: {step}',
  due: '● {date}, é agora: {step}',
  recordings: 'Master e ISRC: informe as gravações com os ISRCs na campanha.',
  distribution: 'Distribuição: entregue o master à sua distribuidora, com os mesmos ISRCs e UPC.',
  link: 'O link: abra a campanha, para que os fãs possam fazer pré-save.',
  communities: 'Comunidades: digite /community em cada grupo onde estão os seus fãs.',
  vault: 'Algo para quem participou: uma demo, uma carta, uma foto que mais ninguém recebe.',
  'heat-map': 'O mapa de calor: publique como estão as cidades e peça às que estão perto da meta que tragam amigos.',
  livestream:
    'A live do último dia: informe qual é (/campaign, livestream:), e cada comunidade é avisada um dia antes.',
  'pinned-link': 'Fixe o seu link em cada comunidade.',
  event: 'A live na agenda dos fãs: fica entre os eventos de cada servidor do Discord que me deixa criar eventos.',
  overlay: 'O overlay: coloque o endereço que /links dá no seu programa de streaming.',
  'name-recordings': 'Master e ISRC',
  'name-distribution': 'Distribuição',
  'name-link': 'O link',
  'name-communities': 'Comunidades',
  'name-vault': 'Algo para quem entrou',
  'name-heat-map': 'O mapa de calor',
  'name-livestream': 'A live',
  'name-pinned-link': 'O link fixado',
  'name-event': 'O evento',
  'name-overlay': 'O overlay',
  tick: 'Feito: {step}',
  untick: 'Ainda não feito: {step}',
  short:
    'Os fãs têm {days, plural, one {# dia} many {# dias} other {# dias}} para fazer pré-save. Em geral, de {least} a {most} dias funcionam melhor: da próxima vez, abra antes.',
  long: 'Os fãs têm {days, plural, one {# dia} many {# dias} other {# dias}} para fazer pré-save. Em geral, de {least} a {most} dias funcionam melhor: até lá, os primeiros podem já ter esquecido.',
  preFlightTitle: 'Tudo pronto para a noite?',
  fine: 'Tudo o que foi conferido está certo.',
  found:
    '{count, plural, one {Em # serviço, o lançamento será procurado pelo código na noite. Informe a faixa dele assim que a sua distribuidora disser qual é.} many {Em # serviços, o lançamento será procurado pelo código na noite. Informe as faixas deles assim que a sua distribuidora disser quais são.} other {Em # serviços, o lançamento será procurado pelo código na noite. Informe as faixas deles assim que a sua distribuidora disser quais são.}}',
  doubts:
    '{count, plural, one {# correspondência está em dúvida: confira e decida, ou nada será salvo lá.} many {# correspondências estão em dúvida: confira e decida, ou nada será salvo lá.} other {# correspondências estão em dúvida: confira e decida, ou nada será salvo lá.}}',
  permissions:
    '{count, plural, one {# fã precisa conectar o serviço de novo. Já avisamos; lembre mais uma vez na sua próxima publicação.} many {# fãs precisam conectar o serviço de novo. Já avisamos; lembre mais uma vez na sua próxima publicação.} other {# fãs precisam conectar o serviço de novo. Já avisamos; lembre mais uma vez na sua próxima publicação.}}',
  promises:
    '{count, plural, one {# salvamento foi prometido e ainda não está agendado. Isso não deveria durar: fale com quem mantém este bot.} many {# salvamentos foram prometidos e ainda não estão agendados. Isso não deveria durar: fale com quem mantém este bot.} other {# salvamentos foram prometidos e ainda não estão agendados. Isso não deveria durar: fale com quem mantém este bot.}}',
  communitiesMissing: 'Nenhuma comunidade está vinculada: ninguém leria que já saiu. Digite /community no seu grupo.',
  carriage:
    '{count, plural, one {Em # plataforma, não dá para avisar todos os fãs até de manhã. Publique também na comunidade.} many {Em # plataformas, não dá para avisar todos os fãs até de manhã. Publique também nas comunidades.} other {Em # plataformas, não dá para avisar todos os fãs até de manhã. Publique também nas comunidades.}}',
};
