/** A service's sign-in inside a page of ours. */
export const signInPage = {
  title: '{service}: {title}',
  heading: '{kind, select, preAdd {Pré-adicione com o {service}} other {Faça pré-save com o {service}}}',
  otherBrowser: 'Antes, um passo: abra no seu próprio navegador',
  insideApp:
    'O {service} faz a pergunta em uma janela própria. O navegador de dentro do {app} não deixa que ela abra, ou não deixa que ela responda.',
  insideSomeApp:
    'O {service} faz a pergunta em uma janela própria. O navegador de dentro deste app não deixa que ela abra, ou não deixa que ela responda.',
  openInMine: 'Abrir no meu navegador',
  copyInstead: 'Não aconteceu nada? Copie este link e abra no Chrome ou no Firefox.',
  openByMenu:
    'Abra o menu desta página (•••) e escolha o seu navegador. Ou copie este link e abra no Safari, no Chrome ou no Firefox.',
  yoursAlone: 'Ele é só seu: não passe adiante.',
  yourLink: 'O seu link',
  copy: 'Copiar o link',
  copied: 'Copiado. Agora abra o seu navegador e cole lá.',
  how: 'Como funciona',
  howWindow: 'Uma janela da Apple se abre e pede a sua permissão. Nunca vemos a sua senha.',
  howBack: 'Você volta para cá automaticamente, e a promessa está feita.',
  howSaved: 'Quando sair onde você está ({city}), adicionamos à sua biblioteca, conferimos se está lá e avisamos você.',
  allow: 'O que você permite, e por quê:',
  keptUntilAfter:
    'Guardamos a permissão até três dias depois do lançamento e então a destruímos. Você pode voltar atrás a qualquer momento: na sua página aqui, ou na Apple, entre os apps que podem usar a sua conta.',
  keptForDays:
    'Guardamos a permissão por três dias e então a destruímos. Você pode voltar atrás a qualquer momento: na sua página aqui, ou na Apple, entre os apps que podem usar a sua conta.',
  ends: 'A Apple a encerra depois de cerca de {months} meses.',
  called:
    '{kind, select, preAdd {“Pré-adicionar” é o nome usado no {service}; é a mesma promessa de um pré-save.} other {“Pré-save” é o nome usado no {service}; é a mesma promessa de um pré-save.}}',
  here: 'Tentar aqui mesmo assim',
  go: 'Continuar com a Apple',
  loading: 'Preparando o login da Apple…',
  waiting: 'A janela da Apple está aberta: diga sim lá, e você volta para cá automaticamente.',
  closed:
    'A janela da Apple foi fechada sem um sim, então nada foi prometido ainda. Aperte o botão para tentar de novo. Se nenhuma janela se abriu, deixe esta página abrir pop-ups ou use outro navegador.',
  unavailable:
    'O login da Apple não carregou. Talvez um bloqueador de anúncios esteja impedindo, ou a conexão esteja lenta: abra esta página de novo ou escolha um lembrete abaixo.',
  done: 'Agradecemos. Um momento…',
  noScript:
    'O login da Apple só funciona com JavaScript, e ele está desativado neste navegador. Ative-o e abra esta página de novo, ou fique com o lembrete: nesse caso, o lançamento chega até você como link, na hora certa.',
  reminder: 'Prefiro um lembrete',
  back: 'Voltar ao lançamento',
};
