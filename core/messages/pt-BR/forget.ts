/** `/forget`. */
export const forget = {
  help: 'Peça que esqueçamos você: tudo o que diz quem você é será apagado.',
  nothing: 'Não sabemos nada sobre você aqui, então não há nada para esquecer.',
  title: 'Devemos esquecer você?',
  what: 'Todos os seus pré-saves de {artist} são cancelados, a sua permissão é destruída e apagamos tudo o que diz quem você é. O que está na sua biblioteca fica lá. Isso não pode ser desfeito.',
  how: 'Abra a página e confirme por lá. O link é só seu: não passe adiante.',
  stop: 'Se você só quer que nada mais aconteça, digite /stop: vale na hora.',
  link: 'Esqueçam de mim: {artist}',
  actsTitle: 'E o que você fez para artistas?',
  onTeam: 'Você está na equipe de {artist}: {role}.',
  lastOwner:
    'Só você é titular da equipe de {artist}: depois que você sair, ninguém pode dizer quem está nela. Melhor tornar antes outra pessoa titular, com /team do:role. Se você não fizer isso, quem mantém este bot terá que escolher alguém.',
  asked: 'Você pediu um perfil para {artist}: o pedido some, e a campanha que você fez também.',
  acts: 'Você sai de todas as equipes. O que você fez fica, como feito por alguém que foi esquecido; os seus rascunhos e códigos somem.',
  everywhere:
    'Esquecemos você também como fã de cada artista daqui, em todas as contas que você vinculou. O que outra conta sua faz em uma equipe é esquecido a partir dela. Vale na hora e não pode ser desfeito.',
  everywhereButton: 'Esqueçam de mim em todo lugar',
  done: 'Esquecemos você: nada aqui diz mais quem você é. Você sempre pode começar de novo, com /presave.',
  sureHelp: 'Deixe de fora: antes, você recebe uma pergunta.',
};
