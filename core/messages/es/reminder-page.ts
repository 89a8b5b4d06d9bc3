/** The same when it is out already: there is nothing to be reminded of, it can be heard. */
export const cannotSavePage = {
  title: 'Ya está disponible: {title}',
  heading: 'Ya está disponible: escúchalo aquí',
  'not-allow-listed':
    '{service} abre su biblioteca solo a unas pocas cuentas invitadas de esta app, así que no podemos guardarlo por ti. Puedes añadirlo allí tú.',
  'scope-missing':
    'En la página de {service} no diste acceso a la biblioteca, y está bien: puedes añadirlo allí tú. Si fue un descuido, inicia sesión de nuevo y permite ambas cosas.',
  'no-account': '{service} no guarda nada para esta cuenta donde estás.',
  'no-subscription':
    '{service} tiene biblioteca solo con suscripción, y dice que esta cuenta no la tiene. Con una, inicia sesión de nuevo y se guarda para ti.',
  'permission-too-short':
    '{service} nos da acceso a tu biblioteca solo durante unas horas, así que no podemos guardarlo por ti más tarde. Puedes añadirlo allí tú.',
  byYourself: 'Puedes añadirlo tú en {service}.',
};
/** After a sign-in that cannot save: how the release reaches the fan all the same. */
export const reminderPage = {
  title: '¿Cómo te llega? {title}',
  heading: '¿Cómo quieres que te llegue?',
  outAt: 'Sale el {date} a las {time} (hora de {city}).',
  nothingKept: 'No se conservó nada de tu cuenta de {service}.',
  remind: 'Recordármelo a medianoche con el enlace',
  chatInstead:
    '¿Prefieres un mensaje de chat? Escribe /presave en el chat donde encontraste esto y abre el enlace que recibas allí.',
  otherService: 'Elegir otro servicio',
  signInAgain: 'Iniciar sesión en {service} de nuevo',
  otherAccount: 'Usar otra cuenta de {service}',
  'not-allow-listed':
    '{service} abre su biblioteca solo a unas pocas cuentas invitadas de esta app. Para las demás, el lanzamiento llega como enlace, justo a tiempo.',
  'scope-missing':
    'En la página de {service} no diste acceso a la biblioteca, y está bien: el lanzamiento puede llegar como enlace, justo a tiempo. Si fue un descuido, inicia sesión de nuevo y permite ambas cosas.',
  'no-account':
    '{service} no guarda nada para esta cuenta donde estás. El lanzamiento puede llegar como enlace, justo a tiempo.',
  'no-subscription':
    '{service} tiene biblioteca solo con suscripción, y dice que esta cuenta no la tiene. El lanzamiento puede llegar como enlace, justo a tiempo; si te suscribes antes, inicia sesión de nuevo.',
  'permission-too-short':
    '{service} nos da acceso a tu biblioteca solo durante unas horas, y la medianoche queda más lejos. El lanzamiento puede llegar como enlace, justo a tiempo.',
  asLink: 'El lanzamiento puede llegar como enlace, justo a tiempo.',
};
