/** `/overlay/<slug>`, for streaming software: short words, read from afar. */
export const overlay = {
  title: '{title} de {artist}: o overlay da live',
  fans: '{fans, plural, one {fã fez pré-save} many {fãs fizeram pré-save} other {fãs fizeram pré-save}}',
  few: 'Seja um dos primeiros',
  left: '{left, plural, one {falta # para {goal}} many {faltam # para {goal}} other {faltam # para {goal}}}',
  scan: 'Escaneie para fazer pré-save',
  out: 'Já disponível',
  scanOut: 'Escaneie para ouvir',
  code: 'Um QR code que leva a {url}',
  missing: 'Não há campanha neste endereço.',
};
