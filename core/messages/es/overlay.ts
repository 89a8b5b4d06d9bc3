/** `/overlay/<slug>`, for streaming software: short words, read from afar. */
export const overlay = {
  title: '{title} de {artist}: el overlay de su directo',
  fans: '{fans, plural, one {fan ha hecho pre-save} many {fans han hecho pre-save} other {fans han hecho pre-save}}',
  few: 'Sé de los primeros',
  left: '{left, plural, one {# más para {goal}} many {# más para {goal}} other {# más para {goal}}}',
  scan: 'Escanea para hacer pre-save',
  out: 'Ya disponible',
  scanOut: 'Escanea para escuchar',
  code: 'Un código QR que lleva a {url}',
  missing: 'No hay ninguna campaña en esta dirección.',
};
