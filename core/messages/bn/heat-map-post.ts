/** A ready post for the fans: how the cities do; and what the team is told of it. */
export const heatMapPost = {
  postHelp: 'বোতামটি যা নিয়ে।',
  show: 'তৈরি একটি পোস্ট',
  title: '{title}-এর জন্য পোস্ট',
  how: 'বোতামে চাপলে কথাগুলো /blast-এ যায়, কারও কাছে যাওয়ার আগে সেটি আরেকবার দেখায়। অথবা কপি করে ছবিসহ নিজে পোস্ট করুন।',
  copy: 'কথাগুলো, পোস্ট করার জন্য তৈরি:',
  send: 'এটি বার্তা করুন',
  intro: '“{title}”: শহরগুলোর অবস্থা এখন এমন।',
  city: '{city}: {threshold, number}-এর মধ্যে {fans, number}',
  there: '{city}: {fans, number}, হয়ে গেছে',
  close:
    '{missing, plural, one {{city}-র {threshold, number} হতে আর # জন ফ্যান চাই।} other {{city}-র {threshold, number} হতে আর # জন ফ্যান চাই।}} আপনি ওখানে থাকেন? কাউকে সঙ্গে আনুন।',
  allThere: 'এদের প্রত্যেকের {threshold, number} হয়ে গেছে। এরপর কোন শহর? কাউকে সঙ্গে আনুন।',
  nobody:
    '“{title}”: {threshold, number} জন ফ্যান নিয়ে প্রথম শহর কোনটি হবে? প্রি-সেভ করুন, কোথায় থাকেন জানান, আর কাউকে সঙ্গে আনুন।',
};
