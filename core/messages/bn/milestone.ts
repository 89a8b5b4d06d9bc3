/** Posts in a community that a campaign has come to a milestone. */
export const milestone = {
  title: '{fans, plural, one {# জন ফ্যান {title} প্রি-সেভ করেছেন} other {# জন ফ্যান {title} প্রি-সেভ করেছেন}}',
  text: '{artist}-এর “{title}”: ধন্যবাদ। নিজের সময়ের মাঝরাতে আপনাদের প্রত্যেকের কাছে এটি সেভ হয়ে থাকবে, অথবা এর লিংক।',
  metroTitle: '{fans, plural, one {{metro}-তে # জন ফ্যান} other {{metro}-তে # জন ফ্যান}}',
  metroText:
    '{metro}-তে এতজন {artist}-এর “{title}”-এর অপেক্ষায় আছেন। শোনা যায়, একটি শহর একসঙ্গে শুনলে সার্ভিসগুলোর তা নজরে পড়ে।',
  join: 'এখনও তাঁদের মধ্যে নেই? আপনার নিজের লিংক নিন: এক মিনিট লাগে।',
  page: '{title}-এর পেজ খুলুন',
};
