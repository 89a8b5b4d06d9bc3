/** Below that heading: what it means, and what to do next. */
export const failureTexts = {
  'campaign-not-found':
    'No hay ninguna campaña en esta dirección. Revisa el enlace, o escribe /presave en el chat donde lo encontraste.',
  'campaign-released': 'El lanzamiento ya está disponible: puedes escucharlo ahora mismo.',
  'campaign-paused':
    'El equipo del lanzamiento detuvo esto por un momento, así que ahora no se puede hacer pre-save de nada. Los pre-saves que ya hiciste se conservan. Vuelve más tarde.',
  'campaign-postponed':
    'Este lanzamiento fue aplazado por su artista y tendrá una nueva fecha. Los pre-saves que ya hiciste se conservan para ella.',
  'draft-unknown': 'Ya no hay ningún borrador de campaña. Empieza de nuevo en el chat: /campaign new.',
  'artist-taken': 'Este nombre de artista ya se usa aquí. Pide a su equipo que te añada, o elige otro nombre.',
  'artist-awaits-approval':
    'Un perfil de artista espera la aprobación de quienes administran esto. Hasta entonces no hay nada más que hacer.',
  'campaign-cancelled':
    'Este lanzamiento fue cancelado por su artista, así que ya no hay nada para hacer pre-save. No se guardó nada en tu nombre.',
  'campaign-changed': 'Otra persona acaba de cambiar esta campaña. Mírala otra vez y decide de nuevo.',
  'campaign-exists': 'Ya hay una campaña en esta dirección. Elige otra.',
  'campaign-file-invalid': 'El archivo de la campaña tiene errores: corrígelos y envíalo de nuevo.',
  'no-open-campaign': 'No hay ninguna campaña abierta por el momento. Vuelve para el próximo lanzamiento.',
  'personal-link-unknown': '¿Lo copiaste entero? Escribe /presave en tu chat para recibir uno nuevo; es un segundo.',
  'time-zone-unknown': 'No conocemos esta zona horaria. Vuelve atrás y elige en la lista una ciudad como Asia/Kolkata.',
  'age-not-declared':
    'En India tienes que tener 18 años o más para hacer pre-save. Abre el enlace de nuevo: allí los botones te lo preguntan.',
  'under-age':
    'En India no le pedimos nada a nadie menor de 18 años: ningún permiso, y no se guarda nada. El enlace te lleva al lanzamiento cuando esté disponible. ¿Pulsaste eso por error? Escribe /forget en tu chat y empieza de nuevo.',
  'chat-account-needed':
    'Los recordatorios llegan como mensaje de chat, o a una dirección de correo que hayas confirmado para este perfil de artista. Escribe /presave en el chat donde encontraste esto y abre el enlace que recibas allí; o pon el lanzamiento en tu calendario.',
  'service-not-offered': 'Este lanzamiento no se ofrece ahí. Vuelve atrás y elige otro servicio.',
  'authorization-denied':
    'Cerraste la página de permiso, así que no se prometió nada. Puedes intentarlo de nuevo cuando quieras.',
  'authorization-unknown':
    'No se guardó nada y no se perdió nada. Abre de nuevo el enlace de la campaña, o escribe /presave en tu chat, y empieza desde ahí.',
  'authorization-used': 'Vale una sola vez. Si no sabes si funcionó, abre la campaña: ahí te lo dice.',
  'authorization-expired':
    'El inicio de sesión estuvo abierto más de diez minutos. No se guardó nada y no se perdió nada. Empieza de nuevo, es rápido.',
  'authorization-elsewhere':
    'El inicio de sesión empezó en otro navegador, a menudo el que va dentro de una app de chat. No se guardó nada y no se perdió nada. Empieza de nuevo aquí y quédate en este navegador.',
  'authorization-invalid':
    'La respuesta del servicio no correspondía a tu inicio de sesión. No se guardó nada y no se perdió nada. Empieza de nuevo.',
  'consent-withdrawn':
    'Mientras tu servicio respondía retiraste tu consentimiento: eso es lo que vale. No se conservó nada de este inicio de sesión. Si al final quieres el lanzamiento, empieza de nuevo.',
  'permission-ends-too-early':
    'Tu servicio termina los permisos a los pocos meses, y este lanzamiento queda más lejos. No se prometió nada: la página dice cuándo se abre y, si quieres, te lo recuerda.',
  'service-account-taken':
    'Esta cuenta del servicio ya tiene un pre-save aquí con otra cuenta de chat, y cada cuenta cuenta una sola vez. Si esa también es tuya, escribe /link allí y su código en el chat del que vienes: así las dos quedan unidas y el pre-save sigue en pie. Si no, inicia sesión con una cuenta propia del servicio. A quien estaba primero se le avisa de que alguien más inició sesión, pero no de quién.',
  'service-unavailable':
    'No se guardó nada y no se perdió nada. No es cosa tuya. Espera un minuto e inténtalo de nuevo.',
  'service-misconfigured':
    'No se guardó nada y no se perdió nada. Quienes administran este sitio tienen que revisarlo. Inténtalo de nuevo más tarde.',
  'grant-unreadable': 'No se guardó nada y no se perdió nada. Inténtalo de nuevo más tarde.',
  'grant-not-for-campaign':
    'No se guardó nada y no se perdió nada. Conecta una vez más para este lanzamiento y se guardará para ti.',
  'community-taken': 'Esta comunidad ya pertenece aquí a otro equipo. Indica un canal de ella u otra comunidad.',
  'match-unknown':
    'Eso no está en duda, o no es nada de lo que se encontró. Mira otra vez: puede que alguien ya lo haya decidido.',
  'blast-unknown': 'No hay ninguna difusión con ese nombre. Escribe /blast para crear una.',
  'blast-outdated': 'Ese borrador tiene más de una hora, o se descartó. Escribe /blast con tus palabras otra vez.',
  'blast-to-nobody':
    'No hay ninguna comunidad vinculada y ningún fan ha pedido novedades; o hoy ya supieron de ti dos veces. Inténtalo de nuevo mañana.',
  'blast-time-invalid':
    'Indica un momento futuro dentro de los próximos 60 días, en la zona horaria de la campaña, por ejemplo 2026-12-17 18:00.',
  'blast-not-revisable':
    'Nada de esa difusión está en una comunidad, así que no hay nada que editar ni retirar. Lo que recibieron los fans no se puede cambiar.',
  'tracker-not-offered':
    'Allí el bot no escribe primero, así que no puede tener un contador. Fija tú el enlace, o pide a quien administra Frontrow que le permita escribir primero.',
  'audience-too-small':
    'Les llegaría a tan pocos fans de esa ciudad que se les podría señalar. No indiques la ciudad, o elige una más grande.',
  'link-code-unknown':
    'Un código para vincular cuentas sirve una vez y durante diez minutos. Escribe /link en tu otra cuenta para recibir uno nuevo.',
  'link-code-own': 'Este código se dio a esta misma cuenta. Escríbelo en la cuenta que quieres vincular.',
  'place-needed': 'Escribe el comando en el servidor, grupo o canal del que se trata, no solo al bot.',
  'not-place-manager': 'La primera vez tiene que vincularlo alguien que administre este servidor o grupo.',
  'not-on-team': 'Esto es para artistas y su equipo. Quien ya esté en él puede añadirte.',
  'last-owner': 'La última persona titular no puede dejar el equipo: añade antes a otra.',
  'mail-address-invalid':
    'Vuelve atrás y escríbela como ana@example.org: una sola dirección, sin nada delante ni detrás.',
  'mail-link-unknown':
    'Cada enlace de un correo sirve una vez, durante un día. ¿Se copió entero? Pide uno nuevo donde pediste este.',
  'mail-not-offered':
    'Quien administra este sitio no configuró ninguno. Entra en un chat de tu artista, o pon el lanzamiento en tu calendario.',
  'not-signed-in':
    'Este navegador ya no te conoce. Escribe /mydata en tu chat para recibir un enlace a tu página, o abre el enlace de tu campaña e inicia sesión de nuevo en tu servicio.',
  'source-invalid':
    'Nombra el lugar con letras minúsculas, cifras, - y _, con un máximo de 40, por ejemplo radio o street-team.',
  'sign-up-needed': 'En cuanto hagas pre-save, tu propio enlace para amistades está en esta página.',
  'input-invalid': 'Algo en esta solicitud no es como debería. Vuelve atrás e inténtalo de nuevo.',
  'request-forged':
    'Este formulario no se abrió en este navegador, o es muy antiguo. Abre el enlace de nuevo; las cookies tienen que estar permitidas.',
  'role-needed':
    'Tu rol en el equipo no incluye eso. Una persona titular del equipo puede cambiarlo: escribe /team en el chat.',
  'member-unknown':
    'No hay nadie con ese nombre en el equipo, o hay varias personas. Mira el equipo otra vez: escribe /team en el chat.',
  'already-on-team': 'Ya estás en este equipo. Una de sus personas titulares puede darte otro rol.',
  'team-code-unknown': 'Cada código sirve una vez, durante un día. Pide uno nuevo a una persona titular del equipo.',
};
