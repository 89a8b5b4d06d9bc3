/** The roles on an artist's team: what they are called, and what each may do. */
export const roles = {
  owner: 'মালিক',
  manager: 'ম্যানেজার',
  'street-team': 'স্ট্রিট টিম',
  viewer: 'পর্যবেক্ষক',
  'means-owner': 'মালিক সবকিছু করতে পারেন, আর টিমে কে থাকবেন তা ঠিক করেন।',
  'means-manager': 'ম্যানেজার টিমে বদল আনা ছাড়া বাকি সবকিছু করতে পারেন।',
  'means-street-team': 'স্ট্রিট টিমের প্রত্যেকের নিজের একটি লিংক থাকে, আর প্রত্যেকে দেখেন নিজের লিংক থেকে কী আসছে।',
  'means-viewer': 'পর্যবেক্ষক পরিসংখ্যান দেখেন, কিছু বদলান না।',
  suggestion: '{role}: {meaning}',
};
