/** How far the saving of one item is, on the fan's own page. */
export const writeStates = {
  armed: 'নির্ধারিত সময়ের অপেক্ষায়',
  retry: 'সার্ভিস ঠিকমতো সাড়া দেয়নি: আমরা চেষ্টা চালিয়ে যাচ্ছি',
  'not-live': 'সেখানে এখনও রিলিজ হয়নি: আমরা নজর রাখছি',
  accepted: 'সার্ভিস বলছে সেভ হয়েছে: আমরা মিলিয়ে দেখছি',
  verified: 'আপনার লাইব্রেরিতে আছে: আমরা মিলিয়ে দেখেছি',
  'already-there': 'আগে থেকেই আপনার লাইব্রেরিতে ছিল',
  undone: 'সেভ হয়েছিল, আপনি চাওয়ায় পরে সরানো হয়েছে',
  'needs-reauth': 'আপনি আবার কানেক্ট করবেন, তার অপেক্ষায়',
  withdrawn: 'প্রত্যাহার করা হয়েছে: কিছু সেভ হবে না',
  reminded: 'আমরা আপনাকে লিংকটি পাঠিয়েছি',
  dead: 'সেভ করা যায়নি',
};
/** The same where the state alone would not tell it. */
export const writesOfNote = {
  cancelled: 'শিল্পী বাতিল করেছেন: কিছু সেভ হবে না',
  uncertain: 'শিল্পীর টিমের অপেক্ষায়: ঠিক কোনটি, তা এখনও নিশ্চিত নয়',
  stayedUncertain: 'সেভ করা যায়নি: ঠিক কোনটি, তা নিশ্চিত করা যায়নি',
};
