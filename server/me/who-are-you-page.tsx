import type { JSX } from 'preact';
import type { RecognitionChoices } from '../../core/recognition/complete-recognition.js';
import type { ServiceName } from '../../core/streaming/service-name.js';
import { formTokenField } from '../http/forgery.js';
import { Footer } from '../pages/footer.js';
import { renderPage } from '../pages/layout.js';
import type { OwnSettings } from './me-page.js';

type Choices = RecognitionChoices & {
  /** The service at which somebody has just signed in, and whose account is nobody's here. */
  unknown: ServiceName | null;
};

/** For a browser that nobody has introduced: how to come in. */
export function renderWhoAreYouPage(choices: Choices, { nonce, formToken }: OwnSettings): string {
  const { artists, services, unknown } = choices;
  const title = services.find(({ name }) => name === unknown)?.title ?? null;
  return renderPage({
    title: 'Your data',
    nonce,
    children: (
      <>
        <h1>{title ? `That ${title} account is new to us` : 'Who are you?'}</h1>
        {title ? (
          <UnknownAccount title={title} />
        ) : (
          <p>This browser does not know you yet. Here is how to come to your page:</p>
        )}
        {artists.length > 0 && <SignInForm {...choices} formToken={formToken} />}
        <section class="card">
          <h2>From chat</h2>
          <p>Type /mydata there and open the link that you get. It is yours alone.</p>
        </section>
        <Footer />
      </>
    ),
  });
}

type FormProps = Omit<Choices, 'unknown'> & { formToken: string };

/** One button per service; the artist is asked for only where there are several, as each knows their own fans only. */
function SignInForm({ artists, services, formToken }: FormProps): JSX.Element {
  const [only, ...more] = artists;
  return (
    <form class="card" method="post">
      <h2>By your streaming service</h2>
      <p>
        Sign in with the account that you pre-saved with. We ask for no permission: the service tells us which account
        it is, we look whether it is known here, and keep nothing of it.
      </p>
      <input type="hidden" name={formTokenField} value={formToken} />
      <input type="hidden" name="goal" value="recognition" />
      {only && more.length === 0 ? (
        <input type="hidden" name="artist" value={only.id} />
      ) : (
        <label>
          With which artist did you pre-save?
          <select name="artist">
            {artists.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {services.map(({ name, title }) => (
        <button key={name} class="button" type="submit" formaction={`/oauth/${name}/start`}>
          Sign in with {title} to see what is kept of you
        </button>
      ))}
    </form>
  );
}

function UnknownAccount({ title }: { title: string }): JSX.Element {
  return (
    <section class="card">
      <p>We looked, and nobody here is known by it. Nothing of your sign-in was kept. It can be that</p>
      <ul class="dots">
        <li>you pre-saved with another {title} account, or with another artist: try that one;</li>
        <li>
          your permission is destroyed already, three days after the release or because you withdrew: your account’s
          number went with it, so no sign-in can lead to you any more. The browser you pre-saved in may still know you,
          and so does your chat;
        </li>
        <li>you chose a reminder or a calendar entry: then we never kept your account.</li>
      </ul>
    </section>
  );
}
