/** How far the saving of one item is, on the fan's own page. */
export const writeStates = {
  armed: 'espera su hora',
  retry: 'el servicio no respondió como debería: seguimos intentándolo',
  'not-live': 'todavía no ha salido allí: seguimos mirando',
  accepted: 'el servicio dice que está guardado: lo estamos comprobando',
  verified: 'está en tu biblioteca: lo comprobamos',
  'already-there': 'ya estaba en tu biblioteca',
  undone: 'se guardó, y después se quitó como querías',
  'needs-reauth': 'espera a que conectes de nuevo',
  withdrawn: 'retirado: no se guarda nada',
  reminded: 'te enviamos el enlace',
  dead: 'no se pudo guardar',
};
/** The same where the state alone would not tell it. */
export const writesOfNote = {
  cancelled: 'cancelado por su artista: no se guarda nada',
  uncertain: 'espera al equipo del lanzamiento: todavía no es seguro cuál es',
  stayedUncertain: 'no se pudo guardar: no llegó a ser seguro cuál es',
};
