/** What else pages say when something is in the way. */
export const failurePages = {
  listenNow: 'Escuchar ahora',
  backToRelease: 'Volver al lanzamiento',
  tryAgain: 'Intentar de nuevo',
  openCampaign: 'Abrir la campaña',
  startAgain: 'Empezar de nuevo',
  startAgainHere: 'Empezar de nuevo aquí',
  unexpected: 'Algo falla de nuestro lado',
  unexpectedText: 'No se perdió nada de lo que hiciste. Inténtalo de nuevo en un minuto.',
  brokenCallback: 'Tu inicio de sesión no nos llegó. Abre tu enlace y empieza de nuevo.',
};
