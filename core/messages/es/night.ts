/** `/release`: the state of a release night. */
export const night = {
  help: 'Para artistas: cómo va la noche del lanzamiento, qué se guardó y qué medianoches faltan.',
  asOf: '“{title}”, {when}:',
  table: `{due, plural,
    one {Qué fue de # elemento que ya tocaba}
    many {Qué fue de # elementos que ya tocaban}
    other {Qué fue de # elementos que ya tocaban}}`,
  step: 'Paso',
  items: 'Cantidad',
  verified: 'Visto en biblioteca',
  saved: 'Guardado, sin ver aún',
  waiting: 'Se intenta ahora',
  reminded: 'Recibió el enlace',
  reconnect: 'Fan debe reconectar',
  failed: 'Fallo definitivo',
  withdrawn: 'Lo retiró su fan',
  notYet: `{ahead, plural,
    one {La noche no ha empezado. Se prometió # elemento.}
    many {La noche no ha empezado. Se prometieron # elementos.}
    other {La noche no ha empezado. Se prometieron # elementos.}}`,
  ahead:
    '{ahead, plural, one {Falta # elemento por llegar.} many {Faltan # elementos por llegar.} other {Faltan # elementos por llegar.}}',
  over: 'Ya pasaron todas las medianoches.',
  nothing: 'Nadie ha hecho pre-save todavía. Escribe /links para recibir enlaces que publicar.',
  waves: 'Medianoches que faltan, en tu hora',
  yourTime: 'Tu hora',
  fans: 'Fans',
  where: 'Dónde',
  more: `{waves, plural,
    one {… y # medianoche más con {fans, number} pre-saves.}
    many {… y # medianoches más con {fans, number} pre-saves.}
    other {… y # medianoches más con {fans, number} pre-saves.}}`,
  cancelled: 'El lanzamiento se canceló: ya no se guarda nada.',
  well: 'Todos los servicios de este lanzamiento responden como deberían.',
  'away-throttled': '{service} nos pide ir despacio: no se pierde nada, solo tarda más. No tienes que hacer nada.',
  'away-app-stopped':
    '{service} rechaza nuestra app: di a quien administra Frontrow que mire npm run doctor. Lo prometido se intenta de nuevo.',
  'away-breaker':
    '{service} falla con muchos fans: esperamos y lo intentamos de nuevo automáticamente. No tienes que hacer nada.',
  doubts: `{count, plural,
    one {# pregunta espera a una persona: qué grabación de un servicio es la tuya. Escribe /campaign para decidirla.}
    many {# preguntas esperan a una persona: qué grabación de un servicio es la tuya. Escribe /campaign para decidirlas.}
    other {# preguntas esperan a una persona: qué grabación de un servicio es la tuya. Escribe /campaign para decidirlas.}}`,
};
