/** How long a platform takes to carry letters, for a fan. */
export const carriage = {
  cannotWrite:
    'En {platform} puedo responderte, pero no escribirte primero: escribe status después del lanzamiento y verás cómo fue.',
  tooSlow:
    'En {platform} puedo escribir a {perHour, number} personas por hora, y hay tantas esperando que puede tardar {time} hasta que te enteres.',
  tooSlowByDay:
    'En {platform} puedo escribir a {perDay, number} personas cada 24 horas, y hay tantas esperando que puede tardar {time} hasta que te enteres.',
  quietHours: 'Allí no escribo primero a nadie de {from} a {until}.',
  instead: 'Para enterarte justo en tu medianoche: vincula {platforms} con /link, o ponlo en tu calendario.',
  orCalendar: 'Para recibir un recordatorio justo en tu medianoche, ponlo en tu calendario.',
};
