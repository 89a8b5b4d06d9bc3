/** The same buttons as `ways`, where pressing one says that the fan is of age as well. */
export const adultWays = {
  save: '{kind, select, preAdd {আমার বয়স ১৮ বা তার বেশি: {service}-এ প্রি-অ্যাড করুন} other {আমার বয়স ১৮ বা তার বেশি: {service}-এ প্রি-সেভ করুন}}',
  saveNow: 'আমার বয়স ১৮ বা তার বেশি: {service}-এ এখনই সেভ করুন',
  saveAndFollow:
    '{kind, select, preAdd {আমার বয়স ১৮ বা তার বেশি: {service}-এ প্রি-অ্যাড ও শিল্পীকে ফেভারিট করুন} other {আমার বয়স ১৮ বা তার বেশি: {service}-এ প্রি-সেভ ও ফলো করুন}}',
  saveNowAndFollow:
    '{kind, select, preAdd {আমার বয়স ১৮ বা তার বেশি: {service}-এ এখনই সেভ ও শিল্পীকে ফেভারিট করুন} other {আমার বয়স ১৮ বা তার বেশি: {service}-এ এখনই সেভ ও ফলো করুন}}',
  native:
    '{kind, select, preAdd {আমার বয়স ১৮ বা তার বেশি: {service}-এর নিজস্ব পেজে প্রি-অ্যাড করুন} other {আমার বয়স ১৮ বা তার বেশি: {service}-এর নিজস্ব পেজে প্রি-সেভ করুন}}',
  follow: 'আমার বয়স ১৮ বা তার বেশি: {service}-এ {artist}-কে ফলো করুন',
  followYourself: 'আমার বয়স ১৮ বা তার বেশি: {service}-এ {artist}-কে নিজে ফলো করুন',
  reminder: 'আমার বয়স ১৮ বা তার বেশি: {service} লিংকসহ মনে করিয়ে দিন',
  onlySave:
    '{kind, select, preAdd {আমার বয়স ১৮ বা তার বেশি: {service}-এ শুধু প্রি-অ্যাড করুন} other {আমার বয়স ১৮ বা তার বেশি: {service}-এ শুধু প্রি-সেভ করুন}}',
  onlySaveNow: 'আমার বয়স ১৮ বা তার বেশি: {service}-এ এখনই শুধু সেভ করুন',
  reminderInstead: 'আমার বয়স ১৮ বা তার বেশি: বদলে একটি রিমাইন্ডার নিন',
  onlyRemind: 'আমার বয়স ১৮ বা তার বেশি: শুধু মনে করিয়ে দিন',
};
