/** `/privacy`, beside the notices themselves, and the heading of `/terms`. */
export const legalPages = {
  privacy: 'निजता',
  version: 'संस्करण {version}',
  whichLanguage: 'यह सूचना अंग्रेज़ी में है: आप जिस बात पर सहमति दें, वह उस भाषा के साथ दर्ज रखी जाती है जिसमें वह आपको दिखाई गई।',
  otherCountry: 'कोई और देश?',
  whoAnswers: 'इसके लिए कौन ज़िम्मेदार है',
  noCampaign: 'फ़िलहाल कोई कैंपेन नहीं है।',
  release: '{title}, {artist}',
  complaints: 'शिकायतें: {contact}',
  terms: 'शर्तें',
};
