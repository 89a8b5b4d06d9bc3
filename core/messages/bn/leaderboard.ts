/** `/leaderboard` and `/rank`. */
export const leaderboard = {
  help: 'এই রিলিজে কে সবচেয়ে বেশি ফ্যান এনেছেন, দেখুন।',
  title: '“{title}”-এ যাঁরা সবচেয়ে বেশি ফ্যান আনছেন',
  row: `{points, plural,
    one {'#'{place, number} {name}: #টি প্রি-সেভ}
    other {'#'{place, number} {name}: #টি প্রি-সেভ}}`,
  rowOwn: `{points, plural,
    one {'#'{place, number} {name} (আপনি): #টি প্রি-সেভ}
    other {'#'{place, number} {name} (আপনি): #টি প্রি-সেভ}}`,
  webFan: 'ওয়েব থেকে আসা একজন ফ্যান',
  webFanCode: 'ওয়েব থেকে আসা একজন ফ্যান (কোড …{code})',
  gone: 'চলে গেছেন এমন একজন',
  nobody: 'এখনও কেউ নেই: আপনার কোড দিয়ে প্রথম বন্ধুটি সাইন আপ করলেই আপনি সবার উপরে। /invite লিখুন।',
  more: '{count, plural, one {এতে # জন ফ্যান আছেন।} other {এতে # জন ফ্যান আছেন।}}',
  notHere: 'আপনি এখনও এখানে নেই: /presave লিখুন, তারপর নিজের লিংকের জন্য /invite লিখুন।',
  noPoints: 'আপনি এখনও কোনো প্রি-সেভ আনেননি।',
  placed: `{points, plural,
    one {আপনি '#'{place, number}: আপনি এনেছেন #টি প্রি-সেভ।}
    other {আপনি '#'{place, number}: আপনি এনেছেন #টি প্রি-সেভ।}}`,
  first: 'আপনার আগে কেউ নেই।',
  next: `{count, plural,
    one {আর #টি হলেই আপনি '#'{place, number}। আপনার লিংক /invite-এ আছে।}
    other {আর #টি হলেই আপনি '#'{place, number}। আপনার লিংক /invite-এ আছে।}}`,
  preSaveFirst: 'আগে নিজে প্রি-সেভ করুন: /presave লিখুন। তারপর আপনার লিংক /invite-এ পাবেন।',
  final: '{at} থেকে চূড়ান্ত।',
  open: '{at} পর্যন্ত বদলাতে পারে।',
  equal:
    'সংখ্যা সমান হলে যিনি আগে সেখানে পৌঁছেছেন তিনি এগিয়ে; তাতেও না মিটলে আগে থেকে ঠিক করে রাখা একটি লটারি: শেষে এর ফিঙ্গারপ্রিন্ট দিয়ে যে কেউ মিলিয়ে দেখতে পারেন যে তা বদলানো হয়নি।',
  draw: 'লটারির ফিঙ্গারপ্রিন্ট (SHA-256)',
  seed: 'লটারির সিড',
  artistTitle: 'শুধু আপনার জন্য: তাঁরা কারা',
  artistRow: `{points, plural,
    one {'#'{place, number} {who}: #টি প্রি-সেভ, তার মধ্যে {vouchedFor, number}টি যাচাই করা}
    other {'#'{place, number} {who}: #টি প্রি-সেভ, তার মধ্যে {vouchedFor, number}টি যাচাই করা}}`,
  account: '{name} ({platform} অ্যাকাউন্ট {id})',
  noAccount: 'চ্যাট অ্যাকাউন্ট নেই: শুধু স্ট্রিমিং অ্যাকাউন্ট দিয়ে চেনা, অথবা চলে গেছেন',
  rankHelp: 'আপনি কতগুলো প্রি-সেভ এনেছেন আর আপনার স্থান কত, দেখুন।',
  rankTitle: '“{title}”-এ আপনার স্থান',
};
