import type { Language } from '../../core/languages/language.js';
import { cut } from '../commands/cut.js';
import { pieceInWords, type Reading } from '../commands/moment-words.js';
import { unseen, type Phrase } from '../commands/phrase.js';
import { limits } from './limits.js';

/** A phrase in words: a mail is read whenever its reader likes, so nothing in it follows a clock. */
export function inWords(phrase: Phrase, reading: Reading): string {
  const words = phrase.map((piece) => (typeof piece === 'string' ? piece : pieceInWords(piece, reading))).join('');
  // What keeps a chat app from making a command of something is of no use here.
  return cut(words.replaceAll(unseen, ''), limits.line);
}

/** Text as HTML shows it, in an element or in quotes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/**
 * Mail programs drop what they do not know, so all of it stands beside what it is for; the few rules of the head are
 * only for those that show mails in the dark. Both palettes are legible however a program turns them over.
 */
const style = {
  body: 'margin:0;padding:0;background:#f3effa;',
  outer: 'padding:24px 12px 40px;background:#f3effa;',
  sheet: 'width:100%;max-width:520px;background:#ffffff;border-radius:20px;overflow:hidden;border:1px solid #e2daf2;',
  picture:
    'display:block;width:100%;height:auto;border:0;background:#5b3fa0;color:#ffffff;font:700 22px/1.3 sans-serif;',
  ribbon:
    'height:8px;line-height:8px;font-size:0;background:#ff8f5c;background-image:linear-gradient(100deg,#5b3fa0,#ff8f5c 65%,#ffc27a);',
  inner: `padding:24px 24px 28px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;color:#1d1530;`,
  sender:
    'margin:0 0 6px;font-size:13px;line-height:1.4;letter-spacing:.06em;text-transform:uppercase;font-weight:650;color:#a8400f;',
  title: 'margin:0 0 14px;font-size:26px;line-height:1.15;letter-spacing:-.01em;font-weight:750;color:#1d1530;',
  paragraph: 'margin:0 0 12px;font-size:16px;line-height:1.5;color:#1d1530;',
  name: 'margin:16px 0 2px;font-size:13px;line-height:1.4;color:#5d5276;',
  table: 'width:100%;border-collapse:collapse;margin:0 0 12px;font-size:15px;line-height:1.5;color:#1d1530;',
  button:
    'display:block;margin:18px 0 0;padding:15px 18px;border-radius:14px;background:#ff8f5c;color:#2a0f05;font-size:17px;line-height:1.25;font-weight:700;text-align:center;text-decoration:none;',
  second:
    'display:block;margin:10px 0 0;padding:13px 18px;border-radius:14px;border:1px solid #cfc4e6;color:#3d2a75;font-size:16px;line-height:1.25;font-weight:600;text-align:center;text-decoration:none;',
  foot: `max-width:480px;margin:18px auto 0;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;font-size:13px;line-height:1.5;color:#5d5276;text-align:center;`,
  footLink: 'color:#5d5276;text-decoration:underline;',
} as const;

const inTheDark = `@media (prefers-color-scheme:dark){
.f-out{background:#120e1c!important}.f-sheet{background:#1c1530!important;border-color:#3a2f57!important}
.f-ink{color:#f6f2ff!important}.f-quiet{color:#b8aed0!important}.f-warm{color:#ffb088!important}
.f-second{color:#f6f2ff!important;border-color:#51437a!important}}`;

/** What a letter is made of, in HTML that is escaped already where it is text. */
export type Sheet = {
  language: Language;
  title: string;
  sender: string;
  picture: { url: string; alt: string } | null;
  body: string;
  foot: string;
};

/** The whole document. */
export function document({ language, title, sender, picture, body, foot }: Sheet): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(title)}</title><style>${inTheDark}</style>`;
  const top = picture
    ? `<img src="${escapeHtml(picture.url)}" alt="${escapeHtml(picture.alt)}" width="520" style="${style.picture}">`
    : `<div style="${style.ribbon}">&nbsp;</div>`;
  const heading = `<p class="f-warm" dir="auto" style="${style.sender}">${escapeHtml(sender)}</p><h1 class="f-ink" dir="auto" style="${style.title}">${escapeHtml(title)}</h1>`;
  const sheet = `<table role="presentation" class="f-sheet" align="center" cellpadding="0" cellspacing="0" style="${style.sheet}"><tr><td>${top}</td></tr><tr><td style="${style.inner}">${heading}${body}</td></tr></table>`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body class="f-out" style="${style.body}"><div class="f-out" style="${style.outer}">${sheet}<div class="f-quiet" style="${style.foot}">${foot}</div></div></body></html>`;
}

export function paragraph(text: string): string {
  return `<p class="f-ink" dir="auto" style="${style.paragraph}">${escapeHtml(text)}</p>`;
}

export function named(name: string, value: string): string {
  return `<p class="f-quiet" style="${style.name}">${escapeHtml(name)}</p>${paragraph(value)}`;
}

/** The first of a letter's buttons is the one that is meant. */
export function button({ label, url }: { label: string; url: string }, isFirst: boolean): string {
  const [look, class_] = isFirst ? [style.button, 'f-first'] : [style.second, 'f-second'];
  return `<a class="${class_}" dir="auto" href="${escapeHtml(url)}" style="${look}">${escapeHtml(label)}</a>`;
}

export function footLink({ label, url }: { label: string; url: string }): string {
  return `<a class="f-quiet" href="${escapeHtml(url)}" style="${style.footLink}">${escapeHtml(label)}</a>`;
}

/** Rows under headings; the first cell of each is what it is about. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag} align="left" style="padding:4px 10px 4px 0;">${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table class="f-ink" style="${style.table}">${line(columns, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table>`;
}
