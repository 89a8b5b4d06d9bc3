/** How long a platform takes to carry letters, for a fan. */
export const carriage = {
  cannotWrite:
    '{platform} पर बॉट जवाब दे सकता है, पर आपको पहले नहीं लिख सकता: रिलीज़ के बाद status टाइप करें, और देखें कि क्या हुआ।',
  tooSlow:
    '{platform} पर एक घंटे में {perHour, number} लोगों को ही लिखा जा सकता है, और इंतज़ार करने वाले इतने हैं कि आप तक ख़बर पहुँचने में {time} का समय लग सकता है।',
  tooSlowByDay:
    '{platform} पर 24 घंटे में {perDay, number} लोगों को ही लिखा जा सकता है, और इंतज़ार करने वाले इतने हैं कि आप तक ख़बर पहुँचने में {time} का समय लग सकता है।',
  quietHours: 'वहाँ {from} से {until} तक किसी को पहले नहीं लिखा जाता।',
  instead: 'ठीक अपनी आधी रात को ख़बर पाने के लिए: /link से {platforms} को लिंक करें, या इसे अपने कैलेंडर में डालें।',
  orCalendar: 'ठीक अपनी आधी रात को याद दिलाने के लिए इसे अपने कैलेंडर में डालें।',
};
