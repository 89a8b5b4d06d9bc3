/** What the bot says on Telegram alone. */
export const telegram = {
  inPrivate: 'Isso é só para você: respondi na nossa conversa particular.',
  open: 'Abrir a nossa conversa',
  notBegun: 'Isso é só para você. Toque no botão, depois em Iniciar, e respondo na nossa conversa particular.',
  begin: 'Responda em particular',
  hello:
    'Olá! Digite /presave aqui, e o próximo lançamento estará na sua biblioteca à meia-noite, no seu próprio horário. O que é só para você eu digo na nossa conversa particular; /help mostra o que mais sei fazer.',
  forManagers: 'Se você administra este grupo para artistas: /community vincula o grupo ao lançamento.',
};
