/** The same where there is no more room than for the deed: the service stands beside it. */
export const shortWays = {
  preSave: 'Fazer pré-save',
  preAdd: 'Pré-adicionar',
  saveNow: 'Salvar agora',
  follow: 'Seguir',
  reminder: 'Quero um lembrete',
};
/** What comes of a way, below the name of its service. */
export const wayNotes = {
  saved: 'Salvamos para você à meia-noite',
  savedNow: 'Salvamos para você agora',
  native: 'Na página do próprio {service}',
  follow: 'Siga por lá, link à meia-noite',
  followHere: 'Siga por lá, link nesta página à meia-noite',
  reminder: 'O link à meia-noite',
  reminderHere: 'O link nesta página à meia-noite',
  notOpen: 'Ainda não abriu',
};
/** Buttons by which a fan says yes; each whole, whatever stands beside it. */
export const ways = {
  save: '{kind, select, preAdd {Pré-adicionar no {service}} other {Fazer pré-save no {service}}}',
  saveNow: 'Salvar agora no {service}',
  saveAndFollow:
    '{kind, select, preAdd {Pré-adicionar e favoritar artista no {service}} other {Fazer pré-save e seguir no {service}}}',
  saveNowAndFollow:
    '{kind, select, preAdd {Salvar agora e favoritar artista no {service}} other {Salvar agora e seguir no {service}}}',
  native:
    '{kind, select, preAdd {Pré-adicionar na página do próprio {service}} other {Fazer pré-save na página do próprio {service}}}',
  follow: 'Seguir {artist} no {service}',
  followYourself: 'Seguir {artist} no {service} por conta própria',
  reminder: 'Receber lembrete com o link do {service}',
  onlySave: '{kind, select, preAdd {Só pré-adicionar no {service}} other {Só fazer pré-save no {service}}}',
  onlySaveNow: 'Só salvar agora no {service}',
  reminderInstead: 'Prefiro um lembrete',
  onlyRemind: 'Prefiro um lembrete',
};
