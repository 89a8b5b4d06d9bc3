/** Pages that ask one question before anything is done: whether it is you, and whether you are of age. */
export const personalPage = {
  title: '¿Eres tú? {title}',
  isThisYou: '¿Eres tú?',
  on: 'en {platform}',
  yes: 'Sí, soy yo',
  no: '¿No eres tú? Entonces este enlace es de otra persona. Escribe /presave en tu propio {platform} para recibir el tuyo, o <link>sigue sin cuenta de chat</link>.',
  ageTitle: 'Primero, una pregunta: {title}',
  ageHeading: 'En India tienes que tener 18 años o más para esto.',
  adult: 'Tengo 18 años o más: continuar',
  underAge: 'Tengo menos de 18 años',
};
