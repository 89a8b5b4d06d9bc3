/** `/privacy`, beside the notices themselves, and the heading of `/terms`. */
export const legalPages = {
  privacy: 'Privacidade',
  version: 'Versão {version}',
  whichLanguage:
    'Este aviso está em inglês: aquilo com que você concorda é guardado junto com o idioma em que foi mostrado a você.',
  otherCountry: 'Outro país?',
  whoAnswers: 'Quem responde por isso',
  noCampaign: 'Não há nenhuma campanha no momento.',
  release: '{title}, de {artist}',
  complaints: 'Reclamações: {contact}',
  terms: 'Termos',
};
