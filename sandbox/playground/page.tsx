import type { ComponentChildren, JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { residentNamed } from '../people.js';
import { CalendarLevers, ZoneChoice } from './calendar-panel.js';
import { regions, type RegionName } from './regions.js';
import type { Scene } from './scene.js';

/** The whole page as HTML: what it shows at first is all there before any script runs. */
export function renderPage(scene: Scene): string {
  return `<!doctype html>${render(<Page scene={scene} />)}`;
}

function Page({ scene }: { scene: Scene }): JSX.Element {
  return (
    <html lang="en">
      <Head />
      <body
        data-tab="chat"
        data-now={scene.now.getTime()}
        data-fan={scene.fan.id}
        data-username={scene.fan.username}
        data-home={residentNamed(scene.fan.username)?.zone}
      >
        <header class="top">
          <h1>
            <span class="mark" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            Frontrow <small>Playground</small>
          </h1>
          <Living region="steps" scene={scene} as="ol" class="steps" label="What to try" />
          <p class="connection" role="status" data-connection />
        </header>
        <main>
          <Chat scene={scene} />
          <Phone scene={scene} />
          <Calendar scene={scene} />
          <Library scene={scene} />
        </main>
        <Tabs />
        <footer class="story">
          <h2>What just happened</h2>
          <Living region="story" scene={scene} as="ol" class="happenings" label="What just happened, newest first" />
        </footer>
      </body>
    </html>
  );
}

function Head(): JSX.Element {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="dark" />
      <meta name="theme-color" content="#100c19" />
      <title>Frontrow playground</title>
      <link rel="icon" href="/playground/assets/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/playground/assets/playground.css" />
      <script type="module" src="/playground/assets/playground.js" />
    </head>
  );
}

type LivingProps = {
  region: RegionName;
  scene: Scene;
  as: 'ol' | 'ul' | 'div' | 'nav' | 'span';
  class: string;
  label?: string;
};

/** An element whose content the browser replaces as things happen. */
function Living({ region, scene, as: Tag, label, ...rest }: LivingProps): JSX.Element {
  return (
    <Tag class={rest.class} data-region={region} {...(label === undefined ? {} : { 'aria-label': label })}>
      {regions[region](scene)}
    </Tag>
  );
}

type PanelProps = { name: string; title: string; children: ComponentChildren };

function Panel({ name, title, children }: PanelProps): JSX.Element {
  return (
    <section class={`panel ${name}`} data-panel={name} aria-labelledby={`${name}-title`}>
      <h2 class="panel-title" id={`${name}-title`}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Chat({ scene }: { scene: Scene }): JSX.Element {
  return (
    <Panel name="chat" title="Chat">
      <div class="side">
        <Living region="rooms" scene={scene} as="nav" class="rooms" label="Conversations" />
        <div class="who">
          <p id="you-are">You are</p>
          <nav aria-labelledby="you-are" class="people" data-region="people">
            {regions.people(scene)}
          </nav>
        </div>
      </div>
      <div class="talk">
        <Living region="conversations" scene={scene} as="div" class="conversations" />
        <Living region="hint" scene={scene} as="div" class="hints" />
        <Composer scene={scene} />
      </div>
    </Panel>
  );
}

function Composer({ scene }: { scene: Scene }): JSX.Element {
  return (
    <form class="composer" data-composer autocomplete="off">
      <ul class="popup" id="commands" role="listbox" aria-label="Commands" data-region="commands" hidden>
        {regions.commands(scene)}
      </ul>
      <p class="trouble" role="alert" data-chat-trouble />
      <input
        name="text"
        type="text"
        role="combobox"
        aria-label="Message"
        aria-expanded="false"
        aria-controls="commands"
        aria-autocomplete="list"
        maxLength={2000}
        placeholder="Message, or / for commands"
        enterkeyhint="send"
        spellcheck={false}
      />
      <button type="submit" aria-label="Send" />
    </form>
  );
}

function Phone({ scene }: { scene: Scene }): JSX.Element {
  return (
    <Panel name="phone" title={`${scene.fan.displayName}’s phone`}>
      <div class="handset">
        <Living region="phone" scene={scene} as="div" class="display" />
        <AddressBar fan={scene.fan.username} />
      </div>
      <Living region="mail" scene={scene} as="div" class="mail" />
    </Panel>
  );
}

/** For a link that did not come by this fan's chat, such as one a friend has shared. */
function AddressBar({ fan }: { fan: string }): JSX.Element {
  return (
    <form class="address-bar" action="/playground/phone" target={`frontrow-phone-${fan}`} data-phone-form>
      <input type="hidden" name="fan" value={fan} />
      <input name="to" type="url" required aria-label="Open an address" placeholder="Paste a link" autocomplete="off" />
      <button type="submit">Open</button>
    </form>
  );
}

function Calendar({ scene }: { scene: Scene }): JSX.Element {
  return (
    <Panel name="calendar" title="Calendar">
      <div class="today">
        <Living region="today" scene={scene} as="div" class="face-of-time" />
        <ZoneChoice zone={scene.viewpoint.zone} />
      </div>
      <Living region="release" scene={scene} as="div" class="next-release" />
      <CalendarLevers zone={scene.viewpoint.zone} />
      <details class="switches" data-switches>
        <summary>
          Switches <Living region="on" scene={scene} as="span" class="what" />
        </summary>
        <div class="board">
          <Living region="switches" scene={scene} as="ul" class="switch-list" label="Switches" />
          <p class="trouble" role="alert" />
        </div>
      </details>
    </Panel>
  );
}

function Library({ scene }: { scene: Scene }): JSX.Element {
  return (
    <Panel name="library" title="Sandbox Spotify">
      <label class="whose">
        <span class="unseen">Whose library</span>
        <select data-region="accounts" data-account-choice>
          {regions.accounts(scene)}
        </select>
      </label>
      <Living region="library" scene={scene} as="ul" class="items" label="Library" />
      <Living region="elsewhere" scene={scene} as="div" class="elsewhere" />
    </Panel>
  );
}

function Tabs(): JSX.Element {
  const tabs = [
    ['chat', 'Chat'],
    ['phone', 'Phone'],
    ['calendar', 'Calendar'],
    ['library', 'Library'],
  ] as const;
  return (
    <nav class="tabs" aria-label="Panels">
      {tabs.map(([name, label]) => (
        <button type="button" data-tab-for={name} {...(name === 'chat' ? { 'aria-current': 'true' as const } : {})}>
          {label}
          <span class="dot" hidden />
        </button>
      ))}
    </nav>
  );
}
