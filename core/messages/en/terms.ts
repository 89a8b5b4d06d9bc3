/** `/terms`: what a fan can count on, and what is asked of them. */
export const terms = {
  get: 'What you get',
  getText:
    'You pre-save a release once. On the day it comes out, at 00:00 where you live, we save it to your library at the service you chose, look whether it is really there, and tell you. It costs nothing.',
  ask: 'What we ask of you',
  askText:
    'Use your own account, and be old enough to have one. In India you must be 18; if you are younger you get the plain links and an entry for your calendar, without an account.',
  never: 'What we do not do',
  neverText:
    'We buy, post and play nothing in your name. We never reward anybody for listening. Points and rewards, where a campaign has them, do not depend on what you save, follow or stream.',
  wrong: 'When it goes wrong',
  wrongText:
    'A service may be down, refuse your account or have the release later than announced. Then we keep trying for three days, tell you what became of it, and give you the link. We promise our effort, not the service’s.',
  enough: 'When you have had enough',
  enoughText:
    'Withdraw on your page or with /stop in chat, at any time, with one press. What is in your library stays there.',
  behind: 'Who is behind it',
  behindText:
    'The campaign is the artist’s, or of whom the privacy page names. Your streaming service and your chat platform have no part in it, and rules of their own.',
} as const;
