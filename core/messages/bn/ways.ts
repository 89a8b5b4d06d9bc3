/** The same where there is no more room than for the deed: the service stands beside it. */
export const shortWays = {
  preSave: 'প্রি-সেভ',
  preAdd: 'প্রি-অ্যাড',
  saveNow: 'এখনই সেভ করুন',
  follow: 'ফলো করুন',
  reminder: 'মনে করিয়ে দিন',
};
/** What comes of a way, below the name of its service. */
export const wayNotes = {
  saved: 'মাঝরাতে আমরা আপনার জন্য সেভ করব',
  savedNow: 'আমরা আপনার জন্য এখনই সেভ করব',
  native: '{service}-এর নিজস্ব পেজে',
  follow: 'সেখানে ফলো, মাঝরাতে লিংক',
  followHere: 'সেখানে ফলো, মাঝরাতে এই পেজে লিংক',
  reminder: 'মাঝরাতে লিংক',
  reminderHere: 'মাঝরাতে এই পেজে লিংক',
  notOpen: 'এখনও খোলেনি',
};
/** Buttons by which a fan says yes; each whole, whatever stands beside it. */
export const ways = {
  save: '{kind, select, preAdd {{service}-এ প্রি-অ্যাড করুন} other {{service}-এ প্রি-সেভ করুন}}',
  saveNow: '{service}-এ এখনই সেভ করুন',
  saveAndFollow:
    '{kind, select, preAdd {{service}-এ প্রি-অ্যাড ও শিল্পীকে ফেভারিট করুন} other {{service}-এ প্রি-সেভ ও ফলো করুন}}',
  saveNowAndFollow:
    '{kind, select, preAdd {{service}-এ এখনই সেভ ও শিল্পীকে ফেভারিট করুন} other {{service}-এ এখনই সেভ ও ফলো করুন}}',
  native: '{kind, select, preAdd {{service}-এর নিজস্ব পেজে প্রি-অ্যাড করুন} other {{service}-এর নিজস্ব পেজে প্রি-সেভ করুন}}',
  follow: '{service}-এ {artist}-কে ফলো করুন',
  followYourself: '{service}-এ {artist}-কে নিজে ফলো করুন',
  reminder: '{service} লিংকসহ মনে করিয়ে দিন',
  onlySave: '{kind, select, preAdd {{service}-এ শুধু প্রি-অ্যাড করুন} other {{service}-এ শুধু প্রি-সেভ করুন}}',
  onlySaveNow: '{service}-এ এখনই শুধু সেভ করুন',
  reminderInstead: 'বদলে একটি রিমাইন্ডার নিন',
  onlyRemind: 'বদলে একটি রিমাইন্ডার নিন',
};
