import { numberOf, readText } from '../whatsapp/as-shown.js';
import { openCloudWorld } from '../whatsapp/cloud-world.js';
import type { SharedSandbox } from '../shared-sandbox.js';
import type { SeenMessage } from '../whatsapp/cloud-people.js';
import { until } from '../until.js';
import type { ChatWorld, Person, Seen } from './chat-world.js';

/** A row with a long label has it whole below its title. */
const labelOf = ({ title, description }: SeenMessage['choices'][number]) => description ?? title;

function seen({ text, imageUrl, link, choices }: SeenMessage): Seen {
  const read = readText(text);
  const buttons = [
    ...(link ? [{ label: link.text, url: link.url }] : []),
    ...read.buttons,
    ...choices.map((choice) => ({ label: labelOf(choice), url: null })),
  ];
  const pictures = imageUrl === null ? [] : [imageUrl];
  return { ...read, buttons, commands: [], pictures, isEdited: false, isPinned: false, where: 'private' };
}

/** The sandbox's Cloud API, and the real bot on it. It knows no groups: everybody is alone with the bot. */
export async function openCloudChat(shared?: SharedSandbox): Promise<ChatWorld> {
  const world = await openCloudWorld(shared);
  const { people, engine, log } = world;
  const ids: Record<Person, string> = {
    asha: (await people.person('asha')).userId,
    leo: (await people.person('leo')).userId,
  };
  const answered = async (person: Person, write: () => Promise<void>) => {
    const before = (await people.sees(person)).length;
    await write();
    await until(async () => (await people.sees(person)).length > before);
  };
  return {
    platform: 'whatsapp',
    engine,
    log,
    group: { platform: 'whatsapp', communityId: '120363000000000003@g.us', channelId: null },
    idOf: (person) => ids[person],
    // Where the calendar moves, a fan has not written for more than a day.
    start: (of) => world.start(shared ? { template: { name: 'frontrow_news', language: 'en' } } : {}, of),
    passMs: (ms) => world.monotonic.advanceMs(ms),
    runsGroup: () => Promise.reject(new Error('The Cloud API knows no groups.')),
    meet: (person) => answered(person, () => people.write(person, '/help')),
    say: (text, { by = 'asha' } = {}) => people.write(by, text),
    async press(label, { by = 'asha' } = {}) {
      const all = (await people.sees(by)).flatMap((message) => [
        ...message.choices.map((choice) => ({ label: labelOf(choice), do: () => people.tap(by, message, choice.id) })),
        ...readText(message.text).buttons.map((button) => ({
          label: button.label,
          do: () => people.write(by, numberOf(message.text, button.label) ?? ''),
        })),
      ]);
      await all.findLast((each) => each.label === label)?.do();
    },
    reads: async (person = 'asha', where) => (where === 'group' ? [] : (await people.sees(person)).map(seen)),
    leaveButton: (label, id) => world.sendAsBusiness(ids.asha, buttonUnder('From long ago', { label, id })),
    repeatLast: () => people.post('/webhooks/repeat').then(() => undefined),
    shutOut: (person) => people.post(`/users/${person}`, { blocked: true }).then(() => undefined),
    // Meta refuses without saying for how long: left out by a trait.
    askToWait: () => Promise.reject(new Error('Meta never says how long to wait.')),
    failSending: () => people.post('/faults', { match: 'POST *messages', status: 502 }).then(() => undefined),
    letPin: () => Promise.reject(new Error('There are no groups to pin anything in.')),
    rest: () => Promise.resolve(),
    deletePosts: () => Promise.reject(new Error('There are no groups with posts in them.')),
    refusePictures: () => people.post('/faults', { match: 'POST *media', status: 500 }).then(() => undefined),
    close: () => world.close(),
  };
}

function buttonUnder(text: string, { label, id }: { label: string; id: string }): object {
  const buttons = [{ type: 'reply', reply: { id, title: label } }];
  return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons } } };
}
