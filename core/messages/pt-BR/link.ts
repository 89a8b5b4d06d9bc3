/** `/link`. */
export const link = {
  help: 'Vincule as suas contas de todas as plataformas: um pré-save e um lugar no ranking.',
  codeHelp: 'O código que /link deu a você na sua outra conta.',
  confirmHelp: 'Deixe de fora: antes, você vê que contas seriam vinculadas.',
  title: 'Vincule as suas contas',
  code: 'O seu código',
  how: 'Na sua outra conta, aqui ou em outra plataforma, digite: /link code:{code}',
  lifetime:
    '{minutes, plural, one {Funciona uma vez, por # minuto.} many {Funciona uma vez, por # minutos.} other {Funciona uma vez, por # minutos.}}',
  secret: 'Não passe a ninguém: quem digitar e confirmar vira uma só pessoa com você aqui.',
  asked: 'As duas são suas?',
  who: 'Esta conta, {here}, e {there} ({platform}).',
  only: 'Só confirme se as duas forem suas: cada uma passa a ver e mudar os pré-saves da outra, e isso não pode ser desfeito aqui.',
  refusals: 'Se uma delas disse não a novidades ou algo assim, continua sendo não.',
  yes: 'Sim, as duas são minhas',
  done: 'Contas vinculadas',
  refused: 'Contas não vinculadas',
  nobody: 'Ainda não há o que vincular: nenhuma das duas contas passou por aqui. Digite antes /presave em uma delas.',
  joined: 'Com {artist}, elas viram uma só.',
  'one-already': 'Com {artist}, elas já são uma só.',
  'both-promised':
    'Com {artist}, cada uma tem o seu próprio pré-save, e elas continuam como estão. Para virarem uma só, digite /stop na conta que você vai deixar, o que encerra os pré-saves dela, e depois /link de novo.',
  'under-age': 'Com {artist}, elas continuam sendo duas: uma delas disse ter menos de 18 anos, e nada é pedido a ela.',
  nowOne: 'Com {artist}, elas são uma só a partir de agora.',
  next: 'Digite /status para ver os seus pré-saves.',
};
