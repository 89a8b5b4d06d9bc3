/** `/heatmap`: also what is drawn, so its headings are short. */
export const heatMap = {
  help: 'শিল্পীর জন্য: ফ্যানরা কোথায়, কোথায় বাড়ছেন, আর বিজ্ঞাপনের বাজেট নিয়ে কী করবেন।',
  title: 'শহর অনুযায়ী ফ্যান: {title}',
  city: 'শহর',
  fans: 'ফ্যান',
  recent: '{hours, number} ঘণ্টা',
  before: 'আগে',
  eyebrow: 'শহর অনুযায়ী ফ্যান · {artist}',
  caption: `{cities, plural,
    one {শহর অনুযায়ী “{title}”: ছবিতে #টি শহরের নাম আছে। সংখ্যাগুলো নিচে লেখা আছে।}
    other {শহর অনুযায়ী “{title}”: ছবিতে #টি শহরের নাম আছে। সংখ্যাগুলো নিচে লেখা আছে।}}`,
  totalDrawn: `{fans, plural,
    one {# জন ফ্যান, {hours, number} ঘণ্টায় +{recent, number}}
    other {# জন ফ্যান, {hours, number} ঘণ্টায় +{recent, number}}}`,
  against: '{fans, number} / {threshold, number}',
  more: '+{fans, number}',
  thresholdDrawn: '{threshold, number}: মোটামুটি মাপ',
  restDrawn: '+ অন্যত্র {elsewhere, number}, + শহর জানা নেই {unknown, number}',
  elsewhere: '+ অন্যত্র',
  unknown: '+ অজানা',
  all: 'সব',
  nobody: 'এখনও কেউ প্রি-সেভ করেননি। পোস্ট করার লিংকের জন্য /links লিখুন।',
  tooSmall: `{least, plural,
    one {কোনো শহরে এখনও # জন ফ্যান হয়নি: তার কম হলে নাম দেখানো হয় না, যাতে কাউকে আলাদা করে চেনা না যায়। ফ্যানদের শহর জানাতে বলুন: /city।}
    other {কোনো শহরে এখনও # জন ফ্যান হয়নি: তার কম হলে নাম দেখানো হয় না, যাতে কাউকে আলাদা করে চেনা না যায়। ফ্যানদের শহর জানাতে বলুন: /city।}}`,
  how: '“{hours, number} ঘণ্টা” মানে গত {hours, number} ঘণ্টার ফ্যান, “আগে” মানে তার আগের {hours, number} ঘণ্টার ফ্যান।',
  move: '{city}-তে ফ্যান বাড়ছে: শেষ {hours, number} ঘণ্টার জন্য, {from} থেকে {until} পর্যন্ত, বিজ্ঞাপনের বাজেটের {share} সেখানে সরান।',
  rise: 'হিসাব: {recent, number} − {before, number} = আগের {hours, number} ঘণ্টার চেয়ে {more, number} জন বেশি ফ্যান। শুধু দৈবক্রমেই {chance, number} জন পর্যন্ত বাড়তে পারে (১.৯৬ × √{both, number})।',
  missing:
    '{threshold, number} − {fans, number} = {missing, number} জন ফ্যান {city}-তে এখনও কম; {hours, number} ঘণ্টায় {recent, number} জন করে এলে তাতে প্রায় {hoursToGo, number} ঘণ্টা লাগবে।',
  reached: '{city} এর মধ্যেই {threshold, number}-এ পৌঁছে গেছে: টাকাটা তার বৃদ্ধি ধরে রাখবে।',
  budget:
    'ওই সময়ে আপনার প্রতি ১০০ খরচের {there, number} যাবে {city}-তে, আর {elsewhere, number} যেখানে ছিল সেখানেই থাকবে।',
  noneRising:
    'গত ৪৮ ঘণ্টায় নাম দেখানো যায় এমন কোনো শহরে ফ্যান দৈবক্রমে যতটা বাড়তে পারে তার বেশি বাড়েনি: বিজ্ঞাপনের বাজেট যেখানে আছে সেখানেই রাখুন, কাল আবার দেখুন।',
  over: 'রিলিজ হয়ে গেছে: সরানোর মতো বাজেট আর নেই।',
  ruleOfThumb:
    'এক শহরে {threshold, number} জন ফ্যান আর বাজেটের {share} মোটামুটি মাপ, কোনো নিয়ম নয়: ক্যাম্পেইন ফাইলে strategy.discoveryThreshold ও strategy.budgetShift দিয়ে বদলান।',
};
