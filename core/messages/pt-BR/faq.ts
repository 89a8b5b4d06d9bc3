/** Questions that are asked often, and their answers, by the id that stands in their address; `/faq` in chat. */
export const faq = {
  help: 'As perguntas mais frequentes e as respostas.',
  title: 'Perguntas frequentes',
  more: 'A página explica melhor cada uma.',
  link: 'Saiba mais',
  'what-is-a-pre-save-question': 'O que é um pré-save?',
  'what-is-a-pre-save-short':
    'Uma promessa feita antes do lançamento: você entra no seu serviço de streaming uma vez e, quando o lançamento sai, nós o salvamos na sua biblioteca.',
  'what-is-a-pre-save-more-1':
    'Depois, lemos a sua biblioteca para ver se ele está mesmo lá, tentamos de novo se não estiver e contamos como foi.',
  'is-it-a-stream-question': 'Pré-save é stream?',
  'is-it-a-stream-short':
    'Não. Ele coloca o lançamento na sua biblioteca. Nada é tocado, comprado ou publicado em seu nome.',
  'is-it-a-stream-more-1':
    'Só conta como stream quando você dá play. Quanto as recomendações de um serviço levam em conta o que é salvo, só o próprio serviço sabe: quem promete um número não o recebeu de lá.',
  'midnight-question': 'O que acontece à meia-noite?',
  'midnight-short':
    'Às 00:00 da data de lançamento onde você mora, salvamos, conferimos e avisamos você. Se ainda não tiver saído no seu serviço, continuamos procurando.',
  'midnight-more-1':
    'As lojas abrem país por país, e algumas atrasam. Tentamos por três dias; se até lá não der para salvar nada, você recebe o link.',
  'midnight-more-2':
    'Salvar primeiro não é ouvir primeiro: todo mundo pode ouvir a partir do momento em que sai no seu serviço.',
  'services-question': 'Quais serviços posso usar?',
  'services-short':
    'Aqui você pode fazer pré-save em: {services}; a página do lançamento mostra as opções desta campanha.',
  'services-short-none':
    'No momento, não dá para fazer pré-save em nenhum serviço aqui; a página do lançamento mostra as opções desta campanha.',
  'services-more-1':
    'Nem todo serviço deixa um app salvar algo por você, e alguns aceitam só algumas contas convidadas. Nesses, você tem a opção de receber o link à sua meia-noite ou de colocar o lançamento na sua agenda.',
  'pre-add-question': 'Por que o Apple Music diz “pré-adicionar”?',
  'pre-add-short': 'É a palavra da própria Apple para o mesmo desejo: o lançamento entra na sua biblioteca quando sai.',
  'pre-add-more-1':
    'A pré-adição da Apple é feita no próprio Apple Music, em uma página de lançamento que ele publica antes da data. Um pré-save feito aqui é feito por nós, quando o lançamento sai.',
  'revoke-question': 'Posso voltar atrás?',
  'revoke-short':
    'A qualquer momento, com um toque: na sua página (/me) ou digitando /stop no chat. A partir daí, nada é salvo para você.',
  'revoke-more-1':
    'Você também pode remover o app na página de conta do seu serviço; nesse caso, pedimos que conecte de novo ou enviamos o link. O que está na sua biblioteca fica lá: é seu. Para que isso também seja retirado, digite /undo no chat ou aperte o botão na sua página antes, enquanto temos a sua permissão: o que já estava lá antes de nós fica.',
  'my-data-question': 'Que dados meus vocês guardam?',
  'my-data-short':
    'O seu nome e número no chat ou o número da sua conta no serviço, o lançamento, o seu fuso horário e a sua permissão, lacrada até três dias depois do lançamento. Depois, ela é destruída.',
  'my-data-more-1':
    'Além disso: a sua cidade, se você informar ou se a sua conexão mostrar; que você abriu o link e onde ele foi publicado; com o que você concordou; o seu código e quem veio por ele. Quem lança a música vê números e os nomes dos dez primeiros do ranking.',
  'my-data-more-2':
    'No seu serviço, não vemos a sua senha e não lemos as suas playlists, o seu endereço de e-mail nem o que você ouve. Se você recebe os avisos por e-mail, o endereço que você confirmou fica guardado até você encerrar isso. A sua página (/me) e /mydata no chat mostram tudo; “Esqueçam de mim” na página, ou /forget no chat, apaga tudo.',
  'under-18-question': 'E se eu tiver menos de 18 anos?',
  'under-18-short':
    'Na Índia, é preciso ter 18 anos para fazer pré-save. Com menos que isso, você recebe links simples e um evento para a sua agenda: nada é pedido a você, e nada é salvo.',
  'under-18-more-1':
    'Nos outros países: tenha idade suficiente para ter uma conta própria no seu serviço de streaming.',
  'another-browser-question': 'Fiz pré-save sem chat. Como eu volto?',
  'another-browser-short':
    'O navegador que você usou reconhece você. Em outro, abra a sua página (/me) e entre no seu serviço: nenhuma permissão é pedida.',
  'another-browser-more-1':
    'Isso funciona enquanto guardamos a sua permissão, até três dias depois do lançamento. Depois disso, o número da sua conta também é apagado, e nenhum login pode mais levar até você. Se você recebe os avisos por e-mail, um link enviado a esse endereço leva à sua página enquanto os e-mails forem para lá.',
  'another-browser-more-2':
    'Se você entrar no chat mais tarde: digite /presave lá, abra o link que receber e entre com a mesma conta. Assim, os dois são você, e o aviso chega no chat.',
  'rewards-question': 'Ganho alguma coisa por isso?',
  'rewards-short':
    'Se a campanha dá pontos ou recompensas, eles são por se inscrever e por amigos que se inscrevem, seja qual for o jeito escolhido. Nunca por salvar, seguir ou ouvir.',
  'rewards-more-1':
    'Inscrever-se para um lembrete vale tanto quanto se inscrever para salvar. Os serviços proíbem pagar por salvamentos e reproduções, e nós não faríamos isso de qualquer forma.',
  'how-long-question': 'Quanto tempo deve durar uma campanha?',
  'how-long-short':
    'De duas a três semanas é a regra prática do mercado. Não conhecemos prova de que mais tempo seja melhor, ou pior.',
  'how-long-more-1':
    'Dois fatos põem um limite: uma permissão no Spotify vale por seis meses, então ainda não dá para fazer pré-save de um lançamento mais distante; e quem se inscreve cedo pode desistir antes do dia.',
};
