/** Text as Discord's app shows it: markup is gone, what a backslash stands before is not, nor what cannot be seen. */
export function asDiscordShows(text: string): string {
  const kept: string[] = [];
  const bare = text.replace(/\\([^A-Za-z0-9\s])/g, (_, literal: string) => `\0${kept.push(literal) - 1}\0`);
  return bare
    .replace(/[*_~`|]|^\s*(?:#+|[->])\s/gm, '')
    .replace(/\0(\d+)\0/g, (_, at: string) => kept[Number(at)] ?? '')
    .replaceAll('\u200b', '');
}
