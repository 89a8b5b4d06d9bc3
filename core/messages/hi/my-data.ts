/** `/mydata`. `term`: what the service calls a pre-save, `preAdd` or `preSave`. */
export const myData = {
  help: 'देखें कि आपके बारे में क्या रखा जाता है, और कब तक।',
  nothing: 'हम यहाँ आपके बारे में कुछ नहीं रखते। शुरू करना हो, तो /presave टाइप करें।',
  title: 'हम आपके बारे में क्या रखते हैं',
  account: '{artist} के लिए: यह अकाउंट, {name} नाम से।',
  preSave: `{term, select,
    preAdd {{service} पर “{title}” का आपका प्री-ऐड। समय: {when}।}
    other {{service} पर “{title}” का आपका प्री-सेव। समय: {when}।}}`,
  lateSave: 'यह कि आपने “{title}” को {service} पर सेव करने को कहा। समय: {when}।',
  withdrawn: `{term, select,
    preAdd {यह कि आपने {service} पर “{title}” को प्री-ऐड किया और वापस ले लिया।}
    other {यह कि आपने {service} पर “{title}” को प्री-सेव किया और वापस ले लिया।}}`,
  permission: '{service} पर आपकी अनुमति, सील की हुई, ज़्यादा से ज़्यादा {at} तक।',
  noPermission: '{service} पर अब कोई अनुमति नहीं: वह नष्ट कर दी गई है।',
  city: 'आपका बताया शहर: {city}।',
  cityFound: 'वह शहर जो प्री-सेव के समय आपके कनेक्शन से पता चला: {city}।',
  agreed: 'आपने इनके लिए हाँ कहा है: {purposes}।',
  agreedToNothing: 'आपकी ऐसी कोई हाँ नहीं है जो अब भी लागू हो।',
  'purpose-save': 'आपका प्री-सेव',
  'purpose-follow': 'आर्टिस्ट को फ़ॉलो करना',
  'purpose-keep-permission': 'आपकी अनुमति रखना',
  'purpose-news': 'ख़बरें',
  'purpose-leaderboard-name': 'लीडरबोर्ड पर आपका नाम',
  'purpose-ads': 'विज्ञापन सेवाएँ',
  more: 'पेज पर यह सब दिखता है, और वहाँ इसे वापस लिया, डाउनलोड किया या मिटाया जा सकता है। लिंक सिर्फ़ आपका है।',
  link: '{artist} के लिए मेरा पेज खोलें',
};
