/** What somebody on an artist's team is told without having asked. */
export const teamNews = {
  artistApprovedTitle: '{artist} অনুমোদন পেয়েছেন',
  artistApproved:
    '“{title}” এখন প্রি-সেভ করা যাবে। দেখতে /campaign লিখুন, আর আপনার গ্রুপে যুক্ত করতে সেখানে /community লিখুন।',
  blastNotSentTitle: 'আপনার বার্তা পাঠানো হয়নি',
  matchDoubtfulTitle: 'এটি কি {title}?',
  matchDoubtful:
    'একটি সার্ভিসে এমন কিছু আছে যা “{title}” হতেও পারে, না-ও পারে, আর কোনটি ঠিক আপনি না বলা পর্যন্ত সেখানে কিছু সেভ হবে না। দেখে ঠিক করতে /campaign লিখুন; তিন দিন ধরে এটি জিজ্ঞাসা করা হবে।',
  blastSecondTitle: '{artist}-এর একটি বার্তা আপনার অপেক্ষায়',
  blastSecond: 'টিমের একজন “{title}” নিয়ে একসঙ্গে অনেককে জানাতে চান। আপনিও এক ঘণ্টার মধ্যে নিশ্চিত করলে তা পাঠানো হবে।',
  eventForbiddenTitle: '{title}-এর ইভেন্ট এখনও হয়নি',
  eventForbidden:
    '“{title}”-এর একটা Discord সার্ভার আমাকে ইভেন্ট বানাতে দেয় না: সেখানে আমার রোলকে “Create Events” অনুমতি দিন (Server Settings, Roles), তাহলে দশ মিনিটের মধ্যে ইভেন্ট নিজে থেকেই দেখা যাবে।',
  preFlightTitle: '{title} কি তৈরি?',
  preFlight: 'শীঘ্রই রিলিজ। /checklist লিখুন: কী কী দেখা হয়েছে আর কী করা বাকি, তা জানাবে।',
  postYourselfTitle: '{title} বেরিয়েছে: নিজে পোস্ট করুন',
  postYourself: 'আপনার কিছু গ্রুপে বট আগে থেকে লেখে না, তাই সেখানে কেউ এখনও এ কথা পড়েননি। লিংকসহ এটি পোস্ট করুন:',
  planTitle: '{title}-এর জন্য করণীয়',
  plan: '{item} আগেই হয়ে গেছে? /checklist-এ টিক দিয়ে দিন।',
  blastLapsedTitle: '{artist}-এর একটি বার্তা দ্বিতীয় হ্যাঁ পায়নি',
  blastLapsed:
    'টিমের অন্য কারও নিশ্চিত করার অপেক্ষায় ছিল, সময়মতো কেউ করেননি। তাই এটি যাচ্ছে না; যিনি লিখেছেন তাঁকে জানানো হয়েছে।',
  artistRefusedTitle: '{artist} অনুমোদন পাননি',
  artistRefused:
    'আপনি যে শিল্পীর কথা বলেছিলেন, এই বট যাঁরা চালান তাঁরা তাঁকে অনুমোদন করেননি, আর তাঁর জন্য আপনার বানানো ক্যাম্পেইনটি আর নেই। ভুল হয়ে থাকলে তাঁদের লিখুন; /campaign new দিয়ে আবার চাইতে পারেন।',
};
