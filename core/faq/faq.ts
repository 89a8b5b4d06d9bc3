import type { Ports } from '../engine-ports.js';

/** One question as fans and artists ask it. */
export type FaqEntry = {
  /** Stands in the address of the answer: `/faq#<id>`. */
  id: string;
  question: string;
  /** The answer in one or two sentences, for chat; the page begins with it. */
  short: string;
  /** What there is to know besides, a paragraph each: what Frontrow does, and what is unproven. */
  more: readonly string[];
};

/** The questions that fans ask, with our answers. */
export type Faq = {
  entries: FaqEntry[];
  /** Where all of it can be read. */
  pageUrl: string;
};

/** The questions and answers, the same in chat and on the page: each surface shows them in its own way. */
export function faq({ services, baseUrl }: Pick<Ports, 'services' | 'baseUrl'>): Faq {
  const titles = [...services.values()].map(({ title }) => title);
  return { entries: [...aboutPreSaving(titles), ...aboutYou, ...aboutCampaigns], pageUrl: `${baseUrl}/faq` };
}

/** `A`, `A and B`, `A, B and C`; a word for none. */
function listed(titles: readonly string[]): string {
  if (titles.length === 0) return 'no service at the moment';
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(titles);
}

function aboutPreSaving(services: readonly string[]): FaqEntry[] {
  return [
    {
      id: 'what-is-a-pre-save',
      question: 'What is a pre-save?',
      short:
        'A promise made before the release: you sign in at your streaming service once, and when the release is out we save it to your library for you.',
      more: [
        'Afterwards we read your library to see that it is really there, try again if it is not, and tell you how it went.',
      ],
    },
    {
      id: 'is-it-a-stream',
      question: 'Is a pre-save a stream?',
      short: 'No. It puts the release into your library. Nothing is played, bought or posted in your name.',
      more: [
        'It counts as a stream only when you press play. How much a service’s recommendations care about saves is known to the service alone: whoever promises a figure has not got it from them.',
      ],
    },
    {
      id: 'midnight',
      question: 'What happens at midnight?',
      short:
        'At 00:00 of the release date where you live we save it, read it back, and tell you. If it is not out at your service yet, we keep looking.',
      more: [
        'Stores open country by country, and some are late. We try for three days; if nothing can be saved by then you get the link instead.',
        'Saved first is not heard first: everybody can listen from the moment it is out at their service.',
      ],
    },
    {
      id: 'services',
      question: 'Which services can I use?',
      short: `Here you can pre-save on ${listed(services)}; the release’s page shows what this artist offers.`,
      more: [
        'Not every service lets an app save something for you, and some let only a few invited accounts in. There you are offered the link at your midnight, or an entry for your calendar.',
      ],
    },
    {
      id: 'pre-add',
      question: 'Why does Apple Music say “pre-add”?',
      short: 'It is Apple’s own word for the same wish: the release is put into your library when it comes out.',
      more: [
        'Apple’s pre-add is made in Apple Music itself, from a release page that it puts up before the date. A pre-save made here is made by us, when it is out.',
      ],
    },
  ];
}

const aboutYou: readonly FaqEntry[] = [
  {
    id: 'revoke',
    question: 'Can I take it back?',
    short:
      'At any time, with one press: on your page (/me), or by typing /stop in chat. From then on nothing is saved for you.',
    more: [
      'You can also remove the app on your service’s own account page; then we ask you to connect again, or send you the link. What is in your library stays there: it is yours. To have it taken out as well, type /undo in chat or press it on your page first, while we have your permission: what was there before us stays.',
    ],
  },
  {
    id: 'my-data',
    question: 'What of my data do you keep?',
    short:
      'Your name and number in chat or your account’s number at the service, the release, your time zone, and your permission, sealed until three days after the release. Then it is destroyed.',
    more: [
      'Besides: your city, if you tell it or your connection shows it; that you opened the link and where it was posted; what you agreed to; your code, and who came by it. The artist sees figures, and the names of the first ten on the leaderboard.',
      'We do not see your password, and we do not read your playlists, your e-mail address or what you listen to. Your page (/me) and /mydata in chat show everything; “Forget me” there, or /forget in chat, erases it.',
    ],
  },
  {
    id: 'under-18',
    question: 'Can I be under 18?',
    short:
      'In India you must be 18 to pre-save. Under that you get plain links and an entry for your calendar: nothing is asked of you, and nothing is saved.',
    more: ['Elsewhere: be old enough to have an account of your own at your streaming service.'],
  },
  {
    id: 'another-browser',
    question: 'I pre-saved without chat. How do I come back?',
    short:
      'The browser you used knows you. In another one open your page (/me) and sign in at your service: no permission is asked for.',
    more: [
      'That works as long as we keep your permission, until three days after the release. After that your account’s number is erased too, and no sign-in can lead to you any more.',
      'If you join the chat later: type /presave there, open the link you get and sign in with the same account. Then both are you, and you hear of it in chat.',
    ],
  },
  {
    id: 'rewards',
    question: 'Do I get something for it?',
    short:
      'If the artist gives points or rewards, they are for signing up and for friends who sign up, whatever way you chose. Never for saving, following or streaming.',
    more: [
      'Signing up for a reminder counts as much as signing up for a save. Services forbid paying for saves and plays, and we would not do it anyway.',
    ],
  },
];

const aboutCampaigns: readonly FaqEntry[] = [
  {
    id: 'how-long',
    question: 'How long should a campaign run?',
    short: 'Two to three weeks is a rule of thumb of the trade. We know of no proof that longer is better, or worse.',
    more: [
      'Two facts set an end to it: a permission at Spotify lives for six months, so a release further away cannot be pre-saved yet; and whoever signs up early may withdraw before the day.',
    ],
  },
];
