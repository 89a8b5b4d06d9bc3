import type { JSX } from 'preact';
import type { Button, Choice, Embed, Message } from './chat-shape.js';
import { webAddress } from './latest-link.js';
import { Markdown, type Reading } from './markdown.js';
import { clock, dayAndClock, hueOf, initials } from './words.js';

/** One message of the chat; `sentAt` is the calendar's instant. */
export function MessageView({
  message,
  sentAt,
  reading,
}: {
  message: Message;
  sentAt: Date;
  reading: Reading;
}): JSX.Element {
  const { author, interaction, ephemeral, failed, thinking } = message;
  const isAnswer = interaction !== null && interaction.command !== null;
  return (
    <li class={`message${ephemeral ? ' ephemeral' : ''}`} data-key={message.id}>
      {isAnswer ? (
        <p class="used">
          <bdi>{interaction.userName}</bdi> used <span class="command">/{interaction.command}</span>
        </p>
      ) : null}
      <Face name={author.name} />
      <div class="said">
        <p class="by">
          <b dir="auto">{author.name}</b>
          {author.bot ? <span class="badge">App</span> : null}
          <time dateTime={sentAt.toISOString()} title={dayAndClock(sentAt, reading.zone)}>
            {clock(sentAt, reading.zone)}
          </time>
        </p>
        {thinking ? <Thinking name={author.name} /> : null}
        {message.content === '' ? null : (
          <p class={failed ? 'text failed' : 'text'} dir="auto">
            <Markdown text={message.content} reading={reading} />
          </p>
        )}
        {message.embeds.map((embed) => (
          <EmbedView embed={embed} reading={reading} />
        ))}
        {message.attachments.map((file) => (
          <AttachmentView file={file} />
        ))}
        {message.components.map((row) => (
          <div class="row">
            {row.map((each) =>
              each.type === 2 ? (
                <ButtonView button={each} on={message.id} />
              ) : (
                <ChoiceView choice={each} on={message.id} />
              ),
            )}
          </div>
        ))}
        {ephemeral ? <p class="only-you">Only you can see this</p> : null}
      </div>
    </li>
  );
}

/** Somebody's picture: the first letters of their name on a colour of their own. */
export function Face({ name }: { name: string }): JSX.Element {
  return (
    <span class="face" data-hue={Math.floor(hueOf(name) / 45)} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

function Thinking({ name }: { name: string }): JSX.Element {
  return (
    <p class="thinking">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <bdi>{name}</bdi> is thinking…
    </p>
  );
}

function EmbedView({ embed, reading }: { embed: Embed; reading: Reading }): JSX.Element {
  const { title, description, fields, image, thumbnail, footer, author } = embed;
  const titleUrl = webAddress(embed.url);
  return (
    <article class="embed">
      <svg class="bar" viewBox="0 0 4 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width="4" height="10" fill={`#${(embed.color ?? 0xff8f5c).toString(16).padStart(6, '0')}`} />
      </svg>
      <Picture url={thumbnail?.url} name="thumbnail" />
      {author ? (
        <p class="embed-author" dir="auto">
          {author.name}
        </p>
      ) : null}
      {title === undefined ? null : (
        <h3 dir="auto">
          {titleUrl === null ? (
            <Markdown text={title} reading={reading} />
          ) : (
            <a href={titleUrl} target="_blank" rel="noopener" data-phone-link>
              <Markdown text={title} reading={reading} />
            </a>
          )}
        </h3>
      )}
      {description === undefined ? null : (
        <p class="text" dir="auto">
          <Markdown text={description} reading={reading} />
        </p>
      )}
      {fields.length === 0 ? null : (
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
      )}
      <Picture url={image?.url} name="image" />
      {footer ? (
        <p class="embed-footer" dir="auto">
          {footer.text}
        </p>
      ) : null}
    </article>
  );
}

function Picture({ url, name }: { url: string | undefined; name: string }): JSX.Element | null {
  const address = webAddress(url);
  return address === null ? null : (
    <img class={name} src={address} alt="" loading="lazy" referrerpolicy="no-referrer" />
  );
}

function AttachmentView({ file }: { file: Message['attachments'][number] }): JSX.Element {
  const url = webAddress(file.url);
  if (url !== null && file.content_type?.startsWith('image/') === true) {
    return <img class="image" src={url} alt={file.filename} loading="lazy" />;
  }
  return (
    <p class="file" dir="auto">
      {url === null ? (
        file.filename
      ) : (
        <a href={url} target="_blank" rel="noopener">
          {file.filename}
        </a>
      )}
    </p>
  );
}

const looks: Readonly<Record<number, string>> = { 1: 'primary', 3: 'success', 4: 'danger' };

function ButtonView({ button, on }: { button: Button; on: string }): JSX.Element {
  const label = [button.emoji?.name, button.label].filter(Boolean).join(' ');
  const url = webAddress(button.url);
  if (url !== null) {
    return (
      <a class="button link" href={url} target="_blank" rel="noopener" data-phone-link>
        <bdi>{label}</bdi>
        <span aria-hidden="true">↗</span>
      </a>
    );
  }
  const isDead = button.disabled || button.custom_id === undefined;
  return (
    <button
      class={`button ${looks[button.style] ?? ''}`}
      type="button"
      disabled={isDead}
      data-press={button.custom_id}
      data-message={on}
    >
      <bdi>{label}</bdi>
    </button>
  );
}

function ChoiceView({ choice, on }: { choice: Choice; on: string }): JSX.Element {
  const hint = choice.placeholder ?? 'Make a selection';
  return (
    <select class="choice" aria-label={hint} disabled={choice.disabled} data-press={choice.custom_id} data-message={on}>
      <option value="">{hint}</option>
      {choice.options.map(({ label, value }) => (
        <option value={value}>{label}</option>
      ))}
    </select>
  );
}
