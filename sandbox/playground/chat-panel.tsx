import type { JSX } from 'preact';
import type { Message } from './chat-shape.js';
import { MessageView, Face, domIdOf } from './message-view.js';
import { platformTitles, type ChatPlatform, type Conversation } from './conversation.js';
import type { Scene } from './scene.js';
import type { TypableCommand } from './typed-command.js';
import { webAddress } from './web-address.js';
import { dayAndClock } from './words.js';

/** How many messages of a conversation are shown. */
const shownMessages = 80;

function openKey(scene: Scene): string {
  const all = scene.conversations;
  return (all.find(({ key }) => key === scene.viewpoint.conversation) ?? all[0])?.key ?? 'dm';
}

/** The list of conversations; which of them has something new is for the browser to know. */
export function Rooms({ scene }: { scene: Scene }): JSX.Element {
  const { fan, account, lastAccount, zone } = scene.viewpoint;
  const view = { fan, zone, ...(account !== null && { account }), ...(lastAccount !== null && { last: lastAccount }) };
  const hrefOf = (key: string) => `/playground?${new URLSearchParams({ ...view, in: key }).toString()}`;
  const platforms = [...new Set(scene.conversations.map(({ platform }) => platform))];
  return (
    <>
      {platforms.map((platform) => (
        <>
          <p class={`server ${platform}`} dir="auto" data-key={`server ${platform}`}>
            {platformTitles[platform]} <small>{placeOn(platform, scene)}</small>
          </p>
          {platform === 'discord' && <Events scene={scene} />}
          {scene.conversations
            .filter((each) => each.platform === platform)
            .map((each) => (
              <Room conversation={each} href={hrefOf(each.key)} isOpen={each.key === openKey(scene)} />
            ))}
        </>
      ))}
    </>
  );
}

function placeOn(platform: ChatPlatform, { chat }: Scene): string {
  return platform === 'discord' ? chat.guild.name : '';
}

/** What the Discord server has in its calendar, as its app shows it above the rooms. */
function Events({ scene: { chat, viewpoint } }: { scene: Scene }): JSX.Element {
  return (
    <>
      {chat.events.map(({ id, name, description, scheduled_start_time: startsAt, status, entity_metadata: place }) => (
        <a
          data-key={`event ${id}`}
          class="event"
          href={webAddress(place.location) ?? '#'}
          title={[name, description ?? ''].join('\n').trim()}
          rel="noreferrer"
          target="_blank"
        >
          <b dir="auto">{name}</b>
          <small>{status === 2 ? 'Now' : dayAndClock(new Date(startsAt), viewpoint.zone)}</small>
        </a>
      ))}
    </>
  );
}

type RoomProps = { conversation: Conversation; href: string; isOpen: boolean };

