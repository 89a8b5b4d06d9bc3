/** What somebody on an artist's team is told without having asked. */
export const teamNews = {
  artistApprovedTitle: '{artist} को मंज़ूरी मिल गई',
  artistApproved:
    '“{title}” को अब प्री-सेव किया जा सकता है। देखने के लिए /campaign टाइप करें, और अपने ग्रुप में उसे लिंक करने के लिए वहाँ /community।',
  blastNotSentTitle: 'आपका ब्लास्ट नहीं गया',
  matchDoubtfulTitle: 'क्या यह {title} है?',
  matchDoubtful:
    'एक सर्विस पर कुछ है जो “{title}” हो भी सकता है और नहीं भी, और जब तक आप न बताएँ कि सही कौन-सा है, वहाँ कुछ सेव नहीं होता। देखने और तय करने के लिए /campaign टाइप करें; यह तीन दिन तक पूछा जाता है।',
  blastSecondTitle: '{artist} के एक ब्लास्ट को आपकी हाँ चाहिए',
  blastSecond:
    'टीम में से किसी ने “{title}” के बारे में एक साथ बहुत-से लोगों को बताना चाहा है। एक घंटे के अंदर आपकी भी पुष्टि होते ही यह चला जाएगा।',
  eventForbiddenTitle: '{title} का इवेंट अभी नहीं बना',
  eventForbidden:
    '“{title}” का एक Discord सर्वर मुझे इवेंट बनाने नहीं देता: वहाँ मेरी भूमिका को “Create Events” की अनुमति दें (Server Settings, Roles), फिर इवेंट दस मिनट के अंदर अपने आप दिखेगा।',
  preFlightTitle: 'क्या {title} तैयार है?',
  preFlight: 'रिलीज़ जल्द आने वाली है। /checklist टाइप करें: उसमें है कि क्या-क्या देखा गया, और क्या करना बाकी है।',
  postYourselfTitle: '{title} आ गई है: इसे ख़ुद पोस्ट करें',
  postYourself: 'आपके कुछ ग्रुप में बॉट पहले नहीं लिखता, इसलिए वहाँ अभी किसी ने इसके बारे में नहीं पढ़ा है। इसे लिंक के साथ पोस्ट करें:',
  planTitle: '{title} के लिए करने को',
  plan: '{item} हो चुका है? /checklist में उस पर निशान लगाएँ।',
  blastLapsedTitle: '{artist} के एक ब्लास्ट को दूसरी हाँ नहीं मिली',
  blastLapsed:
    'टीम के किसी और व्यक्ति की पुष्टि का इंतज़ार था, और समय पर किसी ने नहीं की। इसलिए वह नहीं भेजा जाता; लिखने वाले को बता दिया गया है।',
  artistRefusedTitle: '{artist} को मंज़ूरी नहीं मिली',
  artistRefused:
    'इस बॉट के संचालकों ने उस आर्टिस्ट को मंज़ूरी नहीं दी जिसके लिए आपने पूछा था, और उनके लिए बनाया गया आपका कैंपेन हट गया है। अगर यह ग़लती है, तो उन्हें लिखें; /campaign new से आप फिर पूछ सकते हैं।',
};
