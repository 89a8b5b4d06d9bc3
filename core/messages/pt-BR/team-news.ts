/** What somebody on an artist's team is told without having asked. */
export const teamNews = {
  artistApprovedTitle: '{artist}: aprovação concedida',
  artistApproved:
    'Já dá para fazer pré-save de “{title}”. Digite /campaign para ver a campanha e /community no seu grupo para vinculá-la lá.',
  blastNotSentTitle: 'O seu disparo não saiu',
  matchDoubtfulTitle: 'Isto é {title}?',
  matchDoubtful:
    'Um serviço tem algo que pode ser “{title}” ou não, e nada é salvo lá até você dizer qual é. Digite /campaign para conferir e decidir; a pergunta fica aberta por três dias.',
  blastSecondTitle: 'Um disparo de {artist} espera por você',
  blastSecond:
    'Alguém da equipe quer avisar muita gente de uma vez sobre “{title}”. O disparo sai quando você também confirmar, dentro de uma hora.',
  eventForbiddenTitle: 'Ainda não há evento de {title}',
  eventForbidden:
    'Um servidor do Discord de “{title}” não me deixa criar eventos: dê ao meu cargo a permissão “Create Events” (Server Settings, Roles), e ele aparece sozinho em até dez minutos.',
  editSecond:
    'Alguém da equipe quer que as publicações de um disparo sobre “{title}” fiquem assim. Elas mudam quando você também confirmar, dentro de uma hora.',
  trackerNotPinnedTitle: 'O contador de {title} não está fixado',
  trackerNotPinned:
    'Ele está na comunidade, mas lá o bot não pode fixar mensagens. Dê essa permissão a ele ou fixe a mensagem com a sua conta.',
  preFlightTitle: 'Tudo pronto para {title}?',
  preFlight: 'O lançamento está chegando. Digite /checklist: mostra o que foi conferido e o que falta fazer.',
  postYourselfTitle: '{title} já saiu: publique você',
  postYourself:
    'Em alguns dos seus grupos o bot não escreve primeiro, então lá ninguém leu ainda. Publique isto, com o link:',
  postLivestreamTitle: 'A live de {title}: publique você',
  postLivestream:
    'Em alguns dos seus grupos o bot não escreve primeiro, então lá ninguém é avisado. Publique isto, com os links:',
  planTitle: 'A fazer para {title}',
  plan: '{item} Já fez? Marque em /checklist.',
  blastLapsedTitle: 'Um disparo de {artist} ficou sem o segundo sim',
  blastLapsed:
    'Ele esperava que outra pessoa da equipe confirmasse, e ninguém confirmou a tempo. Então ele não sai; quem escreveu já foi avisado.',
  editNotMadeTitle: 'As publicações do seu disparo não foram alteradas',
  editLapsedTitle: 'Uma mudança em um disparo de {artist} ficou sem o segundo sim',
  editLapsed:
    'Este texto esperava que outra pessoa da equipe o confirmasse, e ninguém confirmou a tempo. Então as publicações ficam como estão; quem escreveu já foi avisado.',
  artistRefusedTitle: '{artist} não recebeu aprovação',
  artistRefused:
    'Quem mantém este bot não aprovou o perfil de artista que você pediu, e a campanha que você fez não existe mais. Se for um engano, escreva para lá; você pode pedir de novo com /campaign new.',
};
