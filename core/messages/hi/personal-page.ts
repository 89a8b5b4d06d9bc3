/** Pages that ask one question before anything is done: whether it is you, and whether you are of age. */
export const personalPage = {
  title: 'क्या यह आप हैं? {title}',
  isThisYou: 'क्या यह आप हैं?',
  on: '{platform} पर',
  yes: 'हाँ, मैं ही हूँ',
  no: 'यह आप नहीं हैं? तो यह लिंक किसी और का है। अपने लिंक के लिए अपने {platform} में /presave टाइप करें, या <link>बिना चैट अकाउंट के आगे बढ़ें</link>।',
  ageTitle: 'पहले एक सवाल: {title}',
  ageHeading: 'भारत में इसके लिए उम्र 18 या ज़्यादा होनी चाहिए।',
  adult: 'मेरी उम्र 18 या ज़्यादा है: आगे बढ़ें',
  underAge: 'मेरी उम्र 18 से कम है',
};
