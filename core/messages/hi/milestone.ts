/** Posts in a community that a campaign has come to a milestone. */
export const milestone = {
  title: '{fans, plural, one {# फ़ैन ने {title} को प्री-सेव किया} other {# फ़ैन ने {title} को प्री-सेव किया}}',
  text: '{artist} की रिलीज़ “{title}”: धन्यवाद। आपके समय से आधी रात को आप सबके पास यह सेव होगी, या इसका लिंक।',
  metroTitle: '{fans, plural, one {{metro} में # फ़ैन} other {{metro} में # फ़ैन}}',
  metroText:
    '{metro} में इतने फ़ैन को {artist} की रिलीज़ “{title}” का इंतज़ार है। कहते हैं कि जब कोई शहर एक साथ सुनता है, तो सर्विस का ध्यान जाता है।',
  join: 'अभी इनमें आप नहीं हैं? अपना लिंक पाएँ: एक मिनट लगता है।',
  page: '{title} का पेज खोलें',
};
