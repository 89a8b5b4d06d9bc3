import sharp from 'sharp';
import { readQrCode } from '../../core/pictures/read-qr-code.js';
import { until } from '../until.js';
import type { ChatWorld, Person, Seen, Where } from './chat-world.js';

type Sought = { by?: Person; where?: Where };

/** The messages with these words in them that a person sees, once there are so many. */
export async function untilReads(
  world: ChatWorld,
  words: string,
  { by = 'asha', where, times = 1, withinMs }: Sought & { times?: number; withinMs?: number } = {},
): Promise<Seen[]> {
  let found: Seen[] = [];
  let all: Seen[] = [];
  await until(async () => {
    all = await world.reads(by, where);
    found = all.filter(({ text }) => text.includes(words));
    return found.length >= times;
  }, withinMs).catch((cause: unknown) => {
    const read = all.map(({ text }) => text).join('\n---\n');
    throw new Error(`“${words}” was to be read by ${by}, who reads:\n${read}`, { cause });
  });
  return found;
}

/** Where the pictures that Asha sees are loaded from, once there are so many. */
export async function untilPictures(world: ChatWorld, count = 1): Promise<string[]> {
  let found: string[] = [];
  await until(async () => {
    found = (await world.reads()).flatMap(({ pictures }) => pictures);
    return found.length >= count;
  });
  return found;
}

/** Where the codes lead in the pictures that Asha's app shows her, once there are two, with the pictures' sizes. */
export async function untilTwoCodes(world: ChatWorld): Promise<{ leadsTo: string | null; height: number }[]> {
  const pictures = await untilPictures(world, 2);
  return Promise.all(
    pictures.map(async (address) => {
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
      const { height } = await sharp(bytes).metadata();
      return { leadsTo: await readQrCode(bytes), height };
    }),
  );
}

/** Asks for help and waits for it: whatever was asked before has been seen to by then. */
export async function askHelp(world: ChatWorld, { by = 'asha', where = 'private' }: Sought = {}): Promise<void> {
  const before = (await helpRead(world, by)).length;
  await world.say('/help', { by, where });
  await untilReads(world, helpTitle, { by, times: before + 1 });
}

async function helpRead(world: ChatWorld, by: Person): Promise<Seen[]> {
  return (await world.reads(by)).filter(({ text }) => text.includes(helpTitle));
}

/** What `/help` is headed by. */
export const helpTitle = 'What you can ask for';
