/** The buttons by which a fan says yes later, on their own page. */
export const purposeOffers = {
  'keep-permission': 'হ্যাঁ বলুন: পরের রিলিজগুলোর জন্য আপনার অনুমতি রেখে দেওয়া',
  news: 'হ্যাঁ বলুন: চ্যাটে বা ই-মেইলে খবর',
  'leaderboard-name': 'হ্যাঁ বলুন: লিডারবোর্ডে আপনার নাম',
};
/** The questions asked after success. */
export const purposeQuestions = {
  'keep-permission': '{artist}-এর পরের রিলিজগুলোর জন্য আমরা কি আপনার অনুমতি রেখে দেব?',
  news: '{artist}-এর খবর থাকলে আমরা কি আপনাকে জানাব?',
  'leaderboard-name': 'আমরা কি লিডারবোর্ডে আপনার নাম লিখতে পারি?',
};
/** Each purpose as a fan reads of it; `title` is the release it was asked for. */
export const purposeTitles = {
  save: '{title} প্রি-সেভ করা, আর কী হলো আপনাকে জানানো',
  follow: '{title}-এর শিল্পীকে ফলো করা',
  'keep-permission': 'পরের রিলিজগুলোর জন্য আপনার অনুমতি রেখে দেওয়া',
  news: 'চ্যাটে বা ই-মেইলে খবর',
  'leaderboard-name': 'লিডারবোর্ডে আপনার নাম',
  ads: 'আপনার ভিজিটের কথা বিজ্ঞাপন সার্ভিসকে জানানো',
};
/** The same of a release whose name is not known any more, and of a yes to news that was given while they came to chat alone. */
export const purposeTitlesUnnamed = {
  save: 'একটি রিলিজ প্রি-সেভ করা, আর কী হলো আপনাকে জানানো',
  follow: 'একটি রিলিজের শিল্পীকে ফলো করা',
  newsInChat: 'চ্যাটে খবর',
};
/** What each optional purpose means, for those who may give or withdraw it. */
export const purposeWords = {
  'keep-permission': 'এই রিলিজের পরেও আমরা আপনার অনুমতি রাখি, আর এখানে আপনার পরের প্রি-সেভ হয় এক ট্যাপে।',
  news: 'আপনার প্রি-সেভের কী হলো তার বাইরেও নতুন কিছু থাকলে আমরা চ্যাটে জানাই, অথবা আপনাকে ই-মেইলে জানানো হলে ই-মেইলে।',
  'leaderboard-name': 'লিডারবোর্ডে আপনার নাম পুরো লেখা হয়। তা না হলে শুধু প্রথম অক্ষর দেখানো হয়।',
  ads: 'আপনি যে এখানে এসেছিলেন, আমরা তা বিজ্ঞাপন সার্ভিসকে জানাই।',
};
