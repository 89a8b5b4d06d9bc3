import { Footer } from '../pages/footer.js';
import { renderPage } from '../pages/layout.js';

const terms = [
  {
    heading: 'What you get',
    text: 'You pre-save a release once. On the day it comes out, at 00:00 where you live, we save it to your library at the service you chose, look whether it is really there, and tell you. It costs nothing.',
  },
  {
    heading: 'What we ask of you',
    text: 'Use your own account, and be old enough to have one. In India you must be 18; if you are younger you get the plain links and an entry for your calendar, without an account.',
  },
  {
    heading: 'What we do not do',
    text: 'We buy, post and play nothing in your name. We never reward anybody for listening. Points and rewards, where a campaign has them, do not depend on what you save, follow or stream.',
  },
  {
    heading: 'When it goes wrong',
    text: 'A service may be down, refuse your account or have the release later than announced. Then we keep trying for three days, tell you what became of it, and give you the link. We promise our effort, not the service’s.',
  },
  {
    heading: 'When you have had enough',
    text: 'Withdraw on your page or with /stop in chat, at any time, with one press. What is in your library stays there.',
  },
  {
    heading: 'Who is behind it',
    text: 'The campaign is the artist’s, or of whom the privacy page names. Your streaming service and your chat platform have no part in it, and rules of their own.',
  },
] as const;

/** The terms: what a fan can count on, and what is asked of them. */
export function renderTermsPage(nonce: string): string {
  return renderPage({
    title: 'Terms',
    nonce,
    children: (
      <>
        <h1>Terms</h1>
        {terms.map(({ heading, text }) => (
          <section key={heading} class="card">
            <h2>{heading}</h2>
            <p>{text}</p>
          </section>
        ))}
        <Footer />
      </>
    ),
  });
}
