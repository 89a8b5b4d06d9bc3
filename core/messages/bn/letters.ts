/** The artist's words to fans and communities, and the post that a release is out. */
export const letters = {
  from: '{artist}-এর খবর',
  getLink: 'আমার নিজের লিংক নেব',
  listen: 'এখনই শুনুন',
  page: '{title}-এর পেজ খুলুন',
  mute: '{artist}-এর আর খবর চাই না',
  isOut: '{title} রিলিজ হয়েছে',
  outNow: '{artist}-এর “{title}” রিলিজ হয়েছে।',
  preSaved:
    'যাঁরা প্রি-সেভ করেছেন, তাঁরা নিজেদের এলাকার সময়ে মাঝরাতের মধ্যে এটি লাইব্রেরিতে পাবেন। কী হলো, তা /status জানাবে।',
  saveNow: 'প্রি-সেভ করেননি? আপনার নিজের লিংক নিন: সঙ্গে সঙ্গে আপনার জন্য সেভ হয়ে যাবে।',
};
