/** A fan's pre-saves on their own page. */
export const ownPreSaves = {
  heading: 'Os seus pré-saves',
  none: 'Nenhum.',
  onService: '{title} no {service}',
  askedFor: 'Pedido',
  preSaved: 'Pré-save feito',
  preAdded: 'Pré-adição feita',
  due: 'Previsão',
  dueAtOnce: 'na hora: já tinha saído',
  dueAt: '{date}, às {time} (horário de {city})',
  withdrawn: 'Cancelamento',
  version: 'Versão',
  how: 'Como',
  native: 'Você faz o pré-save na página do próprio {service}; nós não salvamos nada.',
  nativeDone:
    'Você faz o pré-save na página do próprio {service}; nós não salvamos nada. Em {date}, você nos disse que está feito.',
  follow: 'Você segue quem lança a música no {service}; nós não salvamos nada.',
  followDone:
    'Você segue quem lança a música no {service}; nós não salvamos nada. Em {date}, você nos disse que está feito.',
  reminder: 'Você recebe o link; nós não salvamos nada.',
  track: 'Faixa',
  album: 'Álbum',
  takeOut: 'Retirar da minha biblioteca',
  withdraw: '{kind, select, preAdd {Cancelar esta pré-adição} other {Cancelar este pré-save}}',
};
