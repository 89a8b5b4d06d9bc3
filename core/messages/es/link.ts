/** `/link`. */
export const link = {
  help: 'Vincula tus cuentas: una sola persona en cada plataforma, con un pre-save y un puesto.',
  codeHelp: 'El código que /link te dio en tu otra cuenta.',
  confirmHelp: 'Déjalo fuera: primero se te muestra qué cuentas se vincularían.',
  title: 'Vincula tus cuentas',
  code: 'Tu código',
  how: 'En tu otra cuenta, aquí o en otra plataforma, escribe: /link code:{code}',
  lifetime:
    '{minutes, plural, one {Sirve una vez, durante # minuto.} many {Sirve una vez, durante # minutos.} other {Sirve una vez, durante # minutos.}}',
  secret: 'No se lo des a nadie: quien lo escriba y diga que sí pasa a ser aquí la misma persona que tú.',
  asked: '¿Las dos son tuyas?',
  who: 'Esta cuenta, {here}, y {there} ({platform}).',
  only: 'Di que sí solo si las dos son tuyas: desde entonces cada una ve y cambia los pre-saves de la otra, y aquí no se puede deshacer.',
  refusals: 'Si alguna de las dos dijo que no a las novedades u otras cosas, sigue siendo que no.',
  yes: 'Sí, las dos son mías',
  done: 'Vinculadas',
  refused: 'No vinculadas',
  nobody:
    'Todavía no hay nada que vincular: ninguna de las dos cuentas ha estado aquí antes. Escribe primero /presave en una de ellas.',
  joined: 'Para {artist}, pasan a ser una sola.',
  'one-already': 'Para {artist}, ya son una sola.',
  'both-promised':
    'Para {artist}, cada una tiene su propio pre-save, y se quedan como están. Para unirlas, escribe /stop en la cuenta que dejas, lo que termina sus pre-saves, y después /link otra vez.',
  'under-age':
    'Para {artist}, siguen siendo dos: desde una de ellas se dijo tener menos de 18 años, y no se le pide nada.',
  nowOne: 'Para {artist}, son una sola desde ahora.',
  next: 'Escribe /status para ver tus pre-saves.',
};