function Room({ conversation, href, isOpen }: RoomProps): JSX.Element {
  const { key, platform, isDirect, name, messages } = conversation;
  return (
    <a
      data-key={key}
      class={isDirect ? 'room direct' : 'room'}
      href={href}
      data-room={key}
      data-platform={platform}
      data-latest={messages.at(-1)?.id ?? ''}
      {...(isOpen ? { 'aria-current': 'true' as const } : {})}
    >
      {isDirect ? <Face name={name} /> : <span class={platform === 'discord' ? 'hash' : 'crowd'} aria-hidden="true" />}
      <span dir="auto">{isDirect ? titled(name) : name}</span>
      <span class="unread" hidden>
        new
      </span>
    </a>
  );
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** All conversations with their messages; the browser shows one at a time. */
export function Conversations({ scene }: { scene: Scene }): JSX.Element {
  const open = openKey(scene);
  return (
    <>
      {scene.conversations.map((each) => (
        <section
          data-key={each.key}
          data-nested
          data-conversation={each.key}
          hidden={each.key !== open}
          aria-label={each.name}
        >
          <header data-key="header">
            <h2 dir="auto">
              {each.isDirect || each.platform !== 'discord' ? null : <span class="hash" aria-hidden="true" />}
              {each.isDirect ? titled(each.name) : each.name}
            </h2>
            <p dir="auto">
              {each.platform === 'discord' ? each.topic : `${platformTitles[each.platform]}: ${each.topic}`}
            </p>
          </header>
          <Pins conversation={each} />
          <div class="log" role="log" aria-label={`Messages in ${each.name}`} data-key="log" data-nested>
            <ol class="messages" tabIndex={0} data-key="messages" data-nested>
              {each.messages.length === 0 ? <Nothing conversation={each} /> : null}
              {each.messages.slice(-shownMessages).map((message) => shown(message, each.messages, scene))}
            </ol>
          </div>
        </section>
      ))}
    </>
  );
}

/** What is kept in sight above a conversation, the last one first. */
function Pins({ conversation: { messages } }: { conversation: Conversation }): JSX.Element | null {
  const pinned = messages.filter((message) => message.pinned).reverse();
  if (pinned.length === 0) return null;
  return (
    <ul class="pins" aria-label="Pinned messages" data-key="pins">
      {pinned.map((message) => (
        <li>
          <a href={`#${domIdOf(message)}`} dir="auto">
            {headlineOf(message)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function headlineOf({ content, embeds, author }: Message): string {
  const [title] = embeds.flatMap((embed) => embed.title ?? []);
  const [line = author.name] = content.split('\n').filter((each) => each.trim() !== '');
  return (title ?? line).replace(/[*_\\]/g, '');
}

function Nothing({ conversation: { isDirect, platform } }: { conversation: Conversation }): JSX.Element {
  return (
    <li class="nothing" data-key="nothing">
      {isDirect ? (
        <p>
          {platform === 'discord'
            ? 'When the bot has something to tell you alone, it writes here.'
            : 'This is your own chat with the bot. Say hello: type /presave.'}
        </p>
      ) : (
        <p>
          {platform === 'discord' ? <span class="hash" aria-hidden="true" /> : null}
          <b>This is where the fans talk.</b>
          The bot is here too, and listens for what begins with a slash.
        </p>
      )}
    </li>
  );
}

function shown(message: Message, all: readonly Message[], scene: Scene): JSX.Element {
  const { viewpoint, now, people, timeline } = scene;
  const nameOf = (id: string): string | undefined => people.find((each) => each.id === id)?.displayName;
  const sentAt = timeline.calendarAt(Date.parse(message.timestamp));
  const reading = { zone: viewpoint.zone, now, nameOf };
  return <MessageView message={message} sentAt={sentAt} isDirectAnswer={isFirst(message, all)} reading={reading} />;
}

function isFirst(message: Message, all: readonly Message[]): boolean {
  const id = message.interaction?.id;
  return id === undefined || all.find(({ interaction }) => interaction?.id === id) === message;
}

/** The pop-up over the message box. */
export function Commands({ commands }: { commands: readonly TypableCommand[] }): JSX.Element {
  return (
    <>
      {commands.map(({ name, description, options }) => (
        <li
          role="option"
          id={`command-${name.replaceAll(' ', '-')}`}
          aria-selected="false"
          data-key={name}
          data-command={name}
          data-needs={options
            .filter(({ required }) => required === true)
            .map((each) => `${each.name}:`)
            .join(' ')}
        >
          <b>/{name}</b>
          {options.map((each) => (
            <span class={each.required === true ? 'option required' : 'option'}>{each.name}</span>
          ))}
          <span class="does" dir="auto">
            {description}
          </span>
        </li>
      ))}
    </>
  );
}

/** What a newcomer is told above the message box, until they have done it. */
export function Hint({ scene }: { scene: Scene }): JSX.Element | null {
  if (scene.commands.length === 0) {
    return (
      <p class="hint" data-key="no-bot">
        No bot is connected yet. As soon as one is, its commands appear when you type <kbd>/</kbd>.
      </p>
    );
  }
  const offersPreSave = scene.commands.some(({ name }) => name === 'presave');
  if (scene.steps.asked || !offersPreSave) return null;
  return (
    <div class="hint welcome" data-key="first">
      <p>
        <b>
          You are <bdi>{scene.fan.displayName}</bdi>, a fan.
        </b>{' '}
        {scene.release === null || scene.steps.midnight ? null : (
          <>
            <bdi>{scene.release.facts.title}</bdi> is not out yet. Pre-save it, and have it at midnight.
          </>
        )}
      </p>
      <button type="button" data-type="/presave">
        Type <b>/presave</b>
      </button>
    </div>
  );
}
