/** `/faq`, beside the questions themselves. */
export const faqPage = {
  title: 'প্রশ্ন ও উত্তর',
  preview: 'প্রি-সেভ কি স্ট্রিম হিসেবে গোনা হয়? মাঝরাতে কী হয়? আমার কোন তথ্য রাখা হয়, আর আমি কি তা ফিরিয়ে নিতে পারি?',
};
