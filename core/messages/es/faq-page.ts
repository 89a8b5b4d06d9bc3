/** `/faq`, beside the questions themselves. */
export const faqPage = {
  title: 'Preguntas y respuestas',
  preview: '¿Un pre-save es una reproducción? ¿Qué pasa a medianoche? ¿Qué se guarda sobre mí, y puedo retirarlo?',
};
