/** `appleMusic` as `apple-music`, as it is written in an environment and on a command line. */
export function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
