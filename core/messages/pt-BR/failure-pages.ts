/** What else pages say when something is in the way. */
export const failurePages = {
  listenNow: 'Ouvir agora',
  backToRelease: 'Voltar ao lançamento',
  tryAgain: 'Tentar de novo',
  openCampaign: 'Abrir a campanha',
  startAgain: 'Começar de novo',
  startAgainHere: 'Começar de novo aqui',
  unexpected: 'Algo está errado do nosso lado',
  unexpectedText: 'Nada do que você fez se perdeu. Tente de novo daqui a um minuto.',
  brokenCallback: 'O seu login não chegou até nós. Abra o seu link e comece de novo.',
};
