/** What a fan does at the service themselves. */
export const stepThere = {
  openToFollow: 'Abre {service} y sigue allí a {artist}',
  openToPreSave: 'Abre {service} y haz allí el pre-save',
  doneFollow: 'Hecho: sigo a {artist} en {service}',
  donePreSave: 'Hecho: hice el pre-save en {service}',
  toldFollow: 'Nos dijiste que sigues a {artist} en {service}. Gracias.',
  toldPreSave: 'Nos dijiste que hiciste el pre-save en {service}. Gracias.',
  eitherWay:
    'Tu inscripción vale en cualquier caso. No podemos mirar dentro de {service}, así que confiamos en tu palabra.',
};
