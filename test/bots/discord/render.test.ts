import { describe, expect, it } from '@jest/globals';
import type { APIEmbed } from 'discord.js';
import { phrase, plain } from '../../../bots/commands/phrase.js';
import type { Card } from '../../../bots/commands/reply.js';
import { limits } from '../../../bots/discord/limits.js';
import { render } from '../../../bots/discord/render.js';

function aCard(changes: Partial<Card> = {}): Card {
  return { part: 'card', title: plain('Night Drive'), text: [], fields: [], links: [], ...changes };
}

function renderCards(...parts: Card[]) {
  return render({ language: 'en', visibility: 'private', parts });
}

function titleOf(title: string): string {
  return renderCards(aCard({ title: phrase`${title}` })).embeds[0]?.title ?? '';
}

describe('a reply on Discord', () => {
  it('never pings anybody', () => {
    expect(renderCards(aCard()).allowedMentions).toEqual({ parse: [] });
  });

  it('names a channel of ours as it is called, and makes one of nobody’s words', () => {
    const text = [phrase`Pinned in ${{ as: 'room', channelId: '3001', words: 'this channel' }}, not in ${'<#3002>'}.`];

    const [embed] = renderCards(aCard({ text })).embeds;

    expect(embed?.description).toContain('Pinned in <#3001>, not in');
    expect(embed?.description).not.toContain('<#3002>');
  });

  it('shows moments by the reader’s own clock', () => {
    const at = new Date('2026-12-18T00:00:00.900Z');
    const fields = [{ name: 'Countdown', value: phrase`${{ at, as: 'countdown' }}` }];
    const text = [phrase`Out on ${{ at, as: 'date' }}, or ${{ at, as: 'date-and-time' }}.`];

    const [embed] = renderCards(aCard({ text, fields })).embeds;

    expect(embed?.description).toBe('Out on <t:1797552000:D>, or <t:1797552000:F>.');
    expect(embed?.fields).toEqual([{ name: 'Countdown', value: '<t:1797552000:R>' }]);
  });

  it('turns links into link buttons', () => {
    const links = [{ label: 'Pre-save now', url: 'https://frontrow.example/p/x' }];

    expect(renderCards(aCard({ links })).components).toEqual([
      { type: 1, components: [{ type: 2, style: 5, label: 'Pre-save now', url: 'https://frontrow.example/p/x' }] },
    ]);
  });
});

describe('an address of ours on Discord', () => {
  it('stands in a card as it is copied, where the card has it as a link; no other does', () => {
    const url = 'https://frontrow.example/l/night_drive?r=ANA*7';
    const text = [phrase`Pass on ${url} and not ${'https://evil.example'}`];

    const [embed] = renderCards(aCard({ text, links: [{ label: 'Your link', url }] })).embeds;

    expect(embed?.description).toBe(`Pass on ${url} and not https:\u200b//evil.example`);
  });
});

describe('an artist’s title on Discord', () => {
  it.each([
    ['@everyone', '@\u200beveryone'],
    ['**x**', '\\*\\*x\\*\\*'],
    ['<@&1>', '\\<@\u200b&1\\>'],
    ['[free](https://evil.example)', '\\[free\\](https:\u200b//evil.example)'],
    ['`code`', '\\`code\\`'],
    ['<t:0:R>', '\\<t:0:R\\>'],
    ['# Big', '\\# Big'],
    ['- listed', '\\- listed'],
    ['1. listed', '1\\. listed'],
    ['Night-Drive (Remix)', 'Night-Drive (Remix)'],
  ])('is read as typed: %s', (title, shown) => {
    expect(titleOf(title)).toBe(shown);
  });

  it('of 300 characters is cut', () => {
    expect(titleOf('x'.repeat(300))).toBe(`${'x'.repeat(159)}…`);
  });

  it('of 300 markup characters still fits, and ends in no half of an escape', () => {
    const shown = titleOf('*'.repeat(300));

    expect(shown.length).toBeLessThanOrEqual(limits.embedTitle);
    expect(shown).toMatch(/^(\\\*)+…$/);
  });

  it('cannot turn the line around', () => {
    expect(titleOf('Night \u202eevirD\u202c')).toBe('Night evirD');
  });
});

describe('a reply too long for Discord', () => {
  const long = 'word '.repeat(2000);

  it('is cut with an ellipsis', () => {
    const message = render({ language: 'en', visibility: 'private', parts: [{ part: 'text', text: plain(long) }] });

    expect(message.content.length).toBeLessThanOrEqual(limits.content);
    expect(message.content).toMatch(/word…$/);
  });

  it('keeps each part of a card within its limit', () => {
    const fields = Array.from({ length: 30 }, () => ({ name: 'n', value: plain('v') }));
    const [embed] = renderCards(aCard({ fields, text: [plain(long)] })).embeds;

    expect(embed?.description?.length).toBeLessThanOrEqual(limits.embedDescription);
    expect(embed?.fields).toHaveLength(limits.embedFields);
  });

  it('leaves out the last cards rather than be refused', () => {
    const cards = Array.from({ length: 12 }, () => aCard({ text: [plain('x'.repeat(900))] }));
    const { embeds } = renderCards(...cards);

    expect(embeds).toHaveLength(6);
    expect(embeds.map(sizeOf).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(limits.embedsTogether);
  });

  it('leaves out the buttons of cards that it leaves out', () => {
    const cards = Array.from({ length: 12 }, (_, index) => {
      const choices = [{ label: `Do it ${index}`, command: { name: 'status', options: { release: `r${index}` } } }];
      const links = [{ label: `Open ${index}`, url: `https://frontrow.example/${index}` }];
      return aCard({ text: [plain('x'.repeat(900))], links, choices });
    });

    const { embeds, components } = renderCards(...cards);

    const labels = components.flatMap((row) => row.components.map(({ label }) => label));
    expect(labels).toEqual(embeds.flatMap((_, index) => [`Open ${index}`, `Do it ${index}`]));
  });

  it('never ends in the middle of a timestamp', () => {
    const text = plain('x'.repeat(limits.content - 4));
    const late = [...text, { at: new Date(0), as: 'countdown' } as const];

    expect(
      render({ language: 'en', visibility: 'private', parts: [{ part: 'text', text: late }] }).content,
    ).not.toContain('<t');
  });
});

function sizeOf({ title = '', description = '' }: APIEmbed): number {
  return title.length + description.length;
}

describe('choices on Discord', () => {
  const choice = (release: string) => ({ label: release, command: { name: 'presave', options: { release } } });

  it('are buttons after the links, each with the command that it types', () => {
    const links = [{ label: 'Open', url: 'https://frontrow.example/p/x' }];

    const [row] = renderCards(aCard({ links, choices: [choice('monsoon')] })).components;

    expect(row?.components).toEqual([
      { type: 2, style: 5, label: 'Open', url: 'https://frontrow.example/p/x' },
      { type: 2, style: 2, label: 'monsoon', custom_id: '/presave release:monsoon' },
    ]);
  });

  it('leave out what fits into no button, and what is there already', () => {
    const choices = [choice('x'.repeat(90)), choice('monsoon'), choice('monsoon')];

    expect(renderCards(aCard({ choices })).components.flatMap(({ components }) => components)).toHaveLength(1);
  });
});
