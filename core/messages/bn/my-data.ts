/** `/mydata`. `term`: what the service calls a pre-save, `preAdd` or `preSave`. */
export const myData = {
  help: 'আপনার কী কী তথ্য রাখা হয়, আর কতদিন, তা দেখুন।',
  nothing: 'এখানে আমরা আপনার কিছুই রাখি না। শুরু করতে চাইলে /presave লিখুন।',
  title: 'আপনার যা যা আমরা রাখি',
  account: '{artist}-এর জন্য: এই অ্যাকাউন্ট, {name} নামে।',
  preSave: `{term, select,
    preAdd {{service}-এ “{title}”-এর জন্য আপনার প্রি-অ্যাড, নির্ধারিত সময় {when}।}
    other {{service}-এ “{title}”-এর জন্য আপনার প্রি-সেভ, নির্ধারিত সময় {when}।}}`,
  lateSave: 'আপনি {service}-এ “{title}” সেভ করতে বলেছেন, সময় {when}।',
  withdrawn: `{term, select,
    preAdd {আপনি {service}-এ “{title}” প্রি-অ্যাড করে তা প্রত্যাহার করেছেন।}
    other {আপনি {service}-এ “{title}” প্রি-সেভ করে তা প্রত্যাহার করেছেন।}}`,
  permission: '{service}-এ আপনার অনুমতি, সিল করা, বড়জোর {at} পর্যন্ত।',
  noPermission: '{service}-এ আর কোনো অনুমতি নেই: তা নষ্ট করা হয়েছে।',
  city: 'আপনি যে শহরের কথা জানিয়েছেন: {city}।',
  cityFound: 'প্রি-সেভ করার সময় আপনার ইন্টারনেট সংযোগ যে শহর দেখিয়েছিল: {city}।',
  agreed: 'আপনি হ্যাঁ বলেছেন: {purposes}।',
  agreedToNothing: 'এখনও বহাল আছে, এমন কিছুতে আপনি হ্যাঁ বলেননি।',
  'purpose-save': 'আপনার প্রি-সেভ',
  'purpose-follow': 'শিল্পীকে ফলো করা',
  'purpose-keep-permission': 'আপনার অনুমতি রেখে দেওয়া',
  'purpose-news': 'খবর',
  'purpose-leaderboard-name': 'লিডারবোর্ডে আপনার নাম',
  'purpose-ads': 'বিজ্ঞাপন সার্ভিস',
  more: 'পেজে সবটুকু দেখা যায়, আর সেখানে প্রত্যাহার, ডাউনলোড বা মুছে ফেলা যায়। লিংকটি শুধু আপনার।',
  link: '{artist}-এর জন্য আমার পেজ খুলুন',
};
