import { describe, expect, it } from '@jest/globals';
import { heatMapPicture, mostBars, type HeatMapBar } from '../../../core/pictures/heat-map-picture.js';

const bar = (label: string, fans: number): HeatMapBar => ({
  label,
  value: `${fans} / 500`,
  recent: '+1',
  before: '+0',
  fans,
  isRising: false,
});
const picture = {
  eyebrow: 'शहरों के अनुसार',
  title: 'Night Drive',
  total: '512',
  recentHeading: '48 h',
  beforeHeading: 'before',
  bars: [bar('Delhi', 400), bar('Mumbai', 100)],
  noBars: 'none yet',
  threshold: 500,
  thresholdLabel: '500',
  rest: '+ 12',
  advice: ['Wait.'],
};

/** How wide the bars of the fans are, in the order in which they are drawn. */
const widths = (svg: string) =>
  [...svg.matchAll(/width="([\d.]+)" height="24"[^>]*fill="url\(#glow\)"/g)].map(([, width]) => Number(width));

describe('the picture of a heat map', () => {
  it('draws bars as long as there are fans, and the threshold where a bar of so many would end', () => {
    const svg = heatMapPicture(picture);

    const [delhi = 0, mumbai = 0] = widths(svg);
    expect(delhi / mumbai).toBeCloseTo(4, 1);
    const threshold = Number(/<path d="M([\d.]+) /.exec(svg)?.[1]) - 300;
    expect(threshold / delhi).toBeCloseTo(500 / 400, 1);
  });

  it('fits a city far above the threshold, and no more cities than there is room for', () => {
    const many = Array.from({ length: 12 }, (_, number) => bar(`City ${number}`, 9_000 - number));
    const svg = heatMapPicture({ ...picture, bars: many });

    expect(widths(svg)).toHaveLength(mostBars);
    expect(Math.max(...widths(svg))).toBeLessThanOrEqual(500);
    expect(svg).not.toContain(`City ${mostBars}`);
  });

  it('reads names of people as they were typed, and cuts what is too long', () => {
    const svg = heatMapPicture({ ...picture, title: '</text><script>&"\u202e\u0000', bars: [bar('x'.repeat(90), 1)] });

    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&amp;&quot;');
    // eslint-disable-next-line no-control-regex -- what no drawing may hold
    expect(svg).not.toMatch(/[\u0000\u202e]/);
    expect(svg).toMatch(/>x{5,20}…</);
  });

  it('says so in place of bars where no city is large enough', () => {
    const svg = heatMapPicture({ ...picture, bars: [] });
    expect(widths(svg)).toEqual([]);
    expect(svg).toContain('none yet');
  });
});
