/** Pages that ask one question before anything is done: whether it is you, and whether you are of age. */
export const personalPage = {
  title: 'É você? {title}',
  isThisYou: 'É você?',
  on: 'no {platform}',
  yes: 'Sim, sou eu',
  no: 'Não é você? Então este link é de outra pessoa. Digite /presave no seu próprio {platform} para receber o seu, ou <link>continue sem conta de chat</link>.',
  ageTitle: 'Antes, uma pergunta: {title}',
  ageHeading: 'Na Índia, é preciso ter 18 anos ou mais para isso.',
  adult: 'Tenho 18 anos ou mais: continuar',
  underAge: 'Tenho menos de 18 anos',
};
