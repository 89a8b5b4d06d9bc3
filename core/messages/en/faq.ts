/** Questions that are asked often, and their answers, by the id that stands in their address; `/faq` in chat. */
export const faq = {
  help: 'Questions that are asked often, and their answers.',
  title: 'Often asked',
  more: 'The page says more about each of them.',
  link: 'Read more',
  'what-is-a-pre-save-question': 'What is a pre-save?',
  'what-is-a-pre-save-short':
    'A promise made before the release: you sign in at your streaming service once, and when the release is out we save it to your library for you.',
  'what-is-a-pre-save-more-1':
    'Afterwards we read your library to see that it is really there, try again if it is not, and tell you how it went.',
  'is-it-a-stream-question': 'Is a pre-save a stream?',
  'is-it-a-stream-short':
    'No. It puts the release into your library. Nothing is played, bought or posted in your name.',
  'is-it-a-stream-more-1':
    'It counts as a stream only when you press play. How much a service’s recommendations care about saves is known to the service alone: whoever promises a figure has not got it from them.',
  'midnight-question': 'What happens at midnight?',
  'midnight-short':
    'At 00:00 of the release date where you live we save it, read it back, and tell you. If it is not out at your service yet, we keep looking.',
  'midnight-more-1':
    'Stores open country by country, and some are late. We try for three days; if nothing can be saved by then you get the link instead.',
  'midnight-more-2': 'Saved first is not heard first: everybody can listen from the moment it is out at their service.',
  'services-question': 'Which services can I use?',
  'services-short': 'Here you can pre-save on {services}; the release’s page shows what this artist offers.',
  'services-short-none':
    'Here you can pre-save on no service at the moment; the release’s page shows what this artist offers.',
  'services-more-1':
    'Not every service lets an app save something for you, and some let only a few invited accounts in. There you are offered the link at your midnight, or an entry for your calendar.',
  'pre-add-question': 'Why does Apple Music say “pre-add”?',
  'pre-add-short': 'It is Apple’s own word for the same wish: the release is put into your library when it comes out.',
  'pre-add-more-1':
    'Apple’s pre-add is made in Apple Music itself, from a release page that it puts up before the date. A pre-save made here is made by us, when it is out.',
  'revoke-question': 'Can I take it back?',
  'revoke-short':
    'At any time, with one press: on your page (/me), or by typing /stop in chat. From then on nothing is saved for you.',
  'revoke-more-1':
    'You can also remove the app on your service’s own account page; then we ask you to connect again, or send you the link. What is in your library stays there: it is yours. To have it taken out as well, type /undo in chat or press it on your page first, while we have your permission: what was there before us stays.',
  'my-data-question': 'What of my data do you keep?',
  'my-data-short':
    'Your name and number in chat or your account’s number at the service, the release, your time zone, and your permission, sealed until three days after the release. Then it is destroyed.',
  'my-data-more-1':
    'Besides: your city, if you tell it or your connection shows it; that you opened the link and where it was posted; what you agreed to; your code, and who came by it. The artist sees figures, and the names of the first ten on the leaderboard.',
  'my-data-more-2':
    'At your service we do not see your password, and we do not read your playlists, your e-mail address or what you listen to. If you are told by e-mail, the address you confirmed is kept until you end that. Your page (/me) and /mydata in chat show everything; “Forget me” there, or /forget in chat, erases it.',
  'under-18-question': 'Can I be under 18?',
  'under-18-short':
    'In India you must be 18 to pre-save. Under that you get plain links and an entry for your calendar: nothing is asked of you, and nothing is saved.',
  'under-18-more-1': 'Elsewhere: be old enough to have an account of your own at your streaming service.',
  'another-browser-question': 'I pre-saved without chat. How do I come back?',
  'another-browser-short':
    'The browser you used knows you. In another one open your page (/me) and sign in at your service: no permission is asked for.',
  'another-browser-more-1':
    'That works as long as we keep your permission, until three days after the release. After that your account’s number is erased too, and no sign-in can lead to you any more. If you are told by e-mail, a link to that address brings you to your page for as long as letters go there.',
  'another-browser-more-2':
    'If you join the chat later: type /presave there, open the link you get and sign in with the same account. Then both are you, and you hear of it in chat.',
  'rewards-question': 'Do I get something for it?',
  'rewards-short':
    'If the artist gives points or rewards, they are for signing up and for friends who sign up, whatever way you chose. Never for saving, following or streaming.',
  'rewards-more-1':
    'Signing up for a reminder counts as much as signing up for a save. Services forbid paying for saves and plays, and we would not do it anyway.',
  'how-long-question': 'How long should a campaign run?',
  'how-long-short':
    'Two to three weeks is a rule of thumb of the trade. We know of no proof that longer is better, or worse.',
  'how-long-more-1':
    'Two facts set an end to it: a permission at Spotify lives for six months, so a release further away cannot be pre-saved yet; and whoever signs up early may withdraw before the day.',
} as const;
