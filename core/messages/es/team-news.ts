/** What somebody on an artist's team is told without having asked. */
export const teamNews = {
  artistApprovedTitle: '{artist} ya tiene aprobación',
  artistApproved:
    'Ya se puede hacer pre-save de “{title}”. Escribe /campaign para verlo, y /community en tu grupo para vincularlo allí.',
  blastNotSentTitle: 'Tu difusión no se envió',
  matchDoubtfulTitle: '¿Es esto {title}?',
  matchDoubtful:
    'Un servicio tiene algo que puede ser “{title}” o no, y allí no se guarda nada hasta que digas cuál es. Escribe /campaign para verlo y decidir; se pregunta durante tres días.',
  blastSecondTitle: 'Una difusión de {artist} espera tu sí',
  blastSecond:
    'Alguien del equipo quiere avisar a mucha gente a la vez sobre “{title}”. Sale en cuanto tú también la confirmes, en menos de una hora.',
  eventForbiddenTitle: 'Aún no hay evento de {title}',
  eventForbidden:
    'Un servidor de Discord de “{title}” no me deja crear eventos: dale a mi rol el permiso “Create Events” (Server Settings, Roles), y aparecerá solo en diez minutos como mucho.',
  editSecond:
    'Alguien del equipo quiere que las publicaciones de una difusión sobre “{title}” queden así. Cambian en cuanto tú también lo confirmes, en menos de una hora.',
  trackerNotPinnedTitle: 'El contador de {title} no está fijado',
  trackerNotPinned:
    'Está en su comunidad, pero allí el bot no puede fijar mensajes. Dale ese permiso, o fija tú el mensaje.',
  preFlightTitle: '¿Está listo {title}?',
  preFlight: 'Sale pronto. Escribe /checklist: dice qué se revisó y qué queda por hacer.',
  postYourselfTitle: '{title} ya salió: publícalo tú',
  postYourself:
    'En algunos de tus grupos el bot no escribe primero, así que allí nadie lo ha leído aún. Publica esto, con el enlace:',
  postLivestreamTitle: 'La transmisión en vivo de {title}: publícala tú',
  postLivestream:
    'En algunos de tus grupos el bot no escribe primero, así que allí nadie recibe el aviso. Publica esto, con los enlaces:',
  planTitle: 'Por hacer para {title}',
  plan: '{item} ¿Ya está hecho? Márcalo en /checklist.',
  blastLapsedTitle: 'Una difusión de {artist} se quedó sin su segundo sí',
  blastLapsed:
    'Esperaba que otra persona del equipo la confirmara, y nadie lo hizo a tiempo. Así que no sale; ya avisamos a quien la escribió.',
  editNotMadeTitle: 'Las publicaciones de tu difusión no se cambiaron',
  editLapsedTitle: 'Un cambio de una difusión de {artist} se quedó sin su segundo sí',
  editLapsed:
    'Este texto esperaba que otra persona del equipo lo confirmara, y nadie lo hizo a tiempo. Así que las publicaciones se quedan como están; ya avisamos a quien lo escribió.',
  artistRefusedTitle: '{artist} no recibió la aprobación',
  artistRefused:
    'Quienes administran este bot no aprobaron el perfil de artista que pediste, y la campaña que hiciste ya no está. Si es un error, escríbeles; puedes pedirlo otra vez con /campaign new.',
};
