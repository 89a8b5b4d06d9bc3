/** Pages that ask one question before anything is done: whether it is you, and whether you are of age. */
export const personalPage = {
  title: 'এটি কি আপনি? {title}',
  isThisYou: 'এটি কি আপনি?',
  on: '{platform}-এ',
  yes: 'হ্যাঁ, এটি আমি',
  no: 'আপনি নন? তাহলে এই লিংকটি অন্য কারও। নিজের লিংক পেতে আপনার নিজের {platform}-এ /presave লিখুন, অথবা <link>চ্যাট অ্যাকাউন্ট ছাড়াই এগিয়ে যান</link>।',
  ageTitle: 'আগে একটি প্রশ্ন: {title}',
  ageHeading: 'ভারতে এর জন্য আপনার বয়স ১৮ বা তার বেশি হতে হবে।',
  adult: 'আমার বয়স ১৮ বা তার বেশি: এগিয়ে যান',
  underAge: 'আমার বয়স ১৮-র কম',
};
