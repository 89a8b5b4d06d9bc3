/** The same buttons as `ways`, where pressing one says that the fan is of age as well. */
export const adultWays = {
  save: '{kind, select, preAdd {Tenho 18 anos ou mais: pré-adicionar no {service}} other {Tenho 18 anos ou mais: fazer pré-save no {service}}}',
  saveNow: 'Tenho 18 anos ou mais: salvar agora no {service}',
  saveAndFollow:
    '{kind, select, preAdd {Tenho 18 anos ou mais: pré-adicionar e favoritar artista no {service}} other {Tenho 18 anos ou mais: fazer pré-save e seguir no {service}}}',
  saveNowAndFollow:
    '{kind, select, preAdd {Tenho 18 anos ou mais: salvar agora e favoritar artista no {service}} other {Tenho 18 anos ou mais: salvar agora e seguir no {service}}}',
  native:
    '{kind, select, preAdd {Tenho 18 anos ou mais: pré-adicionar na página do próprio {service}} other {Tenho 18 anos ou mais: fazer pré-save na página do próprio {service}}}',
  follow: 'Tenho 18 anos ou mais: seguir {artist} no {service}',
  followYourself: 'Tenho 18 anos ou mais: seguir {artist} no {service} por conta própria',
  reminder: 'Tenho 18 anos ou mais: receber lembrete com o link do {service}',
  onlySave:
    '{kind, select, preAdd {Tenho 18 anos ou mais: só pré-adicionar no {service}} other {Tenho 18 anos ou mais: só fazer pré-save no {service}}}',
  onlySaveNow: 'Tenho 18 anos ou mais: só salvar agora no {service}',
  reminderInstead: 'Tenho 18 anos ou mais: prefiro um lembrete',
  onlyRemind: 'Tenho 18 anos ou mais: só receber um lembrete',
};
