/** A service's sign-in inside a page of ours. */
export const signInPage = {
  title: '{service}: {title}',
  heading: '{kind, select, preAdd {Haz pre-add con {service}} other {Haz pre-save con {service}}}',
  otherBrowser: 'Antes, un paso: ábrelo en tu propio navegador',
  insideApp:
    '{service} te pregunta en una ventana propia. El navegador que va dentro de {app} no la deja abrirse, o no la deja responder.',
  insideSomeApp:
    '{service} te pregunta en una ventana propia. El navegador que va dentro de esta app no la deja abrirse, o no la deja responder.',
  openInMine: 'Abrir en mi navegador',
  copyInstead: '¿No pasó nada? Copia este enlace y ábrelo en Chrome o Firefox.',
  openByMenu:
    'Abre el menú de esta página (•••) y elige tu navegador. O copia este enlace y ábrelo en Safari, Chrome o Firefox.',
  yoursAlone: 'Es solo tuyo: no lo compartas.',
  yourLink: 'Tu enlace',
  copy: 'Copiar el enlace',
  copied: 'Copiado. Ahora abre tu navegador y pégalo allí.',
  how: 'Cómo funciona',
  howWindow: 'Se abre una ventana de Apple y te pide que lo permitas. Nunca vemos tu contraseña.',
  howBack: 'Vuelves aquí automáticamente, y la promesa queda hecha.',
  howSaved: 'Cuando sale donde estás ({city}), se añade a tu biblioteca, se comprueba allí y se te avisa.',
  allow: 'Qué permites, y por qué:',
  keptUntilAfter:
    'Conservamos el permiso hasta tres días después del lanzamiento y después lo destruimos. Puedes retirarlo en cualquier momento: en tu página aquí, o en Apple, en las apps que pueden usar tu cuenta.',
  keptForDays:
    'Conservamos el permiso durante tres días y después lo destruimos. Puedes retirarlo en cualquier momento: en tu página aquí, o en Apple, en las apps que pueden usar tu cuenta.',
  ends: 'Apple lo termina después de unos {months} meses.',
  called:
    '{kind, select, preAdd {“Pre-add” es como se llama en {service}; es la misma promesa que un pre-save.} other {“Pre-save” es como se llama en {service}; es la misma promesa que un pre-save.}}',
  here: 'Intentarlo aquí de todos modos',
  go: 'Continuar con Apple',
  loading: 'Preparando el inicio de sesión de Apple…',
  waiting: 'La ventana de Apple está abierta: di que sí allí y vuelves aquí automáticamente.',
  closed:
    'La ventana de Apple se cerró sin un sí, así que todavía no se prometió nada. Pulsa el botón para intentarlo de nuevo. Si no se abrió ninguna ventana, permite las ventanas emergentes en esta página o usa otro navegador.',
  unavailable:
    'El inicio de sesión de Apple no se cargó. Puede que lo frene un bloqueador de anuncios o que la conexión sea lenta: abre esta página de nuevo, o elige un recordatorio abajo.',
  done: 'Gracias. Un momento…',
  noScript:
    'El inicio de sesión de Apple solo funciona con JavaScript, y en este navegador está desactivado. Actívalo y abre esta página de nuevo, o elige el recordatorio: así el lanzamiento te llega como enlace, justo a tiempo.',
  reminder: 'Prefiero un recordatorio',
  back: 'Volver al lanzamiento',
};
