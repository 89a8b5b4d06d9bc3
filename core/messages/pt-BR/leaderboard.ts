/** `/leaderboard` and `/rank`. */
export const leaderboard = {
  help: 'Veja quem trouxe mais fãs para este lançamento.',
  title: 'Quem mais traz gente para “{title}”',
  row: `{points, plural,
    one {{place, number}º {name}: # pré-save}
    many {{place, number}º {name}: # pré-saves}
    other {{place, number}º {name}: # pré-saves}}`,
  rowOwn: `{points, plural,
    one {{place, number}º {name} (você): # pré-save}
    many {{place, number}º {name} (você): # pré-saves}
    other {{place, number}º {name} (você): # pré-saves}}`,
  webFan: 'Alguém da web',
  webFanCode: 'Alguém da web (código …{code})',
  gone: 'Alguém que saiu',
  nobody: 'Ninguém ainda: a primeira pessoa que se inscrever com o seu código coloca você no topo. Digite /invite.',
  more: '{count, plural, one {# fã participa.} many {# fãs participam.} other {# fãs participam.}}',
  notHere: 'Você ainda não está aqui: digite /presave e depois /invite para receber o seu link.',
  noPoints: 'Você ainda não trouxe nenhum pré-save.',
  placed: `{points, plural,
    one {Você está em {place, number}º lugar: trouxe # pré-save.}
    many {Você está em {place, number}º lugar: trouxe # pré-saves.}
    other {Você está em {place, number}º lugar: trouxe # pré-saves.}}`,
  first: 'Não há ninguém à sua frente.',
  next: `{count, plural,
    one {Mais #, e você fica em {place, number}º lugar. O seu link está em /invite.}
    many {Mais #, e você fica em {place, number}º lugar. O seu link está em /invite.}
    other {Mais #, e você fica em {place, number}º lugar. O seu link está em /invite.}}`,
  preSaveFirst: 'Antes, faça o seu próprio pré-save: digite /presave. Depois, o seu link fica em /invite.',
  final: 'Final desde {at}.',
  open: 'Pode mudar até {at}.',
  equal:
    'Com números iguais, fica à frente quem chegou a eles antes; depois disso, vale um sorteio fixado de antemão: pela impressão digital dele, qualquer pessoa pode conferir no fim que não foi alterado.',
  draw: 'Impressão digital do sorteio (SHA-256)',
  seed: 'Semente do sorteio',
  artistTitle: 'Só para você: quem são',
  artistRow: `{points, plural,
    one {{place, number}º {who}: # pré-save, {vouchedFor, number} com comprovação}
    many {{place, number}º {who}: # pré-saves, {vouchedFor, number} com comprovação}
    other {{place, number}º {who}: # pré-saves, {vouchedFor, number} com comprovação}}`,
  account: '{name} (conta {id} no {platform})',
  noAccount: 'sem conta de chat: só conhecemos a conta de streaming, ou a pessoa saiu',
  rankHelp: 'Veja quantos pré-saves você trouxe e o seu lugar.',
  rankTitle: 'O seu lugar em “{title}”',
};
