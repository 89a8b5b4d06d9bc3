/** `/me` in a browser that nobody has introduced. */
export const whoAreYou = {
  heading: '¿Quién eres?',
  unknownYet: 'Este navegador todavía no te conoce. Así llegas a tu página:',
  newAccount: 'Esa cuenta de {service} es nueva para nosotros',
  looked: 'Miramos, y aquí no se conoce a nadie con ella. No se conservó nada de tu inicio de sesión. Puede ser que',
  otherAccount: 'hicieras pre-save con otra cuenta de {service} o con otro perfil de artista: prueba con ese;',
  destroyed:
    'tu permiso ya esté destruido, tres días después del lanzamiento o porque te retiraste: con él se fue el número de tu cuenta, así que ningún inicio de sesión puede llevar a ti. El navegador en que hiciste pre-save puede que todavía te conozca, y también tu chat;',
  neverKept: 'eligieras un recordatorio o una entrada de calendario: entonces nunca conservamos tu cuenta.',
  byService: 'Por tu servicio de streaming',
  byServiceHow:
    'Inicia sesión con la cuenta con la que hiciste pre-save. No pedimos ningún permiso: el servicio nos dice qué cuenta es, miramos si se conoce aquí y no conservamos nada de ella.',
  whichArtist: '¿Para qué artista hiciste pre-save?',
  signIn: 'Iniciar sesión con {service} para ver qué se conserva sobre ti',
  fromChat: 'Desde el chat',
  fromChatHow: 'Escribe /mydata allí y abre el enlace que recibas. Es solo tuyo.',
};
