import type { JSX } from 'preact';
import type { Message } from './chat-shape.js';
import { EmbedView } from './embed-view.js';
import { Markdown, type Reading } from './markdown.js';
import { Pressables } from './pressables.js';
import { webAddress } from './web-address.js';
import { clock, dayAndClock, hueOf, initials } from './words.js';

type MessageProps = {
  message: Message;
  /** The calendar's instant. */
  sentAt: Date;
  /** False for what follows a first answer to the same command. */
  isDirectAnswer: boolean;
  reading: Reading;
};

/** One message of the chat. */
export function MessageView({ message, sentAt, isDirectAnswer, reading }: MessageProps): JSX.Element {
  const { author, interaction, ephemeral } = message;
  return (
    <li class={`message${ephemeral ? ' ephemeral' : ''}`} id={domIdOf(message)} data-key={message.id}>
      {isDirectAnswer && interaction !== null && interaction.command !== null ? (
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
          {message.edited ? <span class="edited">edited</span> : null}
          {message.pinned ? <span class="pinned">pinned</span> : null}
        </p>
        <Content message={message} reading={reading} />
        {ephemeral ? <p class="only-you">Only you can see this</p> : null}
      </div>
    </li>
  );
}

/** What a link to a message names it by. */
export function domIdOf({ id }: Pick<Message, 'id'>): string {
  return `message-${id.replaceAll(':', '-')}`;
}

function Content({ message, reading }: { message: Message; reading: Reading }): JSX.Element {
  const { author, content, thinking, failed } = message;
  return (
    <>
      {thinking ? <Thinking name={author.name} /> : null}
      {content === '' ? null : (
        <div class={failed ? 'text failed' : 'text'} dir="auto">
          <Markdown text={content} reading={reading} />
        </div>
      )}
      {message.embeds.map((embed) => (
        <EmbedView embed={embed} reading={reading} />
      ))}
      {message.attachments.map((file) => (
        <AttachmentView file={file} />
      ))}
      {message.components.map((row) => (
        <Pressables row={row} on={message.id} />
      ))}
    </>
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
