/** The same buttons as `ways`, where pressing one says that the fan is of age as well. */
export const adultWays = {
  save: '{kind, select, preAdd {मेरी उम्र 18 या ज़्यादा है: {service} पर प्री-ऐड करें} other {मेरी उम्र 18 या ज़्यादा है: {service} पर प्री-सेव करें}}',
  saveNow: 'मेरी उम्र 18 या ज़्यादा है: {service} पर अभी सेव करें',
  saveAndFollow:
    '{kind, select, preAdd {मेरी उम्र 18 या ज़्यादा है: {service} पर प्री-ऐड और आर्टिस्ट को पसंदीदा करें} other {मेरी उम्र 18 या ज़्यादा है: {service} पर प्री-सेव और फ़ॉलो करें}}',
  saveNowAndFollow:
    '{kind, select, preAdd {मेरी उम्र 18 या ज़्यादा है: {service} पर अभी सेव और आर्टिस्ट को पसंदीदा करें} other {मेरी उम्र 18 या ज़्यादा है: {service} पर अभी सेव और फ़ॉलो करें}}',
  native:
    '{kind, select, preAdd {मेरी उम्र 18 या ज़्यादा है: {service} के अपने पेज पर प्री-ऐड करें} other {मेरी उम्र 18 या ज़्यादा है: {service} के अपने पेज पर प्री-सेव करें}}',
  follow: 'मेरी उम्र 18 या ज़्यादा है: {service} पर {artist} को फ़ॉलो करें',
  followYourself: 'मेरी उम्र 18 या ज़्यादा है: {service} पर {artist} को ख़ुद फ़ॉलो करें',
  reminder: 'मेरी उम्र 18 या ज़्यादा है: {service} के लिंक के साथ याद दिलाएँ',
  onlySave:
    '{kind, select, preAdd {मेरी उम्र 18 या ज़्यादा है: {service} पर सिर्फ़ प्री-ऐड करें} other {मेरी उम्र 18 या ज़्यादा है: {service} पर सिर्फ़ प्री-सेव करें}}',
  onlySaveNow: 'मेरी उम्र 18 या ज़्यादा है: {service} पर अभी सिर्फ़ सेव करें',
  reminderInstead: 'मेरी उम्र 18 या ज़्यादा है: इसके बजाय रिमाइंडर पाएँ',
  onlyRemind: 'मेरी उम्र 18 या ज़्यादा है: सिर्फ़ याद दिलाएँ',
};
