/** The same where there is no more room than for the deed: the service stands beside it. */
export const shortWays = {
  preSave: 'प्री-सेव करें',
  preAdd: 'प्री-ऐड करें',
  saveNow: 'अभी सेव करें',
  follow: 'फ़ॉलो करें',
  reminder: 'याद दिलाएँ',
};
/** What comes of a way, below the name of its service. */
export const wayNotes = {
  saved: 'हम इसे आधी रात को आपके लिए सेव करते हैं',
  savedNow: 'हम इसे आपके लिए अभी सेव करते हैं',
  native: '{service} के अपने पेज पर',
  follow: 'वहाँ फ़ॉलो करें, लिंक आधी रात को',
  followHere: 'वहाँ फ़ॉलो करें, लिंक आधी रात को इसी पेज पर',
  reminder: 'आधी रात को लिंक',
  reminderHere: 'आधी रात को लिंक, इसी पेज पर',
  notOpen: 'अभी खुला नहीं',
};
/** Buttons by which a fan says yes; each whole, whatever stands beside it. */
export const ways = {
  save: '{kind, select, preAdd {{service} पर प्री-ऐड करें} other {{service} पर प्री-सेव करें}}',
  saveNow: '{service} पर अभी सेव करें',
  saveAndFollow:
    '{kind, select, preAdd {{service} पर प्री-ऐड और आर्टिस्ट को पसंदीदा करें} other {{service} पर प्री-सेव और फ़ॉलो करें}}',
  saveNowAndFollow:
    '{kind, select, preAdd {{service} पर अभी सेव और आर्टिस्ट को पसंदीदा करें} other {{service} पर अभी सेव और फ़ॉलो करें}}',
  native: '{kind, select, preAdd {{service} के अपने पेज पर प्री-ऐड करें} other {{service} के अपने पेज पर प्री-सेव करें}}',
  follow: '{service} पर {artist} को फ़ॉलो करें',
  followYourself: '{service} पर {artist} को ख़ुद फ़ॉलो करें',
  reminder: '{service} के लिंक के साथ याद दिलाएँ',
  onlySave: '{kind, select, preAdd {{service} पर सिर्फ़ प्री-ऐड करें} other {{service} पर सिर्फ़ प्री-सेव करें}}',
  onlySaveNow: '{service} पर अभी सिर्फ़ सेव करें',
  reminderInstead: 'इसके बजाय रिमाइंडर पाएँ',
  onlyRemind: 'इसके बजाय रिमाइंडर पाएँ',
};
