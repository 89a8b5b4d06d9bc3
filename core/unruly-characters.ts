/** Bidirectional overrides and isolates, other invisible controls, line breaks: what could turn a line of text around. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
export const unrulyCharacters = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;
