/**
 * What a person reads for each refusal of the engine, by its code, and for what could not be understood: what happened,
 * and what to do next.
 */
export const failures = {
  'campaign-not-found':
    'Aquí no hay ningún lanzamiento con ese nombre, o ya no. Escribe solo /presave para ver el próximo: el servicio se elige en su página.',
  'campaign-released': 'Ya está disponible. Escribe /presave para recibir el enlace y escucharlo.',
  'campaign-cancelled':
    'Este lanzamiento fue cancelado por su artista: no se guardará nada. Escribe /presave para ver qué más está por salir.',
  'campaign-changed': 'Otra persona acaba de cambiar esta campaña. Mírala otra vez y decide de nuevo.',
  'campaign-exists': 'Ya hay una campaña con este nombre. Elige otro.',
  'campaign-file-invalid': 'El archivo de la campaña tiene un error. Corrígelo y envíalo de nuevo.',
  'campaign-paused':
    'El equipo del lanzamiento detuvo esto por un momento. Los pre-saves que ya hiciste se conservan. Inténtalo de nuevo más tarde.',
  'campaign-postponed':
    'El lanzamiento no tiene fecha por el momento: su artista dirá una nueva. Los pre-saves que ya hiciste se conservan.',
  'draft-unknown': 'Ya no hay ningún borrador. Escribe /campaign new para empezar uno.',
  'artist-taken':
    'Ese nombre de artista ya se usa aquí, y no actúas en su nombre. Pide a su equipo que te añada, o indica otro nombre: /campaign artist: NOMBRE.',
  'artist-awaits-approval':
    'Un perfil de artista espera la aprobación de quienes administran este bot. Te avisamos aquí cuando la den.',
  'no-open-campaign':
    'Por el momento, aquí no hay nada para hacer pre-save. Prueba /presave otra vez cuando se anuncie el próximo lanzamiento.',
  'personal-link-unknown': 'Este enlace ya no funciona. Escribe /presave para recibir uno nuevo.',
  'time-zone-unknown': 'No conocemos esa zona horaria. Elige un lugar como Europe/Berlin.',
  'age-not-declared':
    'En India tienes que tener 18 años o más para esto: la página te lo pregunta. Escribe /presave para recibir un enlace nuevo.',
  'under-age':
    'En India no le pedimos nada a nadie menor de 18 años. Escribe /presave para recibir enlaces sencillos al lanzamiento.',
  'chat-account-needed':
    'Un recordatorio necesita una cuenta de chat adonde llegar. Escribe /presave para recibir un enlace nuevo.',
  'service-not-offered':
    'Este lanzamiento no se ofrece en ese servicio. Escribe /presave para recibir un enlace nuevo.',
  'authorization-denied':
    'Cerraste la página de permiso, así que no se guardó nada. Escribe /presave para intentarlo de nuevo.',
  'authorization-unknown': 'Ese inicio de sesión no se puede continuar. Escribe /presave para recibir un enlace nuevo.',
  'authorization-used': 'Ese inicio de sesión ya se usó. Escribe /status para ver cómo fue.',
  'authorization-expired': 'Ese inicio de sesión tardó demasiado. Escribe /presave para recibir un enlace nuevo.',
  'authorization-elsewhere':
    'Ese inicio de sesión empezó en otro navegador. Escribe /presave para recibir un enlace nuevo.',
  'authorization-invalid': 'El inicio de sesión no funcionó. Escribe /presave para recibir un enlace nuevo.',
  'consent-withdrawn':
    'Retiraste tu consentimiento y no se conservó nada de ese inicio de sesión. Escribe /presave si al final lo quieres.',
  'permission-ends-too-early':
    'El servicio termina los permisos a los pocos meses, y este lanzamiento queda más lejos. Vuelve cuando falte menos.',
  'service-account-taken':
    'Esa cuenta del servicio ya está dentro, con otra cuenta de chat. Si esa también eres tú, escribe /link allí y su código aquí; si no, inicia sesión con la tuya: escribe /presave.',
  'service-unavailable': 'El servicio de streaming no responde por el momento. Inténtalo de nuevo en unos minutos.',
  'service-misconfigured': 'Este servicio no está bien configurado aquí. Díselo a quienes administran este servidor.',
  'grant-unreadable':
    'Tu permiso ya no se puede leer. Escribe /presave para recibir un enlace nuevo. Después, conecta una vez más.',
  'grant-not-for-campaign':
    'Tu permiso se dio para otro lanzamiento. Escribe /presave para recibir un enlace nuevo. Después, conecta para este.',
  'community-taken': 'Esta comunidad ya pertenece aquí a otro equipo. Indica un canal de ella u otra comunidad.',
  'match-unknown':
    'Eso no está en duda, o no es nada de lo que se encontró. Mira otra vez cuál es: puede que alguien ya lo haya decidido.',
  'blast-unknown': 'Esa difusión no existe, o ya no. Escribe /blast con tus palabras para crear una nueva.',
  'blast-outdated': 'Ese borrador tiene más de una hora, o se descartó. Escribe /blast con tus palabras otra vez.',
  'blast-to-nobody':
    'No le llegaría a nadie: no hay ninguna comunidad vinculada (/community vincula una) y ningún fan pidió novedades, o hoy ya supieron de ti dos veces. En ese caso, inténtalo de nuevo mañana.',
  'blast-time-invalid':
    'Ese momento no sirve para una difusión: indica uno futuro dentro de los próximos 60 días, en la zona horaria de la campaña, como at: 2026-12-17 18:00. No se envió nada.',
  'blast-not-revisable':
    'Nada de esa difusión está en una comunidad, así que no hay nada que editar ni retirar. Lo que recibieron los fans no se puede cambiar.',
  'tracker-not-offered':
    'Allí el bot no escribe primero, así que no puede tener un contador. Fija tú el enlace, o pide a quien administra Frontrow que le permita escribir primero.',
  'audience-too-small':
    'Les llegaría a tan pocos fans de esa ciudad que se les podría señalar. No indiques la ciudad, o elige una más grande. No se envió nada.',
  'link-code-unknown':
    'Ese código no funciona: cada uno sirve una vez, durante diez minutos. Escribe /link en tu otra cuenta para recibir uno nuevo, y el código aquí.',
  'link-code-own': 'Ese código se dio a esta misma cuenta. Escríbelo en la otra, la que quieres vincular.',
  'place-needed':
    'Escríbelo en el servidor, grupo o canal del que se trata: esta es una conversación solo entre tú y yo.',
  'not-place-manager':
    'La primera vez tiene que vincularlo alguien que administre este servidor o grupo. Pide que te dejen administrarlo e inténtalo de nuevo.',
  'not-on-team': 'Eso es para artistas y su equipo. Escribe /help para ver qué puedes pedir.',
  'role-needed':
    'Para eso hace falta otro rol en el equipo. Una persona titular puede cambiarlo: /team muestra quiénes lo son.',
  roleNeeded:
    'Tu rol en el equipo ({role}) no incluye eso; estos sí: {roles}. Una persona titular puede cambiar el tuyo: /team muestra quiénes lo son.',
  'member-unknown':
    'No hay nadie con ese nombre en el equipo, o hay varias personas. Escribe /team para ver quién está y elige de la lista.',
  'already-on-team':
    'Ya estás en este equipo, así que el código no se gasta. Una persona titular puede darte otro rol: /team do:role.',
  'team-code-unknown':
    'Ese código no funciona: cada uno sirve una vez, durante un día, y solo mientras quien lo dio sea titular. Pide uno nuevo a una persona titular: tiene que escribir /team do:add.',
  'last-owner': 'La última persona titular no puede dejar el equipo: añade antes a otra.',
  'mail-address-invalid': 'Eso no es una dirección de correo. Escríbela como ana@example.org.',
  'mail-link-unknown': 'Ese enlace ya no funciona: cada uno sirve una vez, durante un día.',
  'mail-not-offered': 'Aquí no se envían correos. Escribe /messages para recibir los avisos por el chat.',
  'not-signed-in': 'Ese navegador no te conoce. Escribe /presave para recibir un enlace nuevo.',
  'source-invalid':
    'Un lugar se nombra con letras de la a a la z, cifras, - y _, con un máximo de 40, por ejemplo radio o street-team. Prueba /links otra vez.',
  'sign-up-needed': 'Primero haz pre-save tú: escribe /presave. Después, aquí está tu propio código para amistades.',
  'input-invalid': 'No se pudo entender. Escribe /help para ver qué puedes pedir.',
  'request-forged': 'Esa solicitud no vino de ti. Escribe /presave para recibir un enlace nuevo.',
  notGroupAdmin:
    'La primera vez tiene que vincularlo un admin de este grupo. Pide a un admin que te dé ese permiso (el nombre del grupo, tu nombre, Designar como admin. del grupo) e inténtalo de nuevo.',
  breakdown:
    'Algo falló de nuestro lado. Inténtalo de nuevo en unos minutos. Si vuelve a pasar, dinos esta referencia: {reference}',
  staleButton: 'Este botón ya no funciona. Escribe /help para ver qué puedes pedir.',
  unknownCommand: 'Ese comando no existe. Escribe /help para ver qué puedes pedir.',
  didYouMean: '¿Querías decir {commands}?',
  pressIt: 'Entonces púlsalo, o escríbelo de nuevo. Todo lo que puedes pedir: /help',
  misused: 'No se pudo entender',
  takesNothing: 'Escribe solo /{command}: no lleva nada detrás.',
  takes: 'Esto es lo que puede ir detrás de /{command}:',
  slowDown: '¡Qué rapidez! No doy abasto: espera medio minuto y vuelve a preguntar. No se pierde nada tuyo.',
  crowded: 'Mucha gente está preguntando aquí a la vez. Escríbeme directamente, o inténtalo de nuevo en un minuto.',
};
