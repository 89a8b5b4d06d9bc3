/**
 * The names that a message's text asks for, read from the text itself, so that a call that leaves one out does not
 * compile: `title` and `count` of `{title}: {count, plural, one {# fan of it} other {# fans of it}}`, and `link` of
 * `Read <link>the notice</link>`. A branch of a plural is a whole sentence, as translators need it: one that is a
 * single word would be taken for a name.
 */
export type ArgumentName<Text extends string> = NameInBraces<Text> | TagName<Text>;

type NameInBraces<Text extends string, Found = never> = Text extends `${string}{${infer Inside}`
  ? NameInBraces<Inside, Found | OneWord<UpTo<UpTo<Inside, '}'>, ','>>>
  : Found;

type TagName<Text extends string, Found = never> = Text extends `${string}<${infer Inside}`
  ? TagName<Inside, Found | (Inside extends `/${string}` ? never : OneWord<UpTo<Inside, '>'>>)>
  : Found;

type UpTo<Text extends string, Mark extends string> = Text extends `${infer Before}${Mark}${string}` ? Before : Text;

/** Not the inside of a branch, nor what follows a mere `<`: that has blanks, or is empty. */
type OneWord<Text extends string> = Text extends '' | `${string}${' ' | '#' | '{'}${string}` ? never : Text;
