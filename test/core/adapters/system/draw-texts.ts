import { createSharpPainter } from '../../../../core/adapters/system/sharp-painter.js';
import { drawing, line } from '../../../../core/pictures/svg.js';

/**
 * Draws each of the texts it is given as JSON, plain and bold, and writes the pictures as JSON: in a process of its own,
 * for a test runner keeps the real environment from what it runs, and that is where fonts are looked up.
 */
const texts = JSON.parse(process.argv[2] ?? '[]') as string[];
const painter = createSharpPainter();
const pictures: Record<string, { plain: string; bold: string }> = {};

async function draw(text: string, bold: boolean): Promise<string> {
  const written = line(text, { x: 4, y: 40, size: 36, most: 350, bold });
  return Buffer.from(await painter.png(drawing({ width: 360, height: 60 }, [written]))).toString('base64');
}

for (const text of texts) pictures[text] = { plain: await draw(text, false), bold: await draw(text, true) };
process.stdout.write(JSON.stringify(pictures));
