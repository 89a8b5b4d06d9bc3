/** The buttons by which a fan says yes later, on their own page. */
export const purposeOffers = {
  'keep-permission': 'हाँ कहें: अगली रिलीज़ के लिए आपकी अनुमति रखना',
  news: 'हाँ कहें: चैट में या ईमेल से ख़बरें',
  'leaderboard-name': 'हाँ कहें: लीडरबोर्ड पर आपका नाम',
};
/** The questions asked after success. */
export const purposeQuestions = {
  'keep-permission': 'क्या हम {artist} की अगली रिलीज़ के लिए आपकी अनुमति रखें?',
  news: '{artist} की कोई ख़बर हो, तो क्या हम आपको बताएँ?',
  'leaderboard-name': 'क्या हम लीडरबोर्ड पर आपका नाम लिखें?',
};
/** Each purpose as a fan reads of it; `title` is the release it was asked for. */
export const purposeTitles = {
  save: '{title} को प्री-सेव करना, और आपको बताना कि क्या हुआ',
  follow: '{title} के आर्टिस्ट को फ़ॉलो करना',
  'keep-permission': 'अगली रिलीज़ के लिए आपकी अनुमति रखना',
  news: 'चैट में या ईमेल से ख़बरें',
  'leaderboard-name': 'लीडरबोर्ड पर आपका नाम',
  ads: 'विज्ञापन सेवाओं को आपके यहाँ आने के बारे में बताना',
};
/** The same of a release whose name is not known any more, and of a yes to news that was given while they came to chat alone. */
export const purposeTitlesUnnamed = {
  save: 'किसी रिलीज़ को प्री-सेव करना, और आपको बताना कि क्या हुआ',
  follow: 'किसी रिलीज़ के आर्टिस्ट को फ़ॉलो करना',
  newsInChat: 'चैट में ख़बरें',
};
/** What each optional purpose means, for those who may give or withdraw it. */
export const purposeWords = {
  'keep-permission': 'हम आपकी अनुमति इस रिलीज़ के बाद भी रखते हैं, और यहाँ आपका अगला प्री-सेव एक टैप में होता है।',
  news: 'आपके प्री-सेव का क्या हुआ, इसके अलावा कुछ नया हो तो हम आपको चैट में बताते हैं, या ईमेल से, अगर आपको वहाँ बताया जाता है।',
  'leaderboard-name': 'लीडरबोर्ड पर आपका पूरा नाम लिखा जाता है। इसके बिना आपका सिर्फ़ पहला अक्षर दिखता है।',
  ads: 'हम विज्ञापन सेवाओं को आपके यहाँ आने के बारे में बताते हैं।',
};
