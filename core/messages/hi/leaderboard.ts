/** `/leaderboard` and `/rank`. */
export const leaderboard = {
  help: 'देखें कि इस रिलीज़ के लिए सबसे ज़्यादा फ़ैन किसने जुटाए।',
  title: '“{title}” के लिए सबसे ज़्यादा कौन ला रहा है',
  row: `{points, plural,
    one {'#'{place, number} {name}: # प्री-सेव}
    other {'#'{place, number} {name}: # प्री-सेव}}`,
  rowOwn: `{points, plural,
    one {'#'{place, number} {name} (आप): # प्री-सेव}
    other {'#'{place, number} {name} (आप): # प्री-सेव}}`,
  webFan: 'वेब से एक फ़ैन',
  webFanCode: 'वेब से एक फ़ैन (कोड …{code})',
  gone: 'कोई जो अब यहाँ नहीं हैं',
  nobody: 'अभी कोई नहीं: आपके कोड से पहले दोस्त के साइन-अप करते ही आपका नाम सबसे ऊपर होगा। /invite टाइप करें।',
  more: '{count, plural, one {इसमें # फ़ैन हैं।} other {इसमें # फ़ैन हैं।}}',
  notHere: 'आप अभी यहाँ नहीं हैं: /presave टाइप करें, फिर अपने लिंक के लिए /invite।',
  noPoints: 'आपकी ओर से अभी कोई प्री-सेव नहीं आया है।',
  placed: `{points, plural,
    one {आप '#'{place, number} पर हैं: आपकी ओर से # प्री-सेव।}
    other {आप '#'{place, number} पर हैं: आपकी ओर से # प्री-सेव।}}`,
  first: 'आपसे आगे कोई नहीं है।',
  next: `{count, plural,
    one {बस # और, फिर आपका स्थान '#'{place, number} होगा। आपका लिंक /invite में है।}
    other {बस # और, फिर आपका स्थान '#'{place, number} होगा। आपका लिंक /invite में है।}}`,
  preSaveFirst: 'पहले ख़ुद प्री-सेव करें: /presave टाइप करें। फिर आपका लिंक /invite में होगा।',
  final: '{at} से अंतिम।',
  open: 'यह {at} तक बदल सकता है।',
  equal:
    'संख्या बराबर हो तो पहले पहुँचने वाले आगे रहते हैं; उसके बाद वह ड्रॉ जो पहले से तय था: उसके फ़िंगरप्रिंट से अंत में कोई भी जाँच सकता है कि वह बदला नहीं गया।',
  draw: 'ड्रॉ का फ़िंगरप्रिंट (SHA-256)',
  seed: 'ड्रॉ का सीड',
  artistTitle: 'सिर्फ़ आपके लिए: ये कौन हैं',
  artistRow: `{points, plural,
    one {'#'{place, number} {who}: # प्री-सेव, उनमें से {vouchedFor, number} की पुष्टि है}
    other {'#'{place, number} {who}: # प्री-सेव, उनमें से {vouchedFor, number} की पुष्टि है}}`,
  account: '{name} ({platform} अकाउंट {id})',
  noAccount: 'कोई चैट अकाउंट नहीं: पहचान सिर्फ़ स्ट्रीमिंग अकाउंट से, या अब यहाँ नहीं हैं',
  rankHelp: 'देखें कि आपकी ओर से कितने प्री-सेव आए, और आपका स्थान।',
  rankTitle: '“{title}” के लिए आपका स्थान',
};
