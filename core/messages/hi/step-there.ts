/** What a fan does at the service themselves. */
export const stepThere = {
  openToFollow: '{service} खोलें और वहाँ {artist} को फ़ॉलो करें',
  openToPreSave: '{service} खोलें और वहाँ प्री-सेव करें',
  doneFollow: 'हो गया: मैंने {service} पर {artist} को फ़ॉलो किया',
  donePreSave: 'हो गया: मैंने {service} पर प्री-सेव किया',
  toldFollow: 'आपने हमें बताया कि {service} पर {artist} आपके फ़ॉलो में हैं। धन्यवाद।',
  toldPreSave: 'आपने हमें बताया कि आपने इसे {service} पर प्री-सेव किया। धन्यवाद।',
  eitherWay: 'आपका साइन-अप दोनों सूरतों में है। हम {service} के अंदर नहीं देख सकते, इसलिए आपकी बात मान लेते हैं।',
};
