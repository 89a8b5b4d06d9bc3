/** The tracker: the pinned message in a community that says how a campaign does. */
export const tracker = {
  title: '{artist}-এর {title}',
  fans: `{fans, plural,
    one {# জন ফ্যান এটি প্রি-সেভ করেছেন।}
    other {# জন ফ্যান এটি প্রি-সেভ করেছেন।}}`,
  toGoal: `{left, plural,
    one {আর # জন হলেই {goal, number}।}
    other {আর # জন হলেই {goal, number}।}}`,
  cities: 'তাঁদের বেশির ভাগ থাকেন: {cities}।',
  city: '{name} ({fans, number})',
  join: 'আপনার নিজের লিংক নিন: রিলিজের রাতে এটি আপনার জন্য সেভ হয়ে যাবে।',
  out: 'এটি বেরিয়ে গেছে। আপনাদের সবাইকে ধন্যবাদ।',
  postponed: 'এই মুহূর্তে এর কোনো তারিখ নেই। আপনার প্রি-সেভও এর সঙ্গে অপেক্ষায় থাকবে।',
  cancelled: 'এটি বাতিল হয়েছে। কারও জন্য কিছু সেভ হবে না।',
};
