// Types shared by the importers: rows of a programme, texts in all languages, messages of a report.

/** A text of a programme: in all languages, or in the language of the imported file. */
export type Text = string | Record<Language, string>;

/** The lists of a programme that an import fills. */
export type List =
  | 'sources'
  | 'scopes'
  | 'axes'
  | 'organizations'
  | 'places'
  | 'actions'
  | 'amounts'
  | 'indicators'
  | 'events';

/** What one source says: the id of the source, and value, date, quotation or note. */
export interface Claim {
  source: string;
  date?: string;
  value?: number | null;
  absence?: 'not_read' | 'withheld';
  published_as?: string;
  quote?: string;
  qualifier?: string;
  note?: Text;
}

/** A participant of an action or of the programme. */
export interface Party {
  organization: string;
  roles: string[];
  claims: Claim[];
}

/** A row of any list; assets/schema/programme.schema.json says which fields a list has. */
export interface Row {
  id: string;
  title?: Text;
  name?: Text;
  full_name?: string;
  label?: Text;
  description?: string;
  note?: Text;
  kind?: string;
  code?: string;
  status?: string;
  axis?: string;
  number?: number;
  period?: string;
  date?: string;
  url?: string;
  publisher?: Text;
  unit?: string;
  value?: number | null;
  currency?: string;
  lat?: number;
  lon?: number;
  scope?: string;
  action?: string;
  to?: string;
  from?: string;
  part_of?: string;
  target?: Measure;
  actual?: Measure;
  places?: string[];
  parties?: Party[];
  claims?: Claim[];
}

/** The target or the actual value of an indicator. */
export interface Measure {
  value: number;
  date?: string;
  claims: Claim[];
}

/** A row that has no id yet. */
export type Fields = Omit<Row, 'id'>;

/**
 * A value for a place {0}, {1} … of a message; the first one, a count, decides between singular and
 * plural.
 */
export type Argument = string | number | Record<Language, string> | undefined;

export type Report = ReturnType<typeof import('./report.js').createReport>;
export type Sums = ReturnType<typeof import('./money_sums.js').createSums>;
export type Draft = ReturnType<typeof import('./draft.js').createDraft>;
export type Reading = ReturnType<typeof import('./reading.js').createReading>;
export type TableRow = ReturnType<typeof import('./csv_cells.js').createRow>;
export type Header = ReturnType<typeof import('./csv_columns.js').readHeader>;
export type Organizations = ReturnType<typeof import('./oc4ids_parties.js').createOrganizations>;
export type Parties = ReturnType<typeof import('./oc4ids_parties.js').createParties>;

/**
 * The result of an importer: a programme as JSON text (undefined if it is too large) and sentences
 * about its money, or the key of an error message.
 */
export interface Outcome {
  draft?: Draft;
  programme?: string;
  money?: string[];
  error?: string;
  detail?: string;
}

/**
 * What is written beside a number. `factor`: by which the number is multiplied, undefined if nothing
 * says so; `currencies`: codes of ISO 4217 that the words may mean, undefined if they name none;
 * `isUnclear`: the words name two factors.
 */
export interface Unit {
  factor?: number;
  isUnclear?: boolean;
  currencies?: string[];
}

/**
 * A published amount: its value in its currency (EUR if undefined), or null and why. `absence`:
 * undefined means that it is not published.
 */
export interface Money {
  value: number | null;
  currency?: string;
  absence?: 'not_read' | 'withheld';
  published_as?: string;
  note?: Text;
}

/** Steps of an import: each yields how much of the file was read, from 0 to 1. */
export type Steps<Result> = Generator<number, Result, void>;

/** Parsed JSON, of any structure. */
export type Json = unknown;

/**
 * What the parts of the OC4IDS importer share. `name`: name of the file; `file`: id of the source
 * row made for that file.
 */
export interface Context {
  draft: Draft;
  file: string;
  name: string;
  read: Reading;
  report: Report;
}

/**
 * The project or contract that amounts and events belong to. `slug`: text from which ids are made;
 * `action`: id of its action, if any.
 */
export interface About {
  title: Text;
  slug: string;
  action?: string;
  organizations: Organizations;
  parties: Parties;
}

/**
 * What all rows of a table share. `file`: id of the source row made for the file; `decimal`: decimal
 * mark of the file.
 */
export interface TableContext {
  draft: Draft;
  file: string;
  report: Report;
  header: Header;
  decimal: string;
  separator: string;
}

/** One row of a table. `loose`: words of its amount, in cells that have no certain place. */
export interface RowContext extends TableContext {
  row: TableRow;
  loose?: string;
}

/**
 * A row of a table that was read. `warnings`: keys of messages about its amount; `negative`: its amount
 * without its sign, if it is below zero and therefore has no value.
 */
export interface FoundRow {
  context: RowContext;
  title?: string;
  amount?: {
    money: Money;
    negative?: { value: number; currency?: string };
    warnings: string[];
  };
}

/**
 * An action imported from a table, with sets and maps of what its lists hold. `parties`: by id of
 * the organization.
 */
export interface Action {
  row: Row & { claims: Claim[]; places: string[]; parties: Party[] };
  sources: Set<string>;
  places: Set<string>;
  parties: Map<string, Party>;
}

/** A sentence of the report. */
export interface Note {
  key: string; // of its message
  detail: Argument; // what the sentence names besides the count
  count: number;
  rows: number[]; // the first row numbers that it names
  last: number; // the last row of all
  letters: Set<string>; // those that it names
}

/** An amount of a table that has a value. */
export interface Amount {
  value: number;
  currency?: string;
}
