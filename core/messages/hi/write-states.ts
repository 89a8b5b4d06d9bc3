/** How far the saving of one item is, on the fan's own page. */
export const writeStates = {
  armed: 'अपने समय का इंतज़ार है',
  retry: 'सर्विस से सही जवाब नहीं मिला: हम कोशिश करते रहेंगे',
  'not-live': 'वहाँ अभी उपलब्ध नहीं: हम देखते रहेंगे',
  accepted: 'सर्विस के अनुसार सेव हो गया: हम जाँच रहे हैं',
  verified: 'आपकी लाइब्रेरी में है: हमने पढ़कर जाँच लिया',
  'already-there': 'आपकी लाइब्रेरी में पहले से था',
  undone: 'सेव हुआ, और आपके कहने पर वापस हटा दिया गया',
  'needs-reauth': 'आपके फिर से कनेक्ट करने का इंतज़ार है',
  withdrawn: 'वापस लिया गया: कुछ सेव नहीं होता',
  reminded: 'हमने आपको लिंक भेज दिया',
  dead: 'सेव नहीं हो सका',
};
/** The same where the state alone would not tell it. */
export const writesOfNote = {
  cancelled: 'आर्टिस्ट ने रद्द किया: कुछ सेव नहीं होता',
  uncertain: 'आर्टिस्ट की टीम का इंतज़ार है: अभी पक्का नहीं कि सही कौन-सा है',
  stayedUncertain: 'सेव नहीं हो सका: पक्का नहीं हुआ कि सही कौन-सा है',
};
