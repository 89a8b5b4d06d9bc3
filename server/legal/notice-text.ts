import type { RegionProfile } from '../../core/consent/consent.js';

/** One part of a notice: a heading and its paragraphs. */
export type NoticeSection = { heading: string; paragraphs: readonly string[] };

const whatAndWhy: NoticeSection = {
  heading: 'What we keep, and what for',
  paragraphs: [
    'To keep your pre-save (or your save, once it is out) and tell you how it went: your name and account number on the chat platform you came from; a mark by which your account at your streaming service is known again, made of its number with a secret key, and not the number itself; that account’s country; the release, your time zone, and how far each save has come, or that you told us to have pre-saved or followed at your service yourself; and the permission that you gave at your service, sealed.',
    'If you would rather be told by e-mail: the address that you give us and confirm by a link that we mail to it. Letters about your own pre-saves go there, and links to your page if you ask for one; news only if you say yes to those. An address that nobody confirms is forgotten after a day.',
    'To count fans by city: the city that your connection shows when you open the link, and the one that you tell us, if you like. Your internet address itself is not kept. The artist sees how many fans each city has, and never who.',
    'To learn which posts bring fans: that the link was opened, when, where it had been posted and by whose invitation, what kind of device, app and connection it was opened with, its first language, and the city. Your internet address is used for a moment, to find the city and to count you once a day, and is not kept; the number made of it cannot be made again once the day is over. Links that chats unfold and pages fetched ahead are not counted, and neither is who tells us that they are under 18.',
    'So that friends whom you bring count for you: a code of your own, who came by it, and the points that this makes. An account at a streaming service counts once: by its mark we know that it was here before, and who was here with it is told that somebody else signed in, and not who. On the leaderboard everybody sees the first letter of your name and your points; the artist sees your name and your account on the chat platform if you are among the first ten, to be able to reach you.',
    'To show that you agreed: what you agreed to or withdrew, when, and under which version of this notice.',
    'To know your browser again: one cookie with a random number in it, one that protects our forms, one for each release whose link you open, so that your pre-save is counted for the post, and the friend, that brought you, one with the names of the services you have chosen here, to show them first, and one with the language in which these pages speak to you, if you chose one or a link brought it. Nothing follows you anywhere.',
    'To speak your language: the one that your chat app is set to, the one that you choose in chat (/language), and, beside an e-mail address, the one of the page on which you gave it.',
    'If you act for an artist: your name and account number on the chat platform, your role, the tag of your own link and your language, on the list of the team, which everybody on it can see; who did what for the artist, which its owners and managers can read: who was invited, joined, changed role or left, who made and changed campaigns, linked communities, wrote, confirmed and stopped messages, ticked steps off, and decided what something is at a service; codes that you made for others; what you were told as one of a team; a campaign, or a change of one, that you are putting together, and an artist whom you have asked for.',
    'Only if you say yes to it, one by one and after your pre-save: your permission for this artist’s next releases; news in chat or by e-mail; your name written out on the leaderboard. Your pre-save never depends on these.',
    'At your streaming service we do not read your playlists, your e-mail address or what you listen to. We sell nothing, and show no advertisements.',
  ],
};

const howLong: NoticeSection = {
  heading: 'How long',
  paragraphs: [
    'Your permission: until three days after the release, or after you asked for it if it was out already; then it is destroyed. At once, if you withdraw. Longer only if you said yes to that. The mark of your account goes with it, but for this: that it has counted in a release is kept until three days after its points are settled, also if you withdraw, so that nobody counts twice; and no longer than until you ask us to forget you.',
    'Your accounts, links and messages: until you ask us to forget you. A browser is forgotten after six months, an unfinished sign-in after a day.',
    'An e-mail address that you have confirmed: until you end the letters to it, by the link in each of them or on your page (/me), or ask us to forget you.',
    'If you act for an artist: your place on the team until you leave it; who did what for a year; a code for a day; a campaign, or a change of one, that you are putting together for seven days after you changed it last. All of it no longer than until you ask us to forget you in chat (/forget): then what was done stays, as done by somebody who was forgotten.',
    'That a link was opened: until 90 days after the release; the cookie for it for 90 days. A pre-save keeps by which post, invitation and kind of device it came. Sums that name nobody stay.',
    'That somebody pre-saved, agreed and withdrew: this stays, so that it can be shown, under a random number. Once you are forgotten, that number leads to nobody.',
  ],
};

