/** What else pages say when something is in the way. */
export const failurePages = {
  listenNow: 'अभी सुनें',
  backToRelease: 'रिलीज़ पर वापस जाएँ',
  tryAgain: 'फिर कोशिश करें',
  openCampaign: 'कैंपेन खोलें',
  startAgain: 'फिर से शुरू करें',
  startAgainHere: 'यहीं फिर से शुरू करें',
  unexpected: 'हमारी ओर कुछ गड़बड़ है',
  unexpectedText: 'आपका किया कुछ भी नहीं खोया है। एक मिनट में फिर कोशिश करें।',
  brokenCallback: 'आपका साइन-इन हम तक नहीं पहुँचा। अपना लिंक खोलें और फिर से शुरू करें।',
};
