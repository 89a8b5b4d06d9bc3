/** How long a platform takes to carry letters, for a fan. */
export const carriage = {
  cannotWrite:
    'No {platform}, posso responder, mas não escrever primeiro: digite status depois do lançamento para ver como foi.',
  tooSlow:
    'No {platform}, posso escrever para {perHour, number} pessoas por hora, e a fila é tão grande que pode levar {time} até você receber o aviso.',
  tooSlowByDay:
    'No {platform}, posso escrever para {perDay, number} pessoas a cada 24 horas, e a fila é tão grande que pode levar {time} até você receber o aviso.',
  quietHours: 'Lá não escrevo primeiro para ninguém das {from} às {until}.',
  instead:
    'Para receber o aviso bem à sua meia-noite: vincule {platforms} com /link ou coloque o lançamento na sua agenda.',
  orCalendar: 'Para ter um lembrete bem à sua meia-noite, coloque o lançamento na sua agenda.',
};
