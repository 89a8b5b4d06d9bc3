/** The same where there is no more room than for the deed: the service stands beside it. */
export const shortWays = {
  preSave: 'Pre-save',
  preAdd: 'Pre-add',
  saveNow: 'Guardar ahora',
  follow: 'Seguir',
  reminder: 'Recordármelo',
};
/** What comes of a way, below the name of its service. */
export const wayNotes = {
  saved: 'Lo guardamos por ti a medianoche',
  savedNow: 'Lo guardamos por ti, ahora',
  native: 'En la propia página de {service}',
  follow: 'Sigues allí, enlace a medianoche',
  followHere: 'Sigues allí, enlace en esta página a medianoche',
  reminder: 'El enlace a medianoche',
  reminderHere: 'El enlace en esta página a medianoche',
  notOpen: 'Todavía no abierto',
};
/** Buttons by which a fan says yes; each whole, whatever stands beside it. */
export const ways = {
  save: '{kind, select, preAdd {Hacer pre-add en {service}} other {Hacer pre-save en {service}}}',
  saveNow: 'Guardar ahora en {service}',
  saveAndFollow:
    '{kind, select, preAdd {Hacer pre-add y poner artista en favoritos en {service}} other {Hacer pre-save y seguir en {service}}}',
  saveNowAndFollow:
    '{kind, select, preAdd {Guardar ahora y poner artista en favoritos en {service}} other {Guardar ahora y seguir en {service}}}',
  native:
    '{kind, select, preAdd {Pre-add en la propia página de {service}} other {Pre-save en la propia página de {service}}}',
  follow: 'Seguir a {artist} en {service}',
  followYourself: 'Seguir a {artist} en {service} por mi cuenta',
  reminder: 'Recordármelo con el enlace de {service}',
  onlySave: '{kind, select, preAdd {Solo hacer pre-add en {service}} other {Solo hacer pre-save en {service}}}',
  onlySaveNow: 'Solo guardar ahora en {service}',
  reminderInstead: 'Prefiero un recordatorio',
  onlyRemind: 'Prefiero un recordatorio',
};
