import type { JSX } from 'preact';
import type { RecognitionChoices } from '../../core/recognition/complete-recognition.js';
import type { ServiceName } from '../../core/streaming/service-name.js';
import { longestAddress } from '../../core/mail/mail-address.js';
import { formTokenField } from '../http/forgery.js';
import { renderPage } from '../pages/layout.js';
import type { Speech } from '../pages/speech.js';
import type { OwnSettings } from './own-settings.js';

type Choices = RecognitionChoices & {
  /** The service at which somebody has just signed in, and whose account is nobody's here. */
  unknown: ServiceName | null;
};

/** For a browser that nobody has introduced: how to come in. */
export function renderWhoAreYouPage(choices: Choices, settings: OwnSettings): string {
  const { speech, formToken } = settings;
  const { artists, services, unknown } = choices;
  const service = services.find(({ name }) => name === unknown)?.title ?? null;
  return renderPage({
    title: speech.text('mePage.title'),
    settings,
    children: (
      <>
        <h1>{service ? speech.text('whoAreYou.newAccount', { service }) : speech.text('whoAreYou.heading')}</h1>
        {service ? <UnknownAccount service={service} speech={speech} /> : <p>{speech.text('whoAreYou.unknownYet')}</p>}
        {artists.length > 0 && <SignInForm {...choices} speech={speech} formToken={formToken} />}
        {artists.length > 0 && choices.offersMail && <MailForm {...{ artists, speech, formToken }} />}
        <section class="card">
          <h2>{speech.text('whoAreYou.fromChat')}</h2>
          <p>{speech.text('whoAreYou.fromChatHow')}</p>
        </section>
      </>
    ),
  });
}

type FormProps = Omit<Choices, 'unknown'> & { speech: Speech; formToken: string };

/** One button per service; each artist knows their own fans only. */
function SignInForm({ artists, services, speech, formToken }: FormProps): JSX.Element {
  return (
    <form class="card" method="post">
      <h2>{speech.text('whoAreYou.byService')}</h2>
      <p>{speech.text('whoAreYou.byServiceHow')}</p>
      <input type="hidden" name={formTokenField} value={formToken} />
      <input type="hidden" name="goal" value="recognition" />
      <ArtistChoice artists={artists} speech={speech} />
      {services.map(({ name, title }) => (
        <button key={name} class="button" type="submit" formaction={`/oauth/${name}/start`}>
          {speech.text('whoAreYou.signIn', { service: title })}
        </button>
      ))}
    </form>
  );
}

/** The artist is asked for only where there are several. */
function ArtistChoice({ artists, speech }: Pick<FormProps, 'artists' | 'speech'>): JSX.Element {
  const [only, ...more] = artists;
  if (only && more.length === 0) return <input type="hidden" name="artist" value={only.id} />;
  return (
    <label>
      {speech.text('whoAreYou.whichArtist')}
      <select name="artist">
        {artists.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** For who is told by e-mail: a link to that address. */
function MailForm({ artists, speech, formToken }: Omit<FormProps, 'services' | 'offersMail'>): JSX.Element {
  return (
    <form class="card" method="post" action="/me/sign-in-by-mail">
      <h2>{speech.text('mail.byAddress')}</h2>
      <p>{speech.text('mail.byAddressHow')}</p>
      <input type="hidden" name={formTokenField} value={formToken} />
      <ArtistChoice artists={artists} speech={speech} />
      <label>
        {speech.text('mail.address')}
        <input type="email" name="address" maxLength={longestAddress} autocomplete="email" inputMode="email" required />
      </label>
      <button class="button" type="submit">
        {speech.text('mail.sendLink')}
      </button>
    </form>
  );
}

function UnknownAccount({ service, speech }: { service: string; speech: Speech }): JSX.Element {
  return (
    <section class="card">
      <p>{speech.text('whoAreYou.looked')}</p>
      <ul class="dots">
        <li>{speech.text('whoAreYou.otherAccount', { service })}</li>
        <li>{speech.text('whoAreYou.destroyed')}</li>
        <li>{speech.text('whoAreYou.neverKept')}</li>
      </ul>
    </section>
  );
}
