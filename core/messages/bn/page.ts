/** What all pages have in common. */
export const page = {
  promise: 'প্রি-সেভ আপনাকে দেওয়া একটি কথা: আপনার নামে কিছু কেনা, পোস্ট করা বা বাজানো হয় না।',
  questions: 'প্রশ্ন',
  yourData: 'আপনার তথ্য',
  privacy: 'গোপনীয়তা',
  terms: 'শর্তাবলি',
  languages: 'ভাষা',
  coverOf: '{title}-এর কভার',
};
