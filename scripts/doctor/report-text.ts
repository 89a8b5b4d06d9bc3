import { styleText } from 'node:util';
import type { Weight } from './finding.js';
import type { Report, State, SubjectReport } from './report.js';

type Paint = (text: string) => string;
type Look = { symbol: string; paint: Paint };

/** How the report is written: to how many columns, and whether colours mean something there. */
export type Page = { columns: number; colours: boolean };

const widest = 96;
const titleWidth = 20;

const stateWords: Readonly<Record<State, string>> = {
  ready: 'ready',
  limited: 'works, with limits',
  failing: 'does not work',
  'half-configured': 'half configured',
  'not-configured': 'not configured',
};

/** The report for whoever sits at the terminal: what matters first, one thing a line, the next step last. */
export function reportText(report: Report, page: Page): string {
  const write = writer(page);
  const { installation, services, platforms } = report;
  const parts = [
    write.heading(`Frontrow doctor · ${report.baseUrl}`),
    write.subject(installation),
    write.section('Streaming services'),
    ...Object.values(services).map((each) => write.subject(each)),
    write.section('Chat platforms and mail'),
    ...Object.values(platforms).map((each) => write.subject(each)),
    write.ending(report),
  ];
  return `\n${parts.join('\n')}\n`;
}

function writer({ columns, colours }: Page) {
  const width = Math.max(40, Math.min(columns, widest));
  const painted =
    (...format: Parameters<typeof styleText>[0][]): Paint =>
    (text) =>
      colours ? format.reduce((so, each) => styleText(each, so, { validateStream: false }), text) : text;
  const [bold, dim, green, yellow, red, cyan] = [
    painted('bold'),
    painted('dim'),
    painted('green'),
    painted('yellow'),
    painted('red'),
    painted('cyan'),
  ] as const;
  const byWeight: Readonly<Record<Weight, Look>> = {
    good: { symbol: '✓', paint: green },
    note: { symbol: '·', paint: dim },
    limit: { symbol: '!', paint: yellow },
    wrong: { symbol: '✗', paint: red },
  };
  const byState: Readonly<Record<State, Look>> = {
    ready: byWeight.good,
    limited: byWeight.limit,
    failing: byWeight.wrong,
    'half-configured': byWeight.wrong,
    'not-configured': { symbol: '○', paint: dim },
  };
  const line = ({ symbol, paint }: Look, text: string, indent: number): string =>
    wrapped(text, width - indent - 2)
      .map((piece, at) => `${' '.repeat(indent)}${at === 0 ? paint(symbol) : ' '} ${piece}`)
      .join('\n');
  const arrow: Look = { symbol: '→', paint: cyan };

  function subject(each: SubjectReport): string {
    const look = byState[each.state];
    const where = each.onThisMachine && each.title !== 'Installation' ? dim(' (on this machine: a stand-in)') : '';
    const head = `  ${look.paint(look.symbol)} ${bold(each.title.padEnd(titleWidth))}${look.paint(stateWords[each.state])}${where}`;
    if (each.state === 'not-configured') return `${head}\n${line(arrow, each.next ?? '', 6)}`;
    const details = [...each.limits, ...each.expires.map(({ what, at, says }) => `${what}: ${at ?? says}`)];
    return [
      head,
      ...each.findings.map(({ weight, says }) => line(byWeight[weight], says, 6)),
      ...details.map((text) => line(byWeight.note, text, 6)),
      ...(each.next === null ? [] : [line(arrow, each.next, 6)]),
      ...each.paste.map(
        ({ what, where: place, value }) =>
          `${line({ symbol: '⎘', paint: dim }, `${what} (${place})`, 6)}\n          ${cyan(value)}`,
      ),
    ].join('\n');
  }

  return {
    subject,
    heading: (text: string) => `  ${bold(text)}\n`,
    section: (text: string) => `\n  ${dim(text)}\n`,
    ending(report: Report): string {
      const look = report.ok ? (report.nothingConfigured ? byState['not-configured'] : byWeight.good) : byWeight.wrong;
      const summary = `\n${line(look, report.summary, 2)}`;
      return report.next === null ? summary : `${summary}\n${line(arrow, report.next, 2)}`;
    },
  };
}

/** Words in lines of at most so many characters; one that is longer has a line of its own. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
