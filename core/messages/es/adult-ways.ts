/** The same buttons as `ways`, where pressing one says that the fan is of age as well. */
export const adultWays = {
  save: '{kind, select, preAdd {Tengo 18 años o más: hacer pre-add en {service}} other {Tengo 18 años o más: hacer pre-save en {service}}}',
  saveNow: 'Tengo 18 años o más: guardar ahora en {service}',
  saveAndFollow:
    '{kind, select, preAdd {Tengo 18 años o más: pre-add y artista a favoritos en {service}} other {Tengo 18 años o más: hacer pre-save y seguir en {service}}}',
  saveNowAndFollow:
    '{kind, select, preAdd {Tengo 18 años o más: guardar ahora y artista a favoritos en {service}} other {Tengo 18 años o más: guardar ahora y seguir en {service}}}',
  native:
    '{kind, select, preAdd {Tengo 18 años o más: pre-add en la propia página de {service}} other {Tengo 18 años o más: pre-save en la propia página de {service}}}',
  follow: 'Tengo 18 años o más: seguir a {artist} en {service}',
  followYourself: 'Tengo 18 años o más: seguir a {artist} en {service} por mi cuenta',
  reminder: 'Tengo 18 años o más: recordatorio con el enlace de {service}',
  onlySave:
    '{kind, select, preAdd {Tengo 18 años o más: solo hacer pre-add en {service}} other {Tengo 18 años o más: solo hacer pre-save en {service}}}',
  onlySaveNow: 'Tengo 18 años o más: solo guardar ahora en {service}',
  reminderInstead: 'Tengo 18 años o más: prefiero un recordatorio',
  onlyRemind: 'Tengo 18 años o más: solo recordatorio',
};
