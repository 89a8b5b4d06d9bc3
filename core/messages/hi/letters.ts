/** The artist's words to fans and communities, and the post that a release is out. */
export const letters = {
  from: '{artist} की ओर से ख़बर',
  getLink: 'मेरा अपना लिंक पाएँ',
  listen: 'अभी सुनें',
  page: '{title} का पेज खोलें',
  mute: '{artist} की ओर से और ख़बरें नहीं',
  isOut: '{title} अब उपलब्ध है',
  outNow: '{artist} की रिलीज़ “{title}” आ गई है।',
  preSaved: 'जिन्होंने प्री-सेव किया, उनकी लाइब्रेरी में यह उनके यहाँ की आधी रात तक होगी। /status में दिखता है कि क्या हुआ।',
  saveNow: 'प्री-सेव नहीं किया? अपना लिंक पाएँ: यह आपके लिए तुरंत सेव हो जाएगी।',
};
