/** `/messages`. */
export const messages = {
  help: 'Escolha quando receber avisos, à meia-noite ou de manhã, e de quem receber novidades.',
  atHelp: 'midnight: assim que se souber. morning: não antes das nove.',
  muteHelp: 'De quem não receber mais novidades, como está no botão.',
  newsHelp: 'De quem receber novidades, como está no botão.',
  title: 'O que eu conto a você',
  nothing: 'Você ainda não fez nenhum pré-save, então não há nada para contar. Digite /presave para começar.',
  'when-midnight': 'Você fica sabendo na hora como foram os seus pré-saves, à sua meia-noite.',
  'when-morning':
    'Você fica sabendo de manhã como foram os seus pré-saves, a partir das nove: nada entre as dez da noite e essa hora.',
  news: 'Você recebe novidades de {artist}.',
  noNews: 'Você não recebe novidades de {artist}, só o necessário para os seus pré-saves.',
  whatNews:
    'Novidades são o que mais os artistas contam aos fãs: um novo lançamento, um show. Elas chegam no chat, ou por e-mail se você recebe os avisos lá. Você para de receber aqui com um toque.',
  more: 'Para mudar qualquer outra coisa: /mydata leva à sua própria página.',
  unknown: 'Digite /messages at: morning ou /messages at: midnight.',
  'choose-midnight': 'Avisar à meia-noite',
  'choose-morning': 'Avisar de manhã',
  mute: 'Não receber mais novidades de {artist}',
  ask: 'Receber novidades de {artist}',
};
