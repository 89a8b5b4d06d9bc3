/** What came of having it taken out of the library again. */
export const undonePage = {
  done: 'En {service} ya se quitó todo, y lo comprobamos.',
  'done-before': 'En {service} ya se había deshecho antes.',
  'permission-ended': 'Nuestro permiso en {service} terminó, así que ahora solo puedes hacerlo tú: quítalo en la app.',
  'by-hand': '{service} solo deja que lo hagas tú: quítalo en la app.',
  'not-yet': '{service} no lo hizo todo ahora mismo. Vuelve atrás e inténtalo de nuevo en unos minutos.',
  nothingLeft: 'No queda nada que deshacer',
  nothingLeftText: 'Ya se deshizo antes, o no está ahí.',
  takenBack: 'Deshecho',
  notAll: 'No se deshizo todo',
};
