/** `/heatmap`: also what is drawn, so its headings are short. */
export const heatMap = {
  help: 'आर्टिस्ट के लिए: फ़ैन कहाँ हैं, कहाँ बढ़ रहे हैं, और विज्ञापन बजट का क्या करें।',
  title: 'शहर के अनुसार फ़ैन: {title}',
  city: 'शहर',
  fans: 'फ़ैन',
  recent: '{hours, number} घंटे',
  before: 'पहले',
  eyebrow: 'शहर के अनुसार फ़ैन · {artist}',
  caption: `{cities, plural,
    one {“{title}”, शहर के अनुसार: चित्र में # शहर। आँकड़े आगे शब्दों में हैं।}
    other {“{title}”, शहर के अनुसार: चित्र में # शहर। आँकड़े आगे शब्दों में हैं।}}`,
  totalDrawn: `{fans, plural,
    one {# फ़ैन, {hours, number} घंटों में +{recent, number}}
    other {# फ़ैन, {hours, number} घंटों में +{recent, number}}}`,
  against: '{fans, number} / {threshold, number}',
  more: '+{fans, number}',
  thresholdDrawn: '{threshold, number}: मोटा अंदाज़ा',
  restDrawn: '+ बाकी शहरों में {elsewhere, number}, + {unknown, number} जिनका शहर पता नहीं',
  elsewhere: '+ बाकी शहर',
  unknown: '+ पता नहीं',
  all: 'सब',
  nobody: 'अभी किसी ने प्री-सेव नहीं किया है। पोस्ट करने के लिए लिंक चाहिए, तो /links टाइप करें।',
  tooSmall: `{least, plural,
    one {अभी किसी शहर में # फ़ैन नहीं है: इससे कम हों तो शहर का नाम नहीं दिया जाता, ताकि किसी की पहचान न हो। फ़ैन से उनका शहर पूछें: /city।}
    other {अभी किसी शहर में # फ़ैन नहीं हैं: इससे कम हों तो शहर का नाम नहीं दिया जाता, ताकि किसी की पहचान न हो। फ़ैन से उनका शहर पूछें: /city।}}`,
  how: '“{hours, number} घंटे” यानी पिछले {hours, number} घंटों के फ़ैन, “पहले” यानी उससे पहले के {hours, number} घंटों के।',
  move: '{city} में फ़ैन बढ़ रहे हैं: आख़िरी {hours, number} घंटों के लिए, {from} से {until} तक, विज्ञापन बजट का {share} वहाँ ले जाएँ।',
  rise: 'हिसाब: {recent, number} − {before, number} = उससे पहले के {hours, number} घंटों से {more, number} फ़ैन ज़्यादा। सिर्फ़ संयोग से {chance, number} तक का फ़र्क हो सकता है (1.96 × √{both, number})।',
  missing:
    '{threshold, number} − {fans, number} = {city} में {missing, number} फ़ैन की कमी है; {hours, number} घंटों में {recent, number} की दर से इसमें करीब {hoursToGo, number} घंटे लगेंगे।',
  reached: '{city} में {threshold, number} पहले ही हो चुके हैं: पैसा इस बढ़त को बनाए रखता है।',
  budget: 'उन घंटों में आपके ख़र्च के हर 100 में से {there, number} वहाँ जाएँ ({city}) और {elsewhere, number} वहीं रहें जहाँ हैं।',
  noneRising:
    'जिन शहरों का नाम दिया जा सकता है, उनमें से कोई पिछले 48 घंटों में संयोग से ज़्यादा नहीं बढ़ा: विज्ञापन बजट जहाँ है वहीं रहने दें, और कल फिर देखें।',
  over: 'रिलीज़ आ गई है: अब कहीं ले जाने को बजट नहीं बचा।',
  ruleOfThumb:
    'एक शहर में {threshold, number} फ़ैन और बजट का {share} मोटे अंदाज़े हैं, नियम नहीं: इन्हें कैंपेन फ़ाइल में strategy.discoveryThreshold और strategy.budgetShift से बदलें।',
};
