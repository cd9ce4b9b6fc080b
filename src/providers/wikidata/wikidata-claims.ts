import { cleanLine } from '../../interop/clean-text.ts';
import { dateAt, type JsonObject, lineAt, objectAt, objectsAt, wholeAt } from '../fields/json-fields.ts';

// https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON

/** A date as far as it is known. */
export interface WikidataDate {
  readonly year: number;
  /** YYYY-MM-DD; null when only the year or the month is known. */
  readonly day: string | null;
}

const DAY_PRECISION = 11;
const YEAR_PRECISION = 9;

/** The statements of a property that count: the preferred ones, else the normal ones. */
export function statementsOf(entity: JsonObject, property: string): readonly JsonObject[] {
  const statements = objectsAt(objectAt(entity, 'claims'), property).filter(
    (statement) => objectAt(statement, 'mainsnak').snaktype === 'value',
  );
  const preferred = statements.filter(({ rank }) => rank === 'preferred');
  return preferred.length > 0 ? preferred : statements.filter(({ rank }) => rank !== 'deprecated');
}

/** The entities a property leads to. */
export function entitiesOf(entity: JsonObject, property: string): readonly string[] {
  return statementsOf(entity, property).flatMap(
    (statement) => entityIn(objectAt(statement, 'mainsnak')) ?? [],
  );
}

/** The entity of a snak, `Q42`; null for what is none. */
export function entityIn(snak: JsonObject): string | null {
  const id = objectAt(objectAt(snak, 'datavalue'), 'value').id;
  return typeof id === 'string' && /^Q[1-9]\d{0,11}$/.test(id) ? id : null;
}

/** The texts of a property: ids, names of files. */
export function textsOf(entity: JsonObject, property: string): readonly string[] {
  return statementsOf(entity, property).flatMap((statement) => textIn(objectAt(statement, 'mainsnak')) ?? []);
}

/** The text of a snak, in whatever language. */
export function textIn(snak: JsonObject): string | null {
  const value = objectAt(snak, 'datavalue').value;
  if (typeof value === 'string') return cleanLine(value) || null;
  return lineAt(objectAt(objectAt(snak, 'datavalue'), 'value'), 'text');
}

/** The earliest date of a property. */
export function firstDateOf(entity: JsonObject, property: string): WikidataDate | null {
  const dates = statementsOf(entity, property).flatMap(
    (statement) => dateIn(objectAt(statement, 'mainsnak')) ?? [],
  );
  const [first] = dates.sort((a, b) => (a.day ?? `${a.year}-99`).localeCompare(b.day ?? `${b.year}-99`));
  return first ?? null;
}

function dateIn(snak: JsonObject): WikidataDate | null {
  const value = objectAt(objectAt(snak, 'datavalue'), 'value');
  const [, year, month, day] = /^\+(\d{4})-(\d\d)-(\d\d)T/.exec(String(value.time)) ?? [];
  const precision = wholeAt(value, 'precision') ?? 0;
  if (year === undefined || precision < YEAR_PRECISION || Number(year) < 1800 || Number(year) > 2200)
    return null;
  const date = `${year}-${month}-${day}`;
  return { year: Number(year), day: precision >= DAY_PRECISION ? dateAt({ date }, 'date') : null };
}

/** The amounts of a property above zero, and the entities of their units (null: plain numbers). */
export function quantitiesOf(
  entity: JsonObject,
  property: string,
): readonly { readonly amount: number; readonly unit: string | null }[] {
  return statementsOf(entity, property).flatMap((statement) => {
    const value = objectAt(objectAt(objectAt(statement, 'mainsnak'), 'datavalue'), 'value');
    const amount = Number(value.amount);
    if (!Number.isFinite(amount) || amount <= 0) return [];
    return [{ amount, unit: /Q\d+$/.exec(String(value.unit))?.[0] ?? null }];
  });
}
