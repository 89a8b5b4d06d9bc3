/** `/language`. */
export const language = {
  help: 'Escolha o idioma em que falo com você.',
  optionHelp: 'Um idioma pelo nome, como English; automatic: conforme o seu app.',
  title: 'O idioma em que falo com você',
  chosen: 'Falo com você neste idioma: {language}, porque foi a sua escolha.',
  asApp: 'Falo com você neste idioma: {language}, porque é o do seu app.',
  asNothingElse:
    'Falo com você neste idioma: {language}. Não sei dizer em que idioma está o seu app, ou não falo o idioma dele.',
  how: 'Para mudar, aperte um idioma ou digite /language e o nome dele.',
  automatic: 'Conforme o meu app',
  unknown: 'Não falo esse idioma. Aperte um destes ou digite /language e o nome dele.',
  nothing:
    'Ainda não guardamos nada sobre você aqui, então não há onde anotar isso. Digite antes /presave e depois /language de novo.',
};
