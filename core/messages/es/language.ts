/** `/language`. */
export const language = {
  help: 'Elige el idioma en que hablo contigo.',
  optionHelp: 'Un idioma por su nombre, por ejemplo English; automatic: como esté tu app.',
  title: 'El idioma en que hablo contigo',
  chosen: 'Hablo contigo en {language} porque tú lo elegiste.',
  asApp: 'Hablo contigo en {language} porque tu app está en ese idioma.',
  asNothingElse: 'Hablo contigo en {language}: no puedo saber en qué idioma está tu app, o no lo hablo.',
  how: 'Para cambiarlo, pulsa un idioma, o escribe /language y su nombre.',
  automatic: 'Como esté mi app',
  unknown: 'No hablo ese idioma. Pulsa uno de estos, o escribe /language y su nombre.',
  nothing:
    'Aquí todavía no se guarda nada sobre ti, así que no hay dónde anotarlo. Escribe primero /presave y después /language otra vez.',
};
