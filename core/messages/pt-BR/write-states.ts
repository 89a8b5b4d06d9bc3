/** How far the saving of one item is, on the fan's own page. */
export const writeStates = {
  armed: 'à espera da hora',
  retry: 'o serviço não respondeu como deveria: continuamos tentando',
  'not-live': 'ainda não saiu por lá: continuamos procurando',
  accepted: 'o serviço diz que salvou: estamos conferindo',
  verified: 'está na sua biblioteca: conferimos',
  'already-there': 'já estava na sua biblioteca',
  undone: 'salvamos e depois retiramos, a seu pedido',
  'needs-reauth': 'à espera de você conectar de novo',
  withdrawn: 'você cancelou: nada será salvo',
  reminded: 'enviamos o link a você',
  dead: 'não foi possível salvar',
};
/** The same where the state alone would not tell it. */
export const writesOfNote = {
  cancelled: 'quem lança a música cancelou: nada será salvo',
  uncertain: 'à espera da equipe da campanha: ainda não é certo qual é',
  stayedUncertain: 'não foi possível salvar: não houve certeza de qual é',
};
