/** A ready post for the fans: how the cities do; and what the team is told of it. */
export const heatMapPost = {
  postHelp: 'बटन किस बारे में है।',
  show: 'एक तैयार पोस्ट',
  title: '{title} के लिए पोस्ट',
  how: 'बटन से इसके शब्द /blast में जाते हैं, जो किसी को मिलने से पहले उन्हें एक बार फिर दिखाता है। या इन्हें कॉपी करें, और तस्वीर के साथ ख़ुद पोस्ट करें।',
  copy: 'शब्द, पोस्ट करने को तैयार:',
  send: 'इसे ब्लास्ट बनाएँ',
  intro: '“{title}”: शहरों का हाल यह है।',
  city: '{city}: {threshold, number} में से {fans, number}',
  there: '{city}: {fans, number}, पूरा हो गया',
  close:
    '{missing, plural, one {{city} को {threshold, number} तक पहुँचने के लिए # फ़ैन और चाहिए।} other {{city} को {threshold, number} तक पहुँचने के लिए # फ़ैन और चाहिए।}} आपका शहर यही है? किसी को साथ लाएँ।',
  allThere: 'इन सबके {threshold, number} पूरे हैं। अगला शहर कौन-सा? किसी को साथ लाएँ।',
  nobody: '“{title}”: {threshold, number} फ़ैन वाला पहला शहर कौन-सा होगा? प्री-सेव करें, अपना शहर बताएँ, और किसी को साथ लाएँ।',
};
