/** `/faq`, beside the questions themselves. */
export const faqPage = {
  title: 'Perguntas e respostas',
  preview: 'Pré-save é stream? O que acontece à meia-noite? O que fica guardado sobre mim, e posso voltar atrás?',
};
