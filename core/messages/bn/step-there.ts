/** What a fan does at the service themselves. */
export const stepThere = {
  openToFollow: '{service} খুলে সেখানে {artist}-কে ফলো করুন',
  openToPreSave: '{service} খুলে সেখানে এটি প্রি-সেভ করুন',
  doneFollow: 'হয়ে গেছে: আমি {service}-এ {artist}-কে ফলো করি',
  donePreSave: 'হয়ে গেছে: আমি {service}-এ প্রি-সেভ করেছি',
  toldFollow: 'আপনি জানিয়েছেন যে {service}-এ {artist}-কে ফলো করেন। ধন্যবাদ।',
  toldPreSave: 'আপনি জানিয়েছেন যে {service}-এ এটি প্রি-সেভ করেছেন। ধন্যবাদ।',
  eitherWay: 'যাই হোক, আপনি সাইন আপ করেছেন। {service}-এর ভেতরে আমরা দেখতে পারি না, তাই আপনার কথাই মেনে নিই।',
};
