/** `/undo`. `items`: what was saved, `none`, `track`, `album` or `both`; `follows`: how many artists were followed. */
export const undo = {
  help: 'Quita de tu biblioteca lo que se guardó por ti, y deja de seguir a quien se siguió con ello.',
  ofHelp: 'El lanzamiento del que se trata, tal como está en su botón.',
  title: 'Lo que puedo deshacer',
  nothing:
    'No hay nada que deshacer: todavía no se guardó nada ni se siguió a nadie por ti. Si hay un pre-save planeado para ti, /stop lo termina.',
  only: 'Lo que ya estaba en tu biblioteca y a quienes ya seguías se quedan.',
  ours: `{items, select,
    none {{follows, plural,
      one {“{title}” en {service}: seguir a {artist}.}
      many {“{title}” en {service}: seguir a # artistas.}
      other {“{title}” en {service}: seguir a # artistas.}}}
    track {{follows, plural,
      =0 {“{title}” en {service}: la canción.}
      one {“{title}” en {service}: la canción, y seguir a {artist}.}
      many {“{title}” en {service}: la canción, y seguir a # artistas.}
      other {“{title}” en {service}: la canción, y seguir a # artistas.}}}
    album {{follows, plural,
      =0 {“{title}” en {service}: el álbum.}
      one {“{title}” en {service}: el álbum, y seguir a {artist}.}
      many {“{title}” en {service}: el álbum, y seguir a # artistas.}
      other {“{title}” en {service}: el álbum, y seguir a # artistas.}}}
    other {{follows, plural,
      =0 {“{title}” en {service}: la canción y el álbum.}
      one {“{title}” en {service}: la canción y el álbum, y seguir a {artist}.}
      many {“{title}” en {service}: la canción y el álbum, y seguir a # artistas.}
      other {“{title}” en {service}: la canción y el álbum, y seguir a # artistas.}}}}`,
  undo: 'Deshacer {title}',
  result: 'Deshecho',
  notAll: 'No se deshizo todo',
  done: 'En {service} ya se quitó todo, y lo comprobé.',
  'done-before': 'En {service} ya se había deshecho antes.',
  'permission-ended': 'Mi permiso en {service} terminó, así que ahora solo puedes hacerlo tú: quítalo en la app.',
  'by-hand': '{service} solo deja que lo quites tú: puedes hacerlo en la app.',
  'not-yet': '{service} no lo hizo todo ahora mismo. Inténtalo de nuevo en unos minutos.',
  again: '¿Cambiaste de opinión? Escribe /presave para que se guarde de nuevo.',
};
