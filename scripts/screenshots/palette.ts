/** How often each colour (0xRRGGBB) occurs. */
type Counts = ReadonlyMap<number, number>;
type Box = { colours: number[]; weight: number; channel: number; range: number };

const shifts = [16, 8, 0] as const;
const part = (colour: number, shift: number) => (colour >> shift) & 0xff;

/** At most 256 colours that stand for all those in a picture, by median cut: its boxes, each by its average. */
export function choosePalette(counts: Counts): { palette: number[]; indexOf: Map<number, number> } {
  const boxes = [boxOf([...counts.keys()], counts)];
  while (boxes.length < 256) {
    // A wide box that many pixels are in shows most when it is cut.
    const widest = boxes.reduce((one, other) => (worth(other) > worth(one) ? other : one));
    if (widest.range === 0) break;
    boxes.splice(boxes.indexOf(widest), 1, ...cut(widest, counts));
  }
  const indexOf = new Map(boxes.flatMap(({ colours }, index) => colours.map((colour) => [colour, index] as const)));
  return { palette: boxes.map(({ colours, weight }) => average(colours, { counts, weight })), indexOf };
}

const worth = ({ range, weight }: Box) => range * Math.sqrt(weight);

function boxOf(colours: number[], counts: Counts): Box {
  let weight = 0;
  const least = [255, 255, 255];
  const most = [0, 0, 0];
  for (const colour of colours) {
    weight += counts.get(colour) ?? 0;
    for (const [index, shift] of shifts.entries()) {
      least[index] = Math.min(least[index] ?? 0, part(colour, shift));
      most[index] = Math.max(most[index] ?? 0, part(colour, shift));
    }
  }
  const ranges = most.map((value, index) => value - (least[index] ?? 0));
  const range = Math.max(...ranges);
  return { colours, weight, range, channel: shifts[ranges.indexOf(range)] ?? 0 };
}

/** In two, with about as many pixels in each. */
function cut({ colours, weight, channel }: Box, counts: Counts): Box[] {
  const sorted = colours.toSorted((one, other) => part(one, channel) - part(other, channel));
  let before = 0;
  let middle = 1;
  for (const [index, colour] of sorted.entries()) {
    before += counts.get(colour) ?? 0;
    middle = Math.min(index + 1, sorted.length - 1);
    if (before >= weight / 2) break;
  }
  return [boxOf(sorted.slice(0, middle), counts), boxOf(sorted.slice(middle), counts)];
}

function average(colours: readonly number[], { counts, weight }: { counts: Counts; weight: number }): number {
  const sums = shifts.map((shift) =>
    colours.reduce((sum, colour) => sum + part(colour, shift) * (counts.get(colour) ?? 0), 0),
  );
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => Math.round(sum / weight));
  return (red << 16) | (green << 8) | blue;
}
