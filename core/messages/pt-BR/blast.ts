/** `/blast`, and what somebody on an artist's team is told of one. */
export const blast = {
  help: 'Para artistas: avise todo mundo de uma vez. Você vê antes, com o total, e confirma.',
  textHelp: 'O que você quer dizer, com as suas palavras: de 1 a 1000 caracteres.',
  atHelp: 'Quando sai, no fuso da campanha, como 2026-12-17 18:00. Sem isso: assim que você confirmar.',
  toHelp: 'all: todo mundo (padrão). not-pre-saved: só fãs que ainda não fizeram pré-save deste lançamento.',
  cityHelp: 'Só fãs que moram nesta cidade, como Delhi.',
  languageHelp: 'Só fãs que leem neste idioma, como English.',
  confirmHelp: 'O disparo a confirmar, com o nome que o bot deu.',
  stopHelp: 'O disparo a parar, como está no botão.',
  readyHelp: 'O que o botão entrega.',
  showHelp: 'O disparo a consultar, como está no botão.',
  toAll: 'Todo mundo',
  toNotPreSaved: 'Só quem ainda não fez pré-save',
  preview: 'É assim que vai aparecer. Ninguém recebeu ainda.',
  postYourself: 'Para copiar e publicar com a sua conta no {platform} ({places}):',
  draft: 'Enviar?',
  goesOutAt: 'Sai em {when}.',
  forNotPreSaved: 'Só recebem os fãs que ainda não fizeram pré-save deste lançamento.',
  forCity: 'Só recebem os fãs que moram em {city}.',
  forLanguage: 'Só recebem os fãs que leem neste idioma: {language}.',
  fansOnly: 'É só para alguns fãs, então não é publicado em nenhuma comunidade: lá, todo mundo lê.',
  communities:
    '{count, plural, one {Será publicado em # comunidade.} many {Será publicado em # comunidades.} other {Será publicado em # comunidades.}}',
  tired: `{count, plural,
    one {Não em # comunidade: ela já recebeu duas mensagens suas hoje.}
    many {Não em # comunidades: elas já receberam duas mensagens suas hoje.}
    other {Não em # comunidades: elas já receberam duas mensagens suas hoje.}}`,
  'only-answers': `{count, plural,
    one {Não em # comunidade no {platform}: lá o bot só responde. Publique por lá com a sua conta, ou peça a quem mantém o Frontrow que permita ao bot escrever primeiro, o que pode custar a conta (WHATSAPP_WEB_PROACTIVE).}
    many {Não em # comunidades no {platform}: lá o bot só responde. Publique por lá com a sua conta, ou peça a quem mantém o Frontrow que permita ao bot escrever primeiro, o que pode custar a conta (WHATSAPP_WEB_PROACTIVE).}
    other {Não em # comunidades no {platform}: lá o bot só responde. Publique por lá com a sua conta, ou peça a quem mantém o Frontrow que permita ao bot escrever primeiro, o que pode custar a conta (WHATSAPP_WEB_PROACTIVE).}}`,
  'no-communities': `{count, plural,
    one {Não em # comunidade no {platform}: um número comercial não participa de grupos. Publique por lá com a sua conta, ou peça a quem mantém o Frontrow uma conta comum por lá (WHATSAPP_DRIVER=web).}
    many {Não em # comunidades no {platform}: um número comercial não participa de grupos. Publique por lá com a sua conta, ou peça a quem mantém o Frontrow uma conta comum por lá (WHATSAPP_DRIVER=web).}
    other {Não em # comunidades no {platform}: um número comercial não participa de grupos. Publique por lá com a sua conta, ou peça a quem mantém o Frontrow uma conta comum por lá (WHATSAPP_DRIVER=web).}}`,
  fans: `{count, plural,
    one {Vai para # fã que pediu novidades.}
    many {Vai para # fãs que pediram novidades.}
    other {Vai para # fãs que pediram novidades.}}`,
  fansSoon: `{count, plural,
    one {# fã no {platform}: em poucos minutos.}
    many {# fãs no {platform}: em poucos minutos.}
    other {# fãs no {platform}: em poucos minutos.}}`,
  fansIn: `{count, plural,
    one {# fã no {platform}: isso leva cerca de {time}.}
    many {# fãs no {platform}: isso leva cerca de {time}.}
    other {# fãs no {platform}: isso leva cerca de {time}.}}`,
  fansWait: `{count, plural,
    one {# fã no {platform}: lá o bot só responde, então recebe quando escrever de novo para ele.}
    many {# fãs no {platform}: lá o bot só responde, então recebem quando escreverem de novo para ele.}
    other {# fãs no {platform}: lá o bot só responde, então recebem quando escreverem de novo para ele.}}`,
  fansNeedTemplate: `{count, plural,
    one {# fã no {platform}: lá é preciso ter uma mensagem aprovada para enviar um texto próprio, e não há: quem não escreveu no último dia recebe quando escrever de novo.}
    many {# fãs no {platform}: lá é preciso ter uma mensagem aprovada para enviar um texto próprio, e não há: quem não escreveu no último dia recebe quando escrever de novo.}
    other {# fãs no {platform}: lá é preciso ter uma mensagem aprovada para enviar um texto próprio, e não há: quem não escreveu no último dia recebe quando escrever de novo.}}`,
  fansUnsaid: `{count, plural,
    one {# fã no {platform}: o bot de lá não está ligado, então a mensagem espera até ele voltar.}
    many {# fãs no {platform}: o bot de lá não está ligado, então a mensagem espera até ele voltar.}
    other {# fãs no {platform}: o bot de lá não está ligado, então a mensagem espera até ele voltar.}}`,
  noFans: 'Nenhum fã a quem isto se destina pediu novidades: a pergunta é feita depois do pré-save.',
  tiredFans: `{count, plural,
    one {Não vai para # fã: já recebeu duas mensagens suas hoje.}
    many {Não vai para # fãs: já receberam duas mensagens suas hoje.}
    other {Não vai para # fãs: já receberam duas mensagens suas hoje.}}`,
  tooFew: 'Tão poucos fãs em {city} receberiam que daria para saber quem são: nenhum deles recebe.',
  nobody: 'Ou seja, ninguém receberia agora.',
  nobodyYet: 'Ou seja, ninguém receberia agora; a contagem é refeita na hora do envio.',
  needsSecond:
    'Alcança mais de {limit, number}, então uma segunda pessoa da equipe também precisa confirmar. É uma regra prática: mude em strategy.secondConfirmAbove no arquivo da campanha.',
  send: 'Enviar agora',
  sendThen: 'Enviar nesse horário',
  confirm: 'Confirmar',
  drop: 'Descartar',
  stop: 'Parar',
  progress: 'Como está indo?',
  look: 'Conferir',
  draftTitle: 'Um rascunho',
  awaitingTitle: 'À espera de um segundo sim',
  awaiting:
    'Alcança muita gente, então outra pessoa da equipe que possa enviar disparos também precisa confirmar, dentro de uma hora: por este botão ou digitando /blast confirm: {id}',
  scheduledTitle: 'Sai mais tarde',
  sendingTitle: 'Enviando',
  sentTitle: 'Enviado',
  stoppedTitle: 'Parado',
  withheldTitle: 'Não saiu',
  confirmedByOne: 'Confirmado por {name}.',
  confirmedByTwo: 'Confirmado por {first} e {second}.',
  toldOf: '{done, number} de {all, number} entregues.',
  handing: 'Estamos reunindo quem vai receber: confira de novo daqui a pouco.',
  held: `{count, plural,
    one {# recebe quando escrever de novo: a plataforma não nos deixa escrever primeiro.}
    many {# recebem quando escreverem de novo: a plataforma não nos deixa escrever primeiro.}
    other {# recebem quando escreverem de novo: a plataforma não nos deixa escrever primeiro.}}`,
  lost: '{count, plural, one {Não foi possível alcançar #.} many {Não foi possível alcançar #.} other {Não foi possível alcançar #.}}',
  left: '{count, plural, one {# não vai mais receber.} many {# não vão mais receber.} other {# não vão mais receber.}}',
  dropped: 'Descartado: ninguém recebeu.',
  editHelp: 'O disparo cujas publicações mudam (text: …), pelo nome; last: o último que saiu.',
  removeHelp: 'O disparo cujas publicações são retiradas, pelo nome; last: o último que saiu.',
  edit: 'Editar as publicações',
  remove: 'Retirar as publicações',
  howToEdit:
    'Copie isto, escreva o texto novo no fim e envie. Você vê antes como fica, e nada muda até você confirmar.',
  editPreview: 'As publicações vão ficar assim. Nada foi mudado ainda.',
  editDraft: 'Mudar?',
  removeDraft: 'Retirar estas publicações?',
  willChange: `{count, plural,
    one {# publicação no {platform} é alterada.}
    many {# publicações no {platform} são alteradas.}
    other {# publicações no {platform} são alteradas.}}`,
  willGo: `{count, plural,
    one {# publicação no {platform} é retirada.}
    many {# publicações no {platform} são retiradas.}
    other {# publicações no {platform} são retiradas.}}`,
  willStay: `{count, plural,
    one {# publicação no {platform} fica como está: o {platform} não deixa mais mudar depois de tanto tempo.}
    many {# publicações no {platform} ficam como estão: o {platform} não deixa mais mudar depois de tanto tempo.}
    other {# publicações no {platform} ficam como estão: o {platform} não deixa mais mudar depois de tanto tempo.}}`,
  notOutEdit: `{count, plural,
    one {# publicação no {platform} ainda não saiu: sai com o texto novo.}
    many {# publicações no {platform} ainda não saíram: saem com o texto novo.}
    other {# publicações no {platform} ainda não saíram: saem com o texto novo.}}`,
  notOutRemove: `{count, plural,
    one {# publicação no {platform} ainda não saiu: não sai mais.}
    many {# publicações no {platform} ainda não saíram: não saem mais.}
    other {# publicações no {platform} ainda não saíram: não saem mais.}}`,
  fansKeep: 'O que os fãs receberam na própria conversa ou por e-mail fica como estava.',
  editNeedsSecond:
    'Duas pessoas confirmaram o disparo, então uma segunda pessoa da equipe também precisa confirmar o texto novo.',
  changeNow: 'Mudar agora',
  removeNow: 'Retirar agora',
  editTitle: 'Texto novo para as publicações',
  removeTitle: 'As publicações vão ser retiradas',
  changingTitle: 'As publicações estão sendo alteradas',
  changedTitle: 'As publicações foram alteradas',
  goingTitle: 'As publicações estão sendo retiradas',
  goneTitle: 'As publicações foram retiradas',
  removedTitle: 'Retirado',
  changedOf: '{done, number} de {all, number} publicações prontas.',
  notChanged: `{count, plural,
    one {# ficou como estava: a plataforma não deixou mudar, ou alguém tinha apagado.}
    many {# ficaram como estavam: a plataforma não deixou mudar, ou alguém tinha apagado.}
    other {# ficaram como estavam: a plataforma não deixou mudar, ou alguém tinha apagado.}}`,
  changing: `{count, plural,
    one {# publicação está sendo alterada: confira de novo daqui a pouco.}
    many {# publicações estão sendo alteradas: confira de novo daqui a pouco.}
    other {# publicações estão sendo alteradas: confira de novo daqui a pouco.}}`,
  takingBack: `{count, plural,
    one {# publicação está sendo retirada: confira de novo daqui a pouco.}
    many {# publicações estão sendo retiradas: confira de novo daqui a pouco.}
    other {# publicações estão sendo retiradas: confira de novo daqui a pouco.}}`,
  postsChanged: `{count, plural,
    one {# publicação foi alterada.}
    many {# publicações foram alteradas.}
    other {# publicações foram alteradas.}}`,
  postsTakenBack: `{count, plural,
    one {# publicação foi retirada.}
    many {# publicações foram retiradas.}
    other {# publicações foram retiradas.}}`,
  notTakenBack: `{count, plural,
    one {# não pôde ser retirada: era antiga demais para a plataforma, ou ela não permitiu.}
    many {# não puderam ser retiradas: eram antigas demais para a plataforma, ou ela não permitiu.}
    other {# não puderam ser retiradas: eram antigas demais para a plataforma, ou ela não permitiu.}}`,
  fansKept: 'As mensagens para cada fã ficam como estavam.',
  unchangedTitle: 'As publicações não foram alteradas',
  unchanged: 'Ninguém mais da equipe confirmou a tempo: as publicações ficam como estão.',
  awaitingEdit:
    'Duas pessoas confirmaram o disparo, então outra pessoa da equipe que possa enviar disparos também precisa confirmar o texto novo, dentro de uma hora: por este botão ou digitando /blast confirm: {id}',
  withheldChange:
    'As publicações do seu disparo de “{title}” não foram alteradas: ninguém mais da equipe confirmou o texto novo a tempo, então elas ficam como estão. Escreva a mudança de novo e peça a confirmação em até uma hora.',
  droppedChange: 'Descartado: as publicações ficam como estão.',
  how: 'Digite /blast e o que você quer dizer. Você vê antes como fica e quantas pessoas recebem.',
  withheldCampaignCancelled:
    'O seu disparo de “{title}” não saiu para quem ainda não o tinha recebido: o lançamento foi cancelado.',
  withheldCampaignPaused:
    'O seu disparo de “{title}” deveria sair em {when}, mas a campanha estava parada. Escreva de novo quando a campanha for retomada.',
  withheldMissed:
    'O seu disparo de “{title}” deveria sair em {when}, e não havia ninguém para enviá-lo. A esta altura, já é notícia velha: se não for, escreva de novo.',
  withheldNobody:
    'O seu disparo de “{title}” deveria sair em {when}, e ninguém o teria recebido: não havia comunidade nem fã a quem se destinasse, ou já tinham recebido duas mensagens suas nesse dia. Escreva de novo para outro horário.',
  withheldGrown:
    'O seu disparo de “{title}” deveria sair em {when}, mas a essa altura chegaria a tanta gente que outra pessoa precisa confirmar. Escreva de novo e peça a confirmação.',
  withheldTooFew:
    'O seu disparo de “{title}” deveria sair em {when}, e sobraram fãs de menos nessa cidade: daria para saber quem são. Escreva de novo sem a cidade.',
  noTo: 'Os fãs são escolhidos com to: all ou to: not-pre-saved. Nada foi enviado.',
  noCity:
    'Não contamos fãs em uma cidade com esse nome. Digite uma assim: city: Delhi, e um nome de várias palavras entre aspas. Nada foi enviado.',
  noLanguage: 'Esse não é um dos idiomas que o Frontrow fala: {languages}. Nada foi enviado.',
  withheldUnconfirmed:
    'O seu disparo de “{title}” não saiu: ninguém mais da equipe confirmou a tempo. Escreva de novo e peça a confirmação em até uma hora.',
  withheldMoved:
    'O seu disparo de “{title}” deveria sair em {when}, e o lançamento não tem mais a data de quando ele foi escrito. Veja se o texto ainda vale e escreva de novo.',
  aloneDraft:
    'Ninguém mais da sua equipe pode fazer isso. Convide alguém como gerente com /team do:add; ou confirme e peça a quem mantém este bot que o libere.',
  alone:
    'Ninguém mais da sua equipe pode confirmar. Convide com /team do:add alguém como gerente, que então confirma; ou peça a quem mantém este bot que o libere em até duas horas: npm run blast -- approve {id}',
};
