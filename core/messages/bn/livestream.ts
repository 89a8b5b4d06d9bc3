/** The artist's livestream: its post in communities, its line on the link's page, its event. */
export const livestream = {
  title: '{artist} লাইভে আসছেন',
  when: '{at}, “{title}” উপলক্ষে।',
  preSave: 'এখনও প্রি-সেভ করেননি? শুরুর আগেই নিজের লিংক নিন: এক মিনিট লাগে।',
  startsIn: 'শুরু',
  watch: 'লাইভ দেখুন',
  eventName: '{artist} লাইভ: {title}',
  eventText: '{artist} “{title}” উপলক্ষে লাইভে। আপনার সময়ে মাঝরাতে পেতে:',
  pageLine: 'লাইভ: {date}, {time}',
  pageNow: 'এখন লাইভ: দেখুন',
  pageZone: '{city}-র ঘড়ি অনুযায়ী',
};
