/** `/faq`, beside the questions themselves. */
export const faqPage = {
  title: 'सवाल और जवाब',
  preview: 'क्या प्री-सेव एक स्ट्रीम है? आधी रात को क्या होता है? मेरी क्या जानकारी रखी जाती है, और क्या इसे वापस लिया जा सकता है?',
};
