/** `/overlay/<slug>`, for streaming software: short words, read from afar. */
export const overlay = {
  title: '{title} de {artist}: o overlay da live',
  fans: '{fans, plural, one {fã fez pre-save} many {fãs fizeram pre-save} other {fãs fizeram pre-save}}',
  few: 'Seja um dos primeiros',
  left: '{left, plural, one {falta # para {goal}} many {faltam # para {goal}} other {faltam # para {goal}}}',
  scan: 'Escaneie para fazer pre-save',
  out: 'Já disponível',
  scanOut: 'Escaneie para ouvir',
  code: 'Um código QR que leva a {url}',
};
