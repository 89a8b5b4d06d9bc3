/** The artist's livestream: its post in communities, its line on the link's page, its event. */
export const livestream = {
  title: '{artist} की लाइवस्ट्रीम',
  when: '{at}, “{title}” के लिए।',
  preSave: 'अभी प्री-सेव नहीं किया? शुरू होने से पहले अपना लिंक पाएँ: एक मिनट लगता है।',
  startsIn: 'शुरू',
  watch: 'लाइव देखें',
  eventName: '{artist} लाइव: {title}',
  eventText: '{artist} “{title}” के लिए लाइव। आपके समय से आधी रात को इसे पाने के लिए:',
  pageLine: 'लाइव: {date}, {time}',
  pageNow: 'अभी लाइव: देखें',
  pageZone: '{city} के समय से',
};
