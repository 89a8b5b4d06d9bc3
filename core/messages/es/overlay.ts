/** `/overlay/<slug>`, for streaming software: short words, read from afar. */
export const overlay = {
  title: '{title} de {artist}: el overlay de su transmisión en vivo',
  fans: '{fans, plural, one {fan hizo pre-save} many {fans hicieron pre-save} other {fans hicieron pre-save}}',
  few: 'Sé de los primeros',
  left: '{left, plural, one {falta # para llegar a {goal}} many {faltan # para llegar a {goal}} other {faltan # para llegar a {goal}}}',
  scan: 'Escanea para hacer pre-save',
  out: 'Ya disponible',
  scanOut: 'Escanea para escuchar',
  code: 'Un código QR que lleva a {url}',
  missing: 'No hay ninguna campaña en esta dirección.',
};
