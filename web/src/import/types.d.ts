// What the parts of the importers hand one another: rows of a programme, texts in both languages, and what is told.

/** A text of a programme: in both languages, or as the file has it. */
export type Text = string | { fr: string; en: string };

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

/** Who says something: the id of a source, and what it says. */
export interface Claim {
  source: string;
  date?: string;
  value?: number | null;
  quote?: string;
  qualifier?: string;
  note?: Text;
}

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

export interface Measure {
  value: number;
  date?: string;
  claims: Claim[];
}

export type Fields = Omit<Row, 'id'>;

/** What a sentence names: {0}, {1}…; the first, a count, decides between singular and plural. */
export type Argument = string | number | { fr: string; en: string } | undefined;

export type Report = ReturnType<typeof import('./report.js').createReport>;
export type Draft = ReturnType<typeof import('./draft.js').createDraft>;
export type Reading = ReturnType<typeof import('./reading.js').createReading>;
export type TableRow = ReturnType<typeof import('./csv_cells.js').createRow>;
export type Header = ReturnType<typeof import('./csv_columns.js').readHeader>;
export type Organizations = ReturnType<typeof import('./oc4ids_parties.js').createOrganizations>;
export type Parties = ReturnType<typeof import('./oc4ids_parties.js').createParties>;

/** What an importer answers: a programme as JSON text (none when it is too large), or the key of a sentence. */
export interface Outcome {
  draft?: Draft;
  programme?: string;
  error?: string;
  detail?: string;
}

/** An amount as it is published: euros, or none and a note. */
export interface Money {
  value: number | null;
  note?: Text;
}

/** Parsed JSON that may be anything. */
export type Json = unknown;

/** What the parts of the OC4IDS importer share. `name`: of the file; `file`: the id of its source. */
export interface Context {
  draft: Draft;
  file: string;
  name: string;
  read: Reading;
  report: Report;
}

/** What is tied to an amount or an event: `action` is its id, when there is one. */
export interface About {
  title: Text;
  slug: string;
  action?: string;
  organizations: Organizations;
  parties: Parties;
}

/** One row of a table, and what it shares with the others. `decimal`: the mark of the file. */
export interface RowContext {
  draft: Draft;
  file: string;
  report: Report;
  row: TableRow;
  decimal: string;
}

/** An action of a table, whose lists are always there. */
export type Action = Row & { claims: Claim[]; parties: Party[]; places: string[] };
