/** What all pages have in common. */
export const page = {
  promise: 'प्री-सेव आपसे किया गया एक वादा है: आपके नाम से न कुछ ख़रीदा, न पोस्ट किया, न बजाया जाता है।',
  questions: 'सवाल',
  yourData: 'आपका डेटा',
  privacy: 'निजता',
  terms: 'शर्तें',
  languages: 'भाषाएँ',
  coverOf: '{title} का कवर',
};
