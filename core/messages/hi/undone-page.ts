/** What came of having it taken out of the library again. */
export const undonePage = {
  done: '{service} पर सब कुछ हटा दिया गया है, और हमने देखकर जाँच लिया है।',
  'done-before': '{service} पर यह पहले ही वापस हटाया जा चुका था।',
  'permission-ended': '{service} पर हमारे पास अब अनुमति नहीं है, इसलिए अब यह सिर्फ़ आप ही के हाथ में है: ऐप में जाकर हटाएँ।',
  'by-hand': '{service} आपके अलावा किसी को यह नहीं करने देती: ऐप में जाकर हटाएँ।',
  'not-yet': '{service} ने अभी यह पूरा नहीं किया। वापस जाएँ और कुछ मिनट में फिर कोशिश करें।',
  nothingLeft: 'वापस हटाने को कुछ नहीं बचा',
  nothingLeftText: 'इसे पहले ही वापस हटाया जा चुका था, या यह वहाँ नहीं है।',
  takenBack: 'वापस हटा दिया गया',
  notAll: 'सब कुछ वापस नहीं हटा',
};
