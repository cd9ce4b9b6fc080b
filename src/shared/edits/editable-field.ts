/** What a field of a title holds. */
export type FieldKind = 'text' | 'long-text' | 'whole' | 'decimal' | 'date';

/** A field of a title that a person may edit: its name, and what it may hold. */
export interface EditableField {
  /** As it is called on the page. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Of a text the most UTF-16 code units, of a number the highest value. */
  readonly most: number;
  /** Of a number. Default 0. */
  readonly least?: number;
  /** It may not be empty. */
  readonly isNeeded?: boolean;
}

/** The fields that hold one value; the bounds are those of the table `media_item`. */
export const EDITABLE_FIELDS = {
  title: { label: 'Title', kind: 'text', most: 500, isNeeded: true },
  originalTitle: { label: 'Original title', kind: 'text', most: 500 },
  year: { label: 'Year', kind: 'whole', least: 1800, most: 2200 },
  airedDate: { label: 'Date', kind: 'date', most: 10 },
  runtimeMin: { label: 'Length in minutes', kind: 'whole', least: 1, most: 100_000 },
  rating: { label: 'Rating', kind: 'decimal', most: 10 },
  season: { label: 'Season', kind: 'whole', most: 100_000 },
  episode: { label: 'Episode', kind: 'whole', most: 100_000 },
  description: { label: 'Overview', kind: 'long-text', most: 50_000 },
} as const satisfies Readonly<Record<string, EditableField>>;

/** The name of a field that holds one value. */
export type ValueField = keyof typeof EDITABLE_FIELDS;
/** The name of a field that holds a list of names. */
export type ListField = 'genres' | 'countries' | 'keywords';
const LIST_FIELDS: readonly string[] = ['genres', 'countries', 'keywords'] satisfies ListField[];

/** Whether a field holds names. */
export function isListField(field: OwnField): field is ListField {
  return LIST_FIELDS.includes(field);
}

/** A field that is a person's own once they have edited or locked it. */
export type OwnField = ValueField | ListField | 'credits';
/** A picture of a title that a person may choose. */
export type PictureField = 'poster' | 'fanart';
/** What a field holds; null: nothing. */
export type FieldValue = string | number | null;

/** All fields that hold one value, in the order they are shown. */
export const VALUE_FIELDS = Object.keys(EDITABLE_FIELDS) as readonly ValueField[];