const whoElse: NoticeSection = {
  heading: 'Who else sees it',
  paragraphs: [
    'Your streaming service and your chat platform see what they need to see: that we save the release for you, and the messages that we send you. So do, if you are told by e-mail, the mail provider of this site and yours. They have rules of their own. The artist sees figures, and who is first on the leaderboard; everybody else sees there what is said above. Those who run this site work for the people named below.',
  ],
};

const yourChoices = [
  'Withdraw whatever you like, as easily as you gave it: one press on your page (/me), or /stop in chat. From then on nothing is done for you any more.',
  'See everything that we keep of you on your page (/me) or with /mydata in chat, and take it along as a file.',
  'Have it erased: “Forget me” on your page, or /forget in chat. It happens at once.',
];

function rights(heading: string, ...more: string[]): NoticeSection {
  return { heading, paragraphs: [...yourChoices, ...more] };
}

const shared = [whatAndWhy, howLong, whoElse];

/**
 * The notice of each region, word by word. A word changed here is another notice: give it another version in
 * `core/consent/notice.ts`.
 */
export const noticeTexts: Readonly<Record<RegionProfile, { name: string; sections: readonly NoticeSection[] }>> = {
  dpdp: {
    name: 'India (Digital Personal Data Protection Act, 2023)',
    sections: [
      ...shared,
      rights(
        'Your rights',
        'We process your data on your consent alone, and only for what is listed above. You may also have it corrected, and name somebody who may act for you if you die or cannot act yourself.',
        'This notice is in English. Write to the contact below if you want it in a language of the Eighth Schedule to the Constitution.',
        'If you are under 18 we ask for no permission and save nothing: you get the plain links and an entry for your calendar. If you came from chat we keep that you told us so, beside your chat account, until you have us forget it.',
      ),
      {
        heading: 'How to complain',
        paragraphs: [
          'Write to the people named below first; they answer you. If that does not help, complain to the Data Protection Board of India.',
        ],
      },
    ],
  },
  gdpr: {
    name: 'European Union, EEA, United Kingdom, Switzerland (GDPR and its like)',
    sections: [
      ...shared,
      rights(
        'Your rights',
        'We process your data on your consent (Art. 6(1)(a) GDPR). You have the rights of access, rectification, erasure, restriction and portability. Withdrawing does not make unlawful what was done before. Nobody obliges you to give us anything, and no machine decides about you.',
        'Streaming services and chat platforms may keep data outside your country; their own notices say where and how it is protected.',
      ),
      {
        heading: 'How to complain',
        paragraphs: [
          'Write to the people named below, or to the data protection authority where you live or work: you may go there at any time.',
        ],
      },
    ],
  },
  lgpd: {
    name: 'Brazil (Lei Geral de Proteção de Dados)',
    sections: [
      ...shared,
      rights(
        'Your rights',
        'We process your data on your consent (Art. 7, I LGPD). You have the rights of Art. 18: to have it confirmed that we process your data, to see, correct, carry along and erase it, to know with whom it is shared, and to withdraw your consent.',
      ),
      {
        heading: 'How to complain',
        paragraphs: [
          'Write to the people named below. You may also turn to the Autoridade Nacional de Proteção de Dados (ANPD).',
        ],
      },
    ],
  },
  ccpa: {
    name: 'United States, by the rules of California (CCPA)',
    sections: [
      ...shared,
      rights(
        'Your rights',
        'We do not sell your personal information and do not share it for advertising. You have the right to know, to correct and to delete it, and nobody is treated worse for using these rights.',
      ),
      {
        heading: 'How to complain',
        paragraphs: [
          'Write to the people named below. In California you may also turn to the California Privacy Protection Agency or the Attorney General.',
        ],
      },
    ],
  },
  general: {
    name: 'Everywhere else',
    sections: [
      ...shared,
      rights('Your rights', 'Wherever you live: we process your data on your consent alone.'),
      {
        heading: 'How to complain',
        paragraphs: [
          'Write to the people named below. The data protection authority of your country, if it has one, hears you too.',
        ],
      },
    ],
  },
};
