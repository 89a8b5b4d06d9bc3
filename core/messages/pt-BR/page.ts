/** What all pages have in common. */
export const page = {
  promise: 'Um pré-save é uma promessa a você: nada é comprado, publicado ou tocado em seu nome.',
  questions: 'Perguntas',
  yourData: 'Os seus dados',
  privacy: 'Privacidade',
  terms: 'Termos',
  languages: 'Idiomas',
  coverOf: 'Capa de {title}',
};
