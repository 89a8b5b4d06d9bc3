/** `/undo`. `items`: what was saved, `none`, `track`, `album` or `both`; `follows`: how many artists were followed. */
export const undo = {
  help: 'आपके लिए जो सेव हुआ उसे लाइब्रेरी से हटवाएँ, और साथ में जो फ़ॉलो हुए उन्हें अनफ़ॉलो।',
  ofHelp: 'किस रिलीज़ की बात है, जैसा उसके बटन में है।',
  title: 'क्या-क्या वापस हटाया जा सकता है',
  nothing:
    'वापस हटाने को कुछ नहीं है: आपके लिए अभी न कुछ सेव हुआ, न किसी को फ़ॉलो किया गया। अगर आपका कोई प्री-सेव तय है, तो /stop उसे ख़त्म करता है।',
  only: 'जो आपकी लाइब्रेरी में पहले से था, और जो आपके फ़ॉलो में पहले से थे, वे बने रहते हैं।',
  ours: `{items, select,
    none {{follows, plural,
      one {{service} पर “{title}”: {artist} को फ़ॉलो करना।}
      other {{service} पर “{title}”: # आर्टिस्ट को फ़ॉलो करना।}}}
    track {{follows, plural,
      =0 {{service} पर “{title}”: ट्रैक।}
      one {{service} पर “{title}”: ट्रैक, और {artist} को फ़ॉलो करना।}
      other {{service} पर “{title}”: ट्रैक, और # आर्टिस्ट को फ़ॉलो करना।}}}
    album {{follows, plural,
      =0 {{service} पर “{title}”: एल्बम।}
      one {{service} पर “{title}”: एल्बम, और {artist} को फ़ॉलो करना।}
      other {{service} पर “{title}”: एल्बम, और # आर्टिस्ट को फ़ॉलो करना।}}}
    other {{follows, plural,
      =0 {{service} पर “{title}”: ट्रैक और एल्बम।}
      one {{service} पर “{title}”: ट्रैक और एल्बम, और {artist} को फ़ॉलो करना।}
      other {{service} पर “{title}”: ट्रैक और एल्बम, और # आर्टिस्ट को फ़ॉलो करना।}}}}`,
  undo: '{title} को वापस हटाएँ',
  result: 'वापस हटा दिया गया',
  notAll: 'सब कुछ वापस नहीं हटा',
  done: '{service} पर सब कुछ हटा दिया गया है, और देखकर जाँच लिया गया है।',
  'done-before': '{service} पर यह पहले ही वापस हटाया जा चुका था।',
  'permission-ended': '{service} पर हमारे पास अब अनुमति नहीं है, इसलिए अब यह सिर्फ़ आप ही के हाथ में है: ऐप में जाकर हटाएँ।',
  'by-hand': '{service} आपके अलावा किसी को यह हटाने नहीं देती: यह ऐप में किया जा सकता है।',
  'not-yet': '{service} ने अभी यह पूरा नहीं किया। कुछ मिनट में फिर कोशिश करें।',
  again: 'इरादा बदल गया? दोबारा सेव करवाने के लिए /presave टाइप करें।',
};
