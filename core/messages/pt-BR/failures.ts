/**
 * What a person reads for each refusal of the engine, by its code, and for what could not be understood: what happened,
 * and what to do next.
 */
export const failures = {
  'campaign-not-found':
    'Não há lançamento com esse nome aqui, ou não há mais. Digite só /presave para ver o próximo: o serviço é escolhido na página dele.',
  'campaign-released': 'Já saiu. Digite /presave para receber o link e ouvir.',
  'campaign-cancelled':
    'Quem lança a música cancelou este lançamento: nada será salvo. Digite /presave para ver o que mais vem por aí.',
  'campaign-changed': 'Outra pessoa acabou de mudar esta campanha. Confira de novo e só então decida.',
  'campaign-exists': 'Já existe uma campanha com esse nome. Escolha outro.',
  'campaign-file-invalid': 'O arquivo da campanha tem um erro. Corrija e envie de novo.',
  'campaign-paused':
    'A equipe da campanha parou tudo por um momento. Os pré-saves que você já fez estão guardados. Tente de novo mais tarde.',
  'campaign-postponed':
    'O lançamento está sem data no momento: uma nova vai ser anunciada por quem lança a música. Os pré-saves que você já fez estão guardados.',
  'draft-unknown': 'Não há mais rascunho. Digite /campaign new para começar um.',
  'artist-taken':
    'Esse nome de artista já existe aqui, e você não faz parte dessa equipe. Peça à equipe que adicione você ou informe outro nome: /campaign artist: NOME.',
  'artist-awaits-approval':
    'Um nome de artista espera a aprovação de quem mantém este bot. Você recebe o aviso aqui quando ela vier.',
  'no-open-campaign':
    'Não há nada para fazer pré-save aqui no momento. Tente /presave de novo quando o próximo lançamento for anunciado.',
  'personal-link-unknown': 'Este link não funciona mais. Digite /presave para receber um link novo.',
  'time-zone-unknown': 'Esse fuso horário não é conhecido. Escolha um lugar, como Europe/Berlin.',
  'age-not-declared':
    'Na Índia, é preciso ter 18 anos ou mais para isso: a página pergunta. Digite /presave para receber um link novo.',
  'under-age':
    'Na Índia, não pedimos nada a quem tem menos de 18 anos. Digite /presave para receber links simples do lançamento.',
  'chat-account-needed':
    'Um lembrete precisa de uma conta de chat para chegar. Digite /presave para receber um link novo.',
  'service-not-offered': 'Este lançamento não é oferecido nesse serviço. Digite /presave para receber um link novo.',
  'authorization-denied':
    'Você fechou a página de permissão, então nada foi salvo. Digite /presave para tentar de novo.',
  'authorization-unknown': 'Esse login não pode continuar. Digite /presave para receber um link novo.',
  'authorization-used': 'Esse login já foi usado. Digite /status para ver como foi.',
  'authorization-expired': 'Esse login demorou demais. Digite /presave para receber um link novo.',
  'authorization-elsewhere': 'Esse login começou em outro navegador. Digite /presave para receber um link novo.',
  'authorization-invalid': 'O login não deu certo. Digite /presave para receber um link novo.',
  'consent-withdrawn':
    'Você revogou o seu consentimento, e nada desse login foi guardado. Digite /presave se quiser mesmo assim.',
  'permission-ends-too-early':
    'O serviço encerra as permissões depois de alguns meses, e este lançamento está mais longe que isso. Volte mais perto da data.',
  'service-account-taken':
    'Essa conta do serviço já está participando, com outra conta de chat. Se também é você, digite /link lá e o código aqui; se não, entre com uma conta sua: digite /presave.',
  'service-unavailable': 'O serviço de streaming não está respondendo no momento. Tente de novo em alguns minutos.',
  'service-misconfigured': 'Este serviço não está configurado direito aqui. Avise quem mantém este servidor.',
  'grant-unreadable':
    'Não é mais possível ler a sua permissão. Digite /presave para receber um link novo. Depois, conecte mais uma vez.',
  'grant-not-for-campaign':
    'A sua permissão foi dada para outro lançamento. Digite /presave para receber um link novo. Depois, conecte para este.',
  'community-taken': 'Esta comunidade já está com outra equipe aqui. Indique um canal dela ou outra comunidade.',
  'match-unknown':
    'Isso não está em dúvida, ou não é nada do que foi encontrado. Confira de novo o que está: talvez alguém já tenha decidido.',
  'blast-unknown':
    'Esse disparo não existe, ou não existe mais. Digite /blast com as suas palavras para escrever um novo.',
  'blast-outdated': 'Esse rascunho tem mais de uma hora ou foi descartado. Digite /blast com as suas palavras de novo.',
  'blast-to-nobody':
    'Ninguém receberia: nenhuma comunidade está vinculada (/community vincula) e nenhum fã pediu novidades, ou já receberam duas mensagens suas hoje. Nesse caso, tente de novo amanhã.',
  'blast-time-invalid':
    'Esse horário não serve para um disparo: informe um que ainda não passou, dentro de 60 dias, no fuso horário da campanha, assim: at: 2026-12-17 18:00. Nada foi enviado.',
  'blast-not-revisable':
    'Nada desse disparo está em uma comunidade, então não há o que editar nem retirar. O que os fãs receberam não pode ser mudado.',
  'tracker-not-offered':
    'Lá o bot não escreve primeiro, então não pode manter um contador. Fixe o link com a sua conta, ou peça a quem mantém o Frontrow que permita ao bot escrever primeiro.',
  'audience-too-small':
    'Tão poucos fãs dessa cidade receberiam que daria para saber quem são. Deixe a cidade de fora ou escolha uma maior. Nada foi enviado.',
  'link-code-unknown':
    'Esse código não funciona: cada um vale uma vez, por dez minutos. Digite /link na sua outra conta para receber um novo, e o código aqui.',
  'link-code-own': 'Esse código foi dado a esta mesma conta. Digite na outra, a que você quer vincular.',
  'place-needed': 'Digite isso no servidor, grupo ou canal em questão: esta é uma conversa só entre nós.',
  'not-place-manager':
    'Da primeira vez, quem administra este servidor ou grupo precisa fazer o vínculo. Peça permissão para gerenciá-lo e tente de novo.',
  'not-on-team': 'Isso é só para artistas e suas equipes. Digite /help para ver o que você pode pedir.',
  'role-needed':
    'Isso exige uma função diferente da sua na equipe. Uma pessoa titular pode mudá-la: /team mostra quem é titular.',
  roleNeeded:
    'A sua função na equipe ({role}) não inclui isso; estas incluem: {roles}. Uma pessoa titular pode mudar a sua: /team mostra quem é titular.',
  'member-unknown':
    'Não há ninguém com esse nome na equipe, ou há mais de uma pessoa. Digite /team para ver quem está nela e escolha na lista.',
  'already-on-team':
    'Você já está nesta equipe, então o código não foi gasto. Uma pessoa titular pode dar outra função a você: /team do:role.',
  'team-code-unknown':
    'Esse código não funciona: cada um vale uma vez, por um dia, e só enquanto quem o deu for titular. Peça um novo a uma pessoa titular: basta digitar /team do:add.',
  'last-owner': 'A última pessoa titular não pode sair da equipe: antes, adicione outra.',
  'mail-address-invalid': 'Isso não é um endereço de e-mail. Escreva assim: ana@example.org.',
  'mail-link-unknown': 'Esse link não funciona mais: cada um vale uma vez só, por um dia.',
  'mail-not-offered': 'Aqui não se enviam e-mails. Digite /messages para receber os avisos no chat.',
  'not-signed-in': 'Esse navegador não reconhece você. Digite /presave para receber um link novo.',
  'source-invalid':
    'O nome de um lugar tem letras de a a z, dígitos, - e _, com no máximo 40 caracteres, como radio ou street-team. Tente /links de novo.',
  'sign-up-needed': 'Antes, faça o seu próprio pré-save: digite /presave. Depois, o seu código para amigos fica aqui.',
  'input-invalid': 'Não deu para entender. Digite /help para ver o que você pode pedir.',
  'request-forged': 'Esse pedido não veio de você. Digite /presave para receber um link novo.',
  notGroupAdmin:
    'Da primeira vez, um admin deste grupo precisa fazer o vínculo. Peça para virar admin (o nome do grupo, o seu nome, Promover a admin do grupo) e tente de novo.',
  breakdown:
    'Algo deu errado do nosso lado. Tente de novo em alguns minutos. Se acontecer outra vez, informe esta referência: {reference}',
  staleButton: 'Este botão não funciona mais. Digite /help para ver o que você pode pedir.',
  unknownCommand: 'Esse comando não existe. Digite /help para ver o que você pode pedir.',
  didYouMean: 'Você quis dizer {commands}?',
  pressIt: 'Então aperte o botão ou digite de novo. Tudo o que você pode pedir: /help',
  misused: 'Não deu para entender',
  takesNothing: 'Digite só /{command}: não vem nada depois.',
  takes: 'Isto pode vir depois de /{command}:',
  slowDown: 'Que rapidez! Não estou dando conta: espere meio minuto e peça de novo. Nada seu se perdeu.',
  crowded:
    'Muita gente está pedindo coisas aqui ao mesmo tempo. Escreva direto para mim ou tente de novo daqui a um minuto.',
};
