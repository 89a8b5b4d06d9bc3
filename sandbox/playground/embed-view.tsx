import type { JSX } from 'preact';
import type { Embed } from './chat-shape.js';
import { Markdown, type Reading } from './markdown.js';
import { webAddress } from './web-address.js';

const usualColour = 0xff8f5c;

/** A card in a message. */
export function EmbedView({ embed, reading }: { embed: Embed; reading: Reading }): JSX.Element {
  const { title, description, color, author, footer, image, thumbnail } = embed;
  return (
    <article class="embed">
      <svg class="bar" viewBox="0 0 4 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width="4" height="10" fill={`#${(color ?? usualColour).toString(16).padStart(6, '0')}`} />
      </svg>
      <Picture url={thumbnail?.url} name="thumbnail" />
      {author ? <Line name="embed-author" text={author.name} /> : null}
      {title === undefined ? null : <Title text={title} url={embed.url} reading={reading} />}
      {description === undefined ? null : (
        <div class="text" dir="auto">
          <Markdown text={description} reading={reading} />
        </div>
      )}
      <Fields fields={embed.fields} reading={reading} />
      <Picture url={image?.url} name="image" />
      {footer ? <Line name="embed-footer" text={footer.text} /> : null}
    </article>
  );
}

function Line({ name, text }: { name: string; text: string }): JSX.Element {
  return (
    <p class={name} dir="auto">
      {text}
    </p>
  );
}

function Title({ text, url, reading }: { text: string; url: string | undefined; reading: Reading }): JSX.Element {
  const address = webAddress(url);
  const words = <Markdown text={text} reading={reading} />;
  return (
    <h3 dir="auto">
      {address === null ? (
        words
      ) : (
        <a href={address} target="_blank" rel="noopener" data-phone-link>
          {words}
        </a>
      )}
    </h3>
  );
}

function Fields({ fields, reading }: { fields: Embed['fields']; reading: Reading }): JSX.Element | null {
  if (fields.length === 0) return null;
  return (
    <dl>
      {fields.map(({ name, value, inline }) => (
        <div class={inline === true ? 'inline' : ''}>
          <dt dir="auto">
            <Markdown text={name} reading={reading} />
          </dt>
          <dd dir="auto">
            <Markdown text={value} reading={reading} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Picture({ url, name }: { url: string | undefined; name: string }): JSX.Element | null {
  const address = webAddress(url);
  return address === null ? null : <img class={name} src={address} alt="" referrerpolicy="no-referrer" />;
}
