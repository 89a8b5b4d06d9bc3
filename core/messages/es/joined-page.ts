/** The link of a campaign for a fan who is in. */
export const joinedPage = {
  title: 'Todo listo: {title}',
  heading: 'Todo listo.',
  by: '{title} de {artist}',
  onService: 'En {service}',
  whatNow: 'Qué pasa ahora',
  version: 'Tu versión: {version}',
  readBack: 'Después leemos tu biblioteca para asegurarnos de que de verdad está ahí.',
  nothingSaved: 'No se guarda nada.',
  waitsForSubscription:
    '{service} tiene biblioteca solo con suscripción, y esta cuenta no la tiene. Conservamos tu permiso: si te suscribes antes, se guarda por ti; si no, recibes el enlace.',
  nothingSavedOrKept: 'No se guarda nada, y no se conserva nada de tu cuenta de {service}.',
  savedByService: 'Lo guarda {service}, no nosotros.',
  savedByServiceNothingKept: 'Lo guarda {service}, no nosotros, y no se conserva nada de tu cuenta de {service}.',
  countsForAnother:
    'Esta cuenta de {service} ya estaba aquí con otra cuenta de chat, y cada cuenta cuenta una sola vez: para los puntos, se entiende. Si esa también eres tú, escribe /link allí y su código en el chat del que vienes.',
  destroysOn: 'Destruiremos tu permiso el {date}.',
  destroyedOn: 'Tu permiso quedó destruido el {date}.',
  linkHere: 'El {date} a las {time} (hora de {city}), esta página tendrá el enlace de {service}.',
  linkInChat: 'El {date} a las {time} (hora de {city}) te enviaremos el enlace de {service} por tu chat.',
  followWanted:
    '{kind, select, preAdd {Pondremos a {artist} entre tus favoritos en cuanto {service} responda.} other {Seguiremos a {artist} por ti en cuanto {service} responda.}}',
  followRefused:
    '{kind, select, preAdd {{service} no nos dejó poner a {artist} entre tus favoritos: puedes hacerlo allí. Eso no afecta a tu pre-add.} other {{service} no nos dejó seguir a {artist} por ti: puedes hacerlo allí. Eso no afecta a tu pre-save.}}',
  followed:
    '{kind, select, preAdd {{artist} está entre tus favoritos en {service}.} other {Sigues a {artist} en {service}: sus novedades pueden llegar a tu Radar de Novedades.}}',
  reconnect:
    '{items, select, track {Tu permiso terminó. Conecta {service} de nuevo aquí abajo, o no podremos guardar la canción el {date} a las {time} (hora de {city}).} album {Tu permiso terminó. Conecta {service} de nuevo aquí abajo, o no podremos guardar el álbum el {date} a las {time} (hora de {city}).} trackAndAlbum {Tu permiso terminó. Conecta {service} de nuevo aquí abajo, o no podremos guardar la canción y el álbum el {date} a las {time} (hora de {city}).} other {Tu permiso terminó. Conecta {service} de nuevo aquí abajo, o no podremos guardar el lanzamiento el {date} a las {time} (hora de {city}).}}',
  promise:
    '{items, select, track {El {date} a las {time} (hora de {city}) guardaremos la canción en tu biblioteca de {service}.} album {El {date} a las {time} (hora de {city}) guardaremos el álbum en tu biblioteca de {service}.} trackAndAlbum {El {date} a las {time} (hora de {city}) guardaremos la canción y el álbum en tu biblioteca de {service}.} other {El {date} a las {time} (hora de {city}) guardaremos el lanzamiento en tu biblioteca de {service}.}}',
  takenCareOf:
    '{items, select, track {Ya nos ocupamos de tu biblioteca de {service}: la canción.} album {Ya nos ocupamos de tu biblioteca de {service}: el álbum.} trackAndAlbum {Ya nos ocupamos de tu biblioteca de {service}: la canción y el álbum.} other {Ya nos ocupamos de tu biblioteca de {service}: el lanzamiento.}}',
  toldHere: 'Esta página te dice cómo fue: vuelve a ella con este navegador.',
  toldInChat: 'Te avisamos en {platform}, como {fan}.',
  whereToTell: '¿Dónde te avisamos?',
  joinChat: 'Entra en {platform} y escribe /presave',
  chatSavedOn:
    'En {platforms}: escribe /presave allí, abre el enlace que recibas e inicia sesión una vez más con la misma cuenta. Así vemos que en ambos eres tú: tu pre-save sigue como está, y te enteras por el chat.',
  chatSaved:
    'En el chat de la comunidad: escribe /presave allí, abre el enlace que recibas e inicia sesión una vez más con la misma cuenta. Así vemos que en ambos eres tú: tu pre-save sigue como está, y te enteras por el chat.',
  orNothingSaved:
    'O no hagas nada: este navegador te conoce, y desde cualquier otro puedes volver a <link>tu página</link> con el mismo inicio de sesión, hasta que hayamos destruido tu permiso.',
  chatLinkOn:
    'En {platforms}: escribe /presave allí y abre el enlace que recibas en este navegador. Así vemos que en ambos eres tú, y recibes el enlace por el chat. O no hagas nada: este navegador te conoce, y ningún otro.',
  chatLink:
    'En el chat de la comunidad: escribe /presave allí y abre el enlace que recibas en este navegador. Así vemos que en ambos eres tú, y recibes el enlace por el chat. O no hagas nada: este navegador te conoce, y ningún otro.',
  moreServices: 'Hacer pre-save también en otro servicio',
  cityQuestion: '¿En qué ciudad vives?',
  cityWhy: '{artist} ve cuántos fans hay en cada ciudad, nunca quiénes son: así sabe dónde tocar.',
  cityTaken: 'Por tu conexión supusimos que es {city}; dilo si es otra.',
  cityKeep: 'Guardar mi ciudad',
  cityDecline: 'Prefiero no decirlo',
  cityLater: 'Tu pre-save no depende de esto. Puedes cambiarlo en cualquier momento en <link>tu página</link>.',
  consentEnds: 'El servicio lo termina el {date} como muy tarde.',
  consentYes: 'Sí, por favor',
  consentNo: 'No, gracias',
  consentLater:
    'Lo que guardamos por ti no depende de esto. Puedes cambiar de opinión en cualquier momento en <link>tu página</link>.',
};
