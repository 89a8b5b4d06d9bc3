/** How a fan's own save went, or how far it is. */
export const ownResult = {
  library: 'A sua biblioteca do {service}',
  onService: '{kind, select, preAdd {A sua pré-adição no {service}} other {O seu pré-save no {service}}}',
  version: 'A sua versão: {version}',
  mayClose: 'Pode fechar esta página: volte a ela com este navegador, e ela conta como foi.',
  mayCloseChat: 'Pode fechar esta página: avisamos no {platform}.',
  destroysOn: 'Destruímos a sua permissão em {date}.',
  saved: 'Está na sua biblioteca: salvamos e conferimos.',
  'already-there': 'Já estava na sua biblioteca, então não havia mais nada a fazer.',
  'not-saved': 'Não conseguimos salvar para você. Adicione com o botão abaixo ou deixe que tentemos de novo.',
  'release-reminder': 'Já saiu: aqui está o link que você pediu.',
  reconnect:
    'A sua permissão tinha acabado, então ainda não conseguimos salvar. Conecte de novo e salvamos agora, ou adicione com o botão abaixo.',
  takenBack: 'A seu pedido, retiramos da sua biblioteca. Se quiser de volta, salvamos de novo.',
  saving: 'Salvando… Leva alguns segundos, e esta página confere de novo sozinha.',
  native:
    'Já saiu. Você escolheu a página do próprio {service}, então é o {service} que salva para você; nós não podemos conferir. O link está abaixo.',
  accepted:
    'O {service} diz que salvou, mas ainda não está na sua biblioteca. Conferimos de novo em breve e, se ainda faltar, salvamos outra vez.',
  doubtful:
    'Não é certo que o que o {service} tem seja este lançamento, e não salvamos nada por palpite. Perguntamos à equipe da campanha qual é; salvamos assim que ela disser. Você não precisa fazer nada.',
  notLive:
    'O {service} ainda não tem o lançamento onde você está. Conferimos de novo a cada poucos minutos, por três dias, e salvamos assim que estiver lá.',
  retry: 'O {service} não está respondendo como deveria. Vamos continuar tentando, por três dias.',
  nextInLine: 'É o próximo da fila: estamos salvando.',
  onItsWay: '{kind, select, preAdd {A sua pré-adição está a caminho.} other {O seu pré-save está a caminho.}}',
};
