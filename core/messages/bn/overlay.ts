/** `/overlay/<slug>`, for streaming software: short words, read from afar. */
export const overlay = {
  title: '{artist}-এর রিলিজ {title}: লাইভস্ট্রিমের ওভারলে',
  fans: '{fans, plural, one {জন ফ্যান প্রি-সেভ করেছেন} other {জন ফ্যান প্রি-সেভ করেছেন}}',
  few: 'প্রথমদের একজন হোন',
  left: '{left, plural, one {{goal} হতে আর #} other {{goal} হতে আর #}}',
  scan: 'প্রি-সেভ করতে স্ক্যান করুন',
  out: 'বেরিয়ে গেছে',
  scanOut: 'শুনতে স্ক্যান করুন',
  code: 'QR কোড, যা {url}-এ নিয়ে যায়',
  missing: 'এই ঠিকানায় কোনো ক্যাম্পেইন নেই।',
};
