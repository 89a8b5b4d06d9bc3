/** `/leaderboard` and `/rank`. */
export const leaderboard = {
  help: 'Mira quién ha traído más fans a este lanzamiento.',
  title: 'Quién trae más fans a “{title}”',
  row: `{points, plural,
    one {'#'{place, number} {name}: # pre-save}
    many {'#'{place, number} {name}: # pre-saves}
    other {'#'{place, number} {name}: # pre-saves}}`,
  rowOwn: `{points, plural,
    one {'#'{place, number} {name} (tú): # pre-save}
    many {'#'{place, number} {name} (tú): # pre-saves}
    other {'#'{place, number} {name} (tú): # pre-saves}}`,
  webFan: 'Fan desde la web',
  webFanCode: 'Fan desde la web (código …{code})',
  gone: 'Alguien que ya no está',
  nobody: 'Todavía no hay nadie: la primera amistad que se inscriba con tu código te pone en cabeza. Escribe /invite.',
  more: '{count, plural, one {Hay # fan en ella.} many {Hay # fans en ella.} other {Hay # fans en ella.}}',
  notHere: 'Todavía no estás aquí: escribe /presave y después /invite para recibir tu propio enlace.',
  noPoints: 'Todavía no trajiste ningún pre-save.',
  placed: `{points, plural,
    one {Estás en el puesto '#'{place, number}: trajiste # pre-save.}
    many {Estás en el puesto '#'{place, number}: trajiste # pre-saves.}
    other {Estás en el puesto '#'{place, number}: trajiste # pre-saves.}}`,
  first: 'Nadie va por delante de ti.',
  next: `{count, plural,
    one {# más y pasas al puesto '#'{place, number}. Tu enlace está en /invite.}
    many {# más y pasas al puesto '#'{place, number}. Tu enlace está en /invite.}
    other {# más y pasas al puesto '#'{place, number}. Tu enlace está en /invite.}}`,
  preSaveFirst: 'Primero haz pre-save tú: escribe /presave. Después, tu enlace está en /invite.',
  final: 'Definitiva desde el {at}.',
  open: 'Puede cambiar hasta el {at}.',
  equal:
    'Con cifras iguales, va primero quien las alcanzó antes; después, un sorteo fijado de antemano: con su huella, cualquiera puede comprobar al final que no se cambió.',
  draw: 'Huella del sorteo (SHA-256)',
  seed: 'Semilla del sorteo',
  artistTitle: 'Solo para ti: quiénes son',
  artistRow: `{points, plural,
    one {'#'{place, number} {who}: # pre-save, de ellos con garantía: {vouchedFor, number}}
    many {'#'{place, number} {who}: # pre-saves, de ellos con garantía: {vouchedFor, number}}
    other {'#'{place, number} {who}: # pre-saves, de ellos con garantía: {vouchedFor, number}}}`,
  account: '{name} (cuenta {id} de {platform})',
  noAccount: 'sin cuenta de chat: solo se conoce su cuenta de streaming, o ya no está',
  rankHelp: 'Mira cuántos pre-saves trajiste y en qué puesto estás.',
  rankTitle: 'Tu puesto en “{title}”',
};
