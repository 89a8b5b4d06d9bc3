/** `/undo`. `items`: what was saved, `none`, `track`, `album` or `both`; `follows`: how many artists were followed. */
export const undo = {
  help: 'আপনার জন্য যা সেভ হয়েছে তা লাইব্রেরি থেকে সরান, আর সঙ্গে যাঁদের ফলো করা হয়েছে তাঁদের আনফলো করুন।',
  ofHelp: 'যে রিলিজের কথা বলা হচ্ছে, বোতামে যেমন আছে।',
  title: 'আমি যা ফিরিয়ে নিতে পারি',
  nothing:
    'ফিরিয়ে নেওয়ার কিছু নেই: আপনার জন্য এখনও কিছু সেভ বা ফলো করা হয়নি। আপনার কোনো প্রি-সেভ ঠিক করা থাকলে /stop তা শেষ করে।',
  only: 'আগে থেকে আপনার লাইব্রেরিতে যা ছিল, আর আগে থেকে যাঁদের ফলো করতেন, তা থাকবে।',
  ours: `{items, select,
    none {{follows, plural,
      one {{service}-এ “{title}”: {artist}-কে ফলো করা।}
      other {{service}-এ “{title}”: # জন শিল্পীকে ফলো করা।}}}
    track {{follows, plural,
      =0 {{service}-এ “{title}”: ট্র্যাকটি।}
      one {{service}-এ “{title}”: ট্র্যাকটি, আর {artist}-কে ফলো করা।}
      other {{service}-এ “{title}”: ট্র্যাকটি, আর # জন শিল্পীকে ফলো করা।}}}
    album {{follows, plural,
      =0 {{service}-এ “{title}”: অ্যালবামটি।}
      one {{service}-এ “{title}”: অ্যালবামটি, আর {artist}-কে ফলো করা।}
      other {{service}-এ “{title}”: অ্যালবামটি, আর # জন শিল্পীকে ফলো করা।}}}
    other {{follows, plural,
      =0 {{service}-এ “{title}”: ট্র্যাক ও অ্যালবাম।}
      one {{service}-এ “{title}”: ট্র্যাক ও অ্যালবাম, আর {artist}-কে ফলো করা।}
      other {{service}-এ “{title}”: ট্র্যাক ও অ্যালবাম, আর # জন শিল্পীকে ফলো করা।}}}}`,
  undo: '{title} ফিরিয়ে নিন',
  result: 'ফিরিয়ে নেওয়া হয়েছে',
  notAll: 'সবটুকু ফিরিয়ে নেওয়া হয়নি',
  done: '{service} থেকে সবটুকু সরানো হয়েছে, আর আমি তা মিলিয়ে দেখেছি।',
  'done-before': '{service} থেকে এটি আগেই ফিরিয়ে নেওয়া হয়েছিল।',
  'permission-ended': '{service}-এ আমার অনুমতি শেষ, তাই এখন শুধু আপনিই এটি করতে পারেন: অ্যাপ থেকে সরিয়ে দিন।',
  'by-hand': '{service} আপনি ছাড়া আর কাউকে এটি সরাতে দেয় না: আপনি অ্যাপ থেকে সরাতে পারেন।',
  'not-yet': '{service} এইমাত্র সবটুকু করেনি। কয়েক মিনিট পরে আবার চেষ্টা করুন।',
  again: 'মত বদলেছেন? আবার সেভ করতে /presave লিখুন।',
};
