import { Schema, type SchemaDefinition } from 'mongoose';

/** A record: what is stored of something, under its key, with the version of its shape. */
export type Stored<Fields, Key extends string = string> = Fields & { _id: Key; schemaVersion: 1 };

/**
 * The schema of one kind of record. What it does not name is refused, in writes and in filters;
 * that nothing is missing is the compiler's part.
 */
export function recordSchema(collection: string, fields: SchemaDefinition): Schema {
  return partSchema({ ...fields, schemaVersion: Number })
    .add({ _id: String })
    .set('collection', collection);
}

/** The schema of a part of a record: as strict, but with no key of its own. */
export function partSchema(fields: SchemaDefinition): Schema {
  const options = { strict: 'throw', strictQuery: 'throw', minimize: false, versionKey: false } as const;
  return new Schema({ ...fields }, { ...options, _id: false, id: false });
}
