/** How a fan's own save went, or how far it is. */
export const ownResult = {
  library: 'Tu biblioteca de {service}',
  onService: '{kind, select, preAdd {Tu pre-add en {service}} other {Tu pre-save en {service}}}',
  version: 'Tu versión: {version}',
  mayClose: 'Puedes cerrar esta página: vuelve a ella con este navegador y te dice cómo fue.',
  mayCloseChat: 'Puedes cerrar esta página: te avisamos en {platform}.',
  destroysOn: 'Destruiremos tu permiso el {date}.',
  saved: 'Está en tu biblioteca: lo guardamos y lo comprobamos.',
  'already-there': 'Ya estaba en tu biblioteca, así que no quedaba nada por hacer.',
  'not-saved': 'No pudimos guardarlo por ti. Añádelo tú con el botón de abajo, o deja que lo intentemos de nuevo.',
  'release-reminder': 'Ya está disponible: aquí tienes el enlace que pediste.',
  reconnect:
    'Tu permiso había terminado, así que todavía no pudimos guardarlo. Conecta de nuevo y lo guardamos ahora, o añádelo tú con el botón de abajo.',
  takenBack: 'Nos pediste quitarlo de tu biblioteca. Si lo quieres de vuelta, lo guardamos de nuevo.',
  saving: 'Guardando… Tarda unos segundos, y esta página vuelve a mirar sola.',
  native:
    'Ya está disponible. Elegiste la propia página de {service}, así que {service} lo guarda por ti; nosotros no podemos mirar. El enlace está abajo.',
  accepted:
    '{service} dice que está guardado, pero todavía no está en tu biblioteca. Volvemos a mirar pronto y lo guardamos otra vez si entonces falta.',
  doubtful:
    'No es seguro que lo que tiene {service} sea este lanzamiento, y no guardamos nada por suposición. Se pregunta al equipo del lanzamiento cuál es; lo guardamos en cuanto lo diga. No tienes que hacer nada.',
  notLive:
    '{service} todavía no lo tiene donde estás. Volvemos a mirar cada pocos minutos, durante tres días, y lo guardamos en cuanto esté ahí.',
  retry: '{service} no responde como debería. Seguimos intentándolo durante tres días.',
  nextInLine: 'Es el siguiente en la fila: lo estamos guardando.',
  onItsWay: '{kind, select, preAdd {Tu pre-add está en camino.} other {Tu pre-save está en camino.}}',
};
