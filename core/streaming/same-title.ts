/** Words by which shops tell one recording of a work from another. */
const versionWords =
  /\b(remix(ed|es)?|rmx|mix|instrumental|karaoke|acoustic|unplugged|stripped|live|edit|demo|cover|reprise|orchestral|piano|lo-?fi|slowed|sped[\s-]up|nightcore|a\s?cappella|acapella|dub|bootleg|mashup|flip|vip|extended)\b/i;

/** Versions that are none: what a recording is called where it is told from its others. */
const plainVersions = /^(the\s)?(original|album|single|explicit|clean|standard)\s(mix|version|edit)$/i;

const featuring = /^(feat\.?|ft\.?|featuring|with)\s/i;
const brackets = /[([{]([^)\]}]*)[)\]}]/g;

/** Whether two titles name the same recording, but for what shops add: "(feat. …)", "[Deluxe]", " - Single". "(Remix)" is no addition. */
export function sameTitle(one: string, other: string): boolean {
  return titleBase(one) === titleBase(other) && sameMarks(versionsOf(one), versionsOf(other));
}

/**
 * Whether a title is this one rather than one of `rivals`, which are recordings of their own: where they differ only in
 * what shops add, such as "(Hindi)" and "(Tamil)", that decides. Rivals of the same title cannot be told by it.
 */
export function isTitle(found: string, title: string, rivals: readonly string[] = []): boolean {
  if (!sameTitle(found, title)) return false;
  const marks = marksOf(found);
  return rivals
    .filter((rival) => sameTitle(rival, title))
    .every((rival) => {
      const [ours, theirs] = [marksOf(title), marksOf(rival)];
      const onlyOurs = [...ours].filter((mark) => !theirs.has(mark));
      const onlyTheirs = [...theirs].filter((mark) => !ours.has(mark));
      if (onlyOurs.length + onlyTheirs.length === 0) return false;
      return onlyOurs.every((mark) => marks.has(mark)) && !onlyTheirs.some((mark) => marks.has(mark));
    });
}

/** What a work is called, whatever its recordings add: "Night Drive" of "Night Drive (Remix) [feat. Riya]". */
export function titleBase(title: string): string {
  const bare = title
    .replaceAll(brackets, ' ')
    .replace(/\s(feat\.?|ft\.?|featuring)\s.*$/i, ' ')
    .replace(/\s[-–—]\s.*$/, ' ');
  return folded(bare) || folded(title);
}

/** What stands in brackets or after a dash and names a version, folded. */
export function versionsOf(title: string): ReadonlySet<string> {
  return new Set(additionsOf(title).filter(namesVersion).map(folded));
}

function namesVersion(addition: string): boolean {
  return versionWords.test(addition) && !plainVersions.test(addition) && !featuring.test(addition);
}

function marksOf(title: string): ReadonlySet<string> {
  return new Set(additionsOf(title).map(folded));
}

function additionsOf(title: string): string[] {
  const inBrackets = [...title.matchAll(brackets)].map(([, text = '']) => text);
  const outside = title.replaceAll(brackets, ' ');
  const [, ...afterDashes] = outside.split(/\s[-–—]\s/);
  return [...inBrackets, ...afterDashes].map((text) => text.trim()).filter((text) => text !== '');
}

function sameMarks(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((mark) => other.has(mark));
}

/** Without case, accents, spaces and signs; a text of nothing else stays as it is. */
export function folded(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return (plain || text.trim()).toLowerCase();
}
