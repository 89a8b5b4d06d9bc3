/** `/faq`, beside the questions themselves. */
export const faqPage = {
  title: 'Questions and answers',
  preview: 'Is a pre-save a stream? What happens at midnight? What is kept of me, and can I take it back?',
} as const;
