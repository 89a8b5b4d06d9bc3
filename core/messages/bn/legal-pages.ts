/** `/privacy`, beside the notices themselves, and the heading of `/terms`. */
export const legalPages = {
  privacy: 'গোপনীয়তা',
  version: 'সংস্করণ {version}',
  whichLanguage:
    'এই বিজ্ঞপ্তিটি ইংরেজিতে: আপনি যাতে সম্মতি দেন, তা যে ভাষায় আপনাকে দেখানো হয়েছিল সেই ভাষার উল্লেখসহ রাখা হয়।',
  otherCountry: 'অন্য দেশ?',
  whoAnswers: 'এর দায়িত্বে কে',
  noCampaign: 'এই মুহূর্তে কোনো ক্যাম্পেইন নেই।',
  release: '{artist}-এর {title}',
  complaints: 'অভিযোগ: {contact}',
  terms: 'শর্তাবলি',
};
