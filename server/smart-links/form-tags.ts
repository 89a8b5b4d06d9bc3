/** What a link said by which a page was opened, for its forms to carry on: a code as it is kept, and a source in its shape. */
export type FormTags = { r: string; s: string };
