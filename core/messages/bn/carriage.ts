/** How long a platform takes to carry letters, for a fan. */
export const carriage = {
  cannotWrite:
    '{platform}-এ আমি উত্তর দিতে পারি, কিন্তু আগে থেকে আপনাকে লিখতে পারি না: রিলিজের পরে status লিখুন, কী হলো দেখতে পাবেন।',
  tooSlow:
    '{platform}-এ আমি ঘণ্টায় {perHour, number} জনকে লিখতে পারি, আর এতজন অপেক্ষায় আছেন যে আপনার কাছে খবর পৌঁছাতে {time} লাগতে পারে।',
  tooSlowByDay:
    '{platform}-এ আমি ২৪ ঘণ্টায় {perDay, number} জনকে লিখতে পারি, আর এতজন অপেক্ষায় আছেন যে আপনার কাছে খবর পৌঁছাতে {time} লাগতে পারে।',
  quietHours: 'সেখানে {from} থেকে {until} পর্যন্ত আমি নিজে থেকে আগে কাউকে লিখি না।',
  instead: 'ঠিক আপনার মাঝরাতেই খবর পেতে: /link দিয়ে {platforms} যুক্ত করুন, অথবা আপনার ক্যালেন্ডারে তুলে রাখুন।',
  orCalendar: 'ঠিক আপনার মাঝরাতেই রিমাইন্ডার পেতে এটি আপনার ক্যালেন্ডারে তুলে রাখুন।',
};
