/** The roles on an artist's team: what they are called, and what each may do. */
export const roles = {
  owner: 'ओनर',
  manager: 'मैनेजर',
  'street-team': 'स्ट्रीट टीम',
  viewer: 'व्यूअर',
  'means-owner': 'ओनर को सब कुछ करने का अधिकार है, और यह तय करने का भी कि टीम में कौन हो।',
  'means-manager': 'मैनेजर को टीम बदलने के अलावा सब कुछ करने का अधिकार है।',
  'means-street-team': 'स्ट्रीट टीम में हर किसी का अपना लिंक होता है, और हर किसी को दिखता है कि उनके लिंक से क्या आया।',
  'means-viewer': 'व्यूअर को सिर्फ़ आँकड़े दिखते हैं, कुछ बदलने का अधिकार नहीं।',
  suggestion: '{role}: {meaning}',
};
