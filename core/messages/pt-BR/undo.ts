/** `/undo`. `items`: what was saved, `none`, `track`, `album` or `both`; `follows`: how many artists were followed. */
export const undo = {
  help: 'Retire da biblioteca o que salvamos para você e deixe de seguir quem seguiu junto.',
  ofHelp: 'O lançamento de que se trata, como está no botão.',
  title: 'O que posso desfazer',
  nothing:
    'Não há nada para desfazer: ainda não salvamos nem seguimos nada por você. Se há um pré-save previsto para você, /stop o encerra.',
  only: 'O que já estava na sua biblioteca, e quem você já seguia, fica.',
  ours: `{items, select,
    none {{follows, plural,
      one {“{title}” no {service}: deixar de seguir {artist}.}
      many {“{title}” no {service}: deixar de seguir # artistas.}
      other {“{title}” no {service}: deixar de seguir # artistas.}}}
    track {{follows, plural,
      =0 {“{title}” no {service}: retirar a faixa.}
      one {“{title}” no {service}: retirar a faixa e deixar de seguir {artist}.}
      many {“{title}” no {service}: retirar a faixa e deixar de seguir # artistas.}
      other {“{title}” no {service}: retirar a faixa e deixar de seguir # artistas.}}}
    album {{follows, plural,
      =0 {“{title}” no {service}: retirar o álbum.}
      one {“{title}” no {service}: retirar o álbum e deixar de seguir {artist}.}
      many {“{title}” no {service}: retirar o álbum e deixar de seguir # artistas.}
      other {“{title}” no {service}: retirar o álbum e deixar de seguir # artistas.}}}
    other {{follows, plural,
      =0 {“{title}” no {service}: retirar a faixa e o álbum.}
      one {“{title}” no {service}: retirar a faixa e o álbum e deixar de seguir {artist}.}
      many {“{title}” no {service}: retirar a faixa e o álbum e deixar de seguir # artistas.}
      other {“{title}” no {service}: retirar a faixa e o álbum e deixar de seguir # artistas.}}}}`,
  undo: 'Desfazer: {title}',
  result: 'Desfeito',
  notAll: 'Nem tudo foi desfeito',
  done: 'No {service}, retirei tudo e conferi.',
  'done-before': 'No {service}, já tinha sido desfeito antes.',
  'permission-ended': 'A minha permissão no {service} acabou, então agora só você pode fazer isso: retire pelo app.',
  'by-hand': 'O {service} não deixa ninguém retirar além de você: dá para fazer isso pelo app.',
  'not-yet': 'O {service} não fez tudo agora. Tente de novo em alguns minutos.',
  again: 'Mudou de ideia? Digite /presave para salvarmos de novo.',
};
