/** `/privacy`, beside the notices themselves, and the heading of `/terms`. */
export const legalPages = {
  privacy: 'Privacidad',
  version: 'Versión {version}',
  whichLanguage:
    'Este aviso está en inglés: aquello a lo que dices que sí se conserva junto con el idioma en que se te mostró.',
  otherCountry: '¿Otro país?',
  whoAnswers: 'Quién responde por ello',
  noCampaign: 'No hay ninguna campaña por el momento.',
  release: '{title} de {artist}',
  complaints: 'Reclamaciones: {contact}',
  terms: 'Condiciones',
};
