/** Below that heading: what it means, and what to do next. */
export const failureTexts = {
  'campaign-not-found':
    'Não há campanha neste endereço. Confira o link ou digite /presave no chat onde você o encontrou.',
  'campaign-released': 'O lançamento já saiu: você pode ouvir agora mesmo.',
  'campaign-paused':
    'A equipe da campanha parou tudo por um momento, então não dá para fazer pré-save agora. Os pré-saves que você já fez estão guardados. Volte mais tarde.',
  'campaign-postponed':
    'Quem lança a música adiou este lançamento e vai anunciar uma nova data. Os pré-saves que você já fez estão guardados para ela.',
  'draft-unknown': 'Não há mais rascunho de campanha. Comece de novo no chat: /campaign new.',
  'artist-taken': 'Esse nome de artista já existe aqui. Peça à equipe que adicione você ou escolha outro nome.',
  'artist-awaits-approval':
    'Um nome de artista espera a aprovação de quem mantém este site. Até lá, não há mais nada a fazer.',
  'campaign-cancelled':
    'Quem lança a música cancelou este lançamento, então não há mais nada para fazer pré-save. Nada foi salvo em seu nome.',
  'campaign-changed': 'Outra pessoa acabou de mudar esta campanha. Confira de novo e só então decida.',
  'campaign-exists': 'Já existe uma campanha neste endereço. Escolha outro.',
  'campaign-file-invalid': 'O arquivo da campanha tem erros: corrija e envie de novo.',
  'no-open-campaign': 'Nenhuma campanha está aberta no momento. Volte no próximo lançamento.',
  'personal-link-unknown':
    'O link foi copiado por inteiro? Digite /presave no seu chat para receber um novo; leva um segundo.',
  'time-zone-unknown': 'Não conhecemos este fuso horário. Volte e escolha na lista uma cidade, como Asia/Kolkata.',
  'age-not-declared':
    'Na Índia, é preciso ter 18 anos ou mais para fazer pré-save. Abra o link de novo: os botões perguntam isso.',
  'under-age':
    'Na Índia, não pedimos nada a quem tem menos de 18 anos: nenhuma permissão, e nada é salvo. O link leva você ao lançamento quando ele sair. Apertou por engano? Digite /forget no seu chat e comece de novo.',
  'chat-account-needed':
    'O lembrete chega como mensagem de chat ou em um endereço de e-mail que você confirmou com quem lança esta música. Digite /presave no chat onde você encontrou isto e abra o link que receber; ou coloque o lançamento na sua agenda.',
  'service-not-offered': 'Este lançamento não é oferecido lá. Volte e escolha outro serviço.',
  'authorization-denied':
    'Você fechou a página de permissão, então nada foi prometido. Pode tentar de novo quando quiser.',
  'authorization-unknown':
    'Nada foi salvo e nada se perdeu. Abra o link da campanha de novo, ou digite /presave no seu chat, e comece por lá.',
  'authorization-used': 'Ele vale uma vez só. Se não souber se deu certo, abra a campanha: ela mostra.',
  'authorization-expired':
    'O login ficou aberto por mais de dez minutos. Nada foi salvo e nada se perdeu. Comece de novo, é rápido.',
  'authorization-elsewhere':
    'O login começou em outro navegador, muitas vezes o de dentro de um app de chat. Nada foi salvo e nada se perdeu. Comece de novo aqui e continue neste navegador.',
  'authorization-invalid':
    'A resposta do serviço não era do seu login. Nada foi salvo e nada se perdeu. Comece de novo.',
  'consent-withdrawn':
    'Enquanto o seu serviço respondia, você revogou o seu consentimento: é isso que vale. Nada deste login foi guardado. Se ainda quiser o lançamento, comece de novo.',
  'permission-ends-too-early':
    'O seu serviço encerra as permissões depois de alguns meses, e este lançamento está mais longe que isso. Nada foi prometido: a página mostra quando abre e, se você quiser, envia um lembrete.',
  'service-account-taken':
    'Esta conta do serviço já faz pré-save aqui com outra conta de chat, e cada conta vale uma vez só. Se a outra também é sua, digite /link lá e o código no chat de onde você veio: as duas viram uma só, e o pré-save continua valendo. Se não, entre com uma conta do serviço que seja sua. Quem chegou primeiro fica sabendo que outra pessoa entrou, mas não quem foi.',
  'service-unavailable':
    'Nada foi salvo e nada se perdeu. O problema não é com você. Espere um minuto e tente de novo.',
  'service-misconfigured':
    'Nada foi salvo e nada se perdeu. Quem mantém este site precisa verificar. Tente de novo mais tarde.',
  'grant-unreadable': 'Nada foi salvo e nada se perdeu. Tente de novo mais tarde.',
  'grant-not-for-campaign':
    'Nada foi salvo e nada se perdeu. Conecte mais uma vez para este lançamento, e nós o salvamos para você.',
  'community-taken': 'Esta comunidade já está com outra equipe aqui. Indique um canal dela ou outra comunidade.',
  'match-unknown':
    'Isso não está em dúvida, ou não é nada do que foi encontrado. Confira de novo: talvez alguém já tenha decidido.',
  'blast-unknown': 'Não há disparo com esse nome. Digite /blast para escrever um.',
  'blast-outdated': 'Esse rascunho tem mais de uma hora ou foi descartado. Digite /blast com as suas palavras de novo.',
  'blast-to-nobody':
    'Nenhuma comunidade está vinculada e nenhum fã pediu novidades; ou já receberam duas mensagens suas hoje. Tente de novo amanhã.',
  'blast-time-invalid':
    'Informe um horário que ainda não passou, dentro de 60 dias, no fuso horário da campanha, como 2026-12-17 18:00.',
  'blast-not-revisable':
    'Nada desse disparo está em uma comunidade, então não há o que editar nem retirar. O que os fãs receberam não pode ser mudado.',
  'tracker-not-offered':
    'Lá o bot não escreve primeiro, então não pode manter um contador. Fixe o link com a sua conta, ou peça a quem mantém o Frontrow que permita ao bot escrever primeiro.',
  'audience-too-small':
    'Tão poucos fãs dessa cidade receberiam que daria para saber quem são. Deixe a cidade de fora ou escolha uma maior.',
  'link-code-unknown':
    'Um código para vincular contas funciona uma vez só, por dez minutos. Digite /link na sua outra conta para receber um novo.',
  'link-code-own': 'Este código foi dado a esta mesma conta. Digite na conta que você quer vincular.',
  'place-needed': 'Digite o comando no servidor, grupo ou canal em questão, não só na conversa com o bot.',
  'not-place-manager': 'Da primeira vez, quem administra este servidor ou grupo precisa fazer o vínculo.',
  'not-on-team': 'Isto é só para artistas e suas equipes. Quem já está na equipe pode adicionar você.',
  'last-owner': 'A última pessoa titular não pode sair da equipe: antes, adicione outra.',
  'mail-address-invalid': 'Volte e escreva assim: ana@example.org. Um endereço só, sem nada antes nem depois.',
  'mail-link-unknown':
    'Cada link de um e-mail funciona uma vez só, por um dia. Foi copiado por inteiro? Peça um novo onde você pediu este.',
  'mail-not-offered':
    'Quem mantém este site não configurou o envio de e-mails. Entre em um chat da comunidade ou coloque o lançamento na sua agenda.',
  'not-signed-in':
    'Este navegador não reconhece mais você. Digite /mydata no seu chat para receber o link da sua página, ou abra o link da sua campanha e entre no seu serviço de novo.',
  'source-invalid':
    'Dê ao lugar um nome em letras minúsculas, dígitos, - e _, com no máximo 40 caracteres, como radio ou street-team.',
  'sign-up-needed': 'Depois de fazer o pré-save, o seu link para amigos fica nesta página.',
  'input-invalid': 'Algo neste pedido não está como deveria. Volte e tente de novo.',
  'request-forged':
    'Este formulário não foi aberto neste navegador ou é muito antigo. Abra o link de novo; os cookies precisam estar permitidos.',
  'role-needed':
    'A sua função na equipe não inclui isso. Uma pessoa titular da equipe pode mudá-la: digite /team no chat.',
  'member-unknown':
    'Não há ninguém com esse nome na equipe, ou há mais de uma pessoa. Confira a equipe de novo: digite /team no chat.',
  'already-on-team': 'Você já está nesta equipe. Uma pessoa titular dela pode dar outra função a você.',
  'team-code-unknown': 'Cada código funciona uma vez, por um dia. Peça um novo a uma pessoa titular da equipe.',
};
