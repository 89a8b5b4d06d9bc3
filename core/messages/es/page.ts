/** What all pages have in common. */
export const page = {
  promise: 'Un pre-save es una promesa que te hacemos: no se compra, publica ni reproduce nada en tu nombre.',
  questions: 'Preguntas',
  yourData: 'Tus datos',
  privacy: 'Privacidad',
  terms: 'Condiciones',
  languages: 'Idiomas',
  coverOf: 'Portada de {title}',
};
