/** What a fan is told who gets the link instead of a save. */
export const reminders = {
  signedUp: '{artist}-এর “{title}”: {when} সময়ে আমরা আপনাকে এখানে {service} লিংক পাঠাব।',
  lookAnyTime: 'যেকোনো সময় দেখতে /status লিখুন।',
  onItsPage: 'আপনি {service}-এর নিজস্ব পেজ বেছে নিয়েছেন: এখনও না করে থাকলে সেখানে প্রি-সেভ করুন।',
  followThere: 'আপনি {service}-এ {artist}-কে ফলো করা বেছে নিয়েছেন: এখনও না করে থাকলে সেখানে ফলো করুন।',
  movedTitle: 'মাঝরাতে {title}-এর লিংক পাবেন',
  moved: '{when} সময়ে আমরা আপনাকে এখানে লিংকটি পাঠাব।',
  forSubscribers:
    '{service} শুধু সাবস্ক্রাইবারদের জন্য লাইব্রেরি রাখে, তাই এই অবস্থায় আমরা আপনার জন্য {artist}-এর “{title}” সেভ করতে পারছি না।',
  notAccepted:
    '{service} আপনার অনুমতি আর গ্রহণ করছে না, তাই এই অবস্থায় আমরা আপনার জন্য {artist}-এর “{title}” সেভ করতে পারছি না।',
  notLet: '{service} আমাদের আপনার অ্যাকাউন্টে {artist}-এর “{title}” সেভ করতে দিচ্ছে না।',
  wayBack:
    'অথবা আবার {service} কানেক্ট করুন, তাহলে আপনার জন্য সেভ হবে। গতবারের চেয়ে অন্য ব্রাউজারে থাকলে আগে নিজের লিংকের জন্য /presave লিখুন।',
  newDate: '{artist}-এর “{title}” অন্য সময়ে রিলিজ হবে: {when} সময়ে আমরা আপনাকে এখানে লিংকটি পাঠাব।',
  cancelled: '{artist}-এর “{title}” শিল্পী বাতিল করেছেন, তাই কোনো {service} লিংক আসবে না। আপনাকে কিছু করতে হবে না।',
  isOut: '{artist}-এর “{title}” রিলিজ হয়েছে, এই নিন আপনার {service} লিংক।',
  ifOnItsPage: '{service}-এর নিজস্ব পেজে প্রি-সেভ করে থাকলে {service} এটি আপনার লাইব্রেরিতে রাখবে।',
  ratherSaved: 'এটি কি নিজের লাইব্রেরিতে রাখতে চান? {service} কানেক্ট করুন, আমরা সঙ্গে সঙ্গে সেভ করব।',
};
