/** The card with the link for friends. */
export const friendsCard = {
  heading: 'किसी दोस्त को लाएँ',
  yourLink: 'आपका लिंक',
  copy: 'कॉपी करें',
  share: 'शेयर करें',
  shared: '{title}, {artist}',
  whoever: 'इसे खोलने वाले भी प्री-सेव कर सकते हैं। वे वहाँ क्या चुनें, यह उनकी मर्ज़ी है।',
  copied: 'कॉपी हो गया। जहाँ आपके दोस्त हों वहाँ पेस्ट करें।',
  notCopied: 'आपका ब्राउज़र हमें कॉपी नहीं करने देता: लिंक चुना हुआ है, वहीं से कॉपी करें।',
};
