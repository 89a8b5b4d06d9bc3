/** What else pages say when something is in the way. */
export const failurePages = {
  listenNow: 'এখনই শুনুন',
  backToRelease: 'রিলিজে ফিরে যান',
  tryAgain: 'আবার চেষ্টা করুন',
  openCampaign: 'ক্যাম্পেইন খুলুন',
  startAgain: 'আবার শুরু করুন',
  startAgainHere: 'এখানে আবার শুরু করুন',
  unexpected: 'আমাদের দিকে কিছু একটা সমস্যা হয়েছে',
  unexpectedText: 'আপনি যা করেছেন তার কিছুই হারায়নি। এক মিনিট পরে আবার চেষ্টা করুন।',
  brokenCallback: 'আপনার সাইন-ইন আমাদের কাছে পৌঁছায়নি। আপনার লিংকটি খুলে আবার শুরু করুন।',
};
