// What the build reads and hands from part to part: the facts of a programme, as far as pages tell them
// (assets/schema/programme.schema.json has all of them), and where things are.

/** A text of a programme: in every language, or in one for all. */
type Translated = string | Record<Language, string>;

interface Claim {
  source: string;
  value?: number | null;
  date?: string;
  qualifier?: string;
  quote?: string;
  preferred?: boolean;
}

/** What has a value and claims about it. */
interface Measure {
  value?: number | null;
  claims?: Claim[];
}

interface Party {
  organization: string;
  roles: string[];
}

interface Source {
  id: string;
  title: Translated;
  publisher: Translated;
  date?: string;
  url?: string;
}

interface Organization {
  id: string;
  name: Translated;
  aliases?: string[];
  type?: string;
}

interface Amount extends Measure {
  id: string;
  label: Translated;
  kind: string;
  scope: string;
  to?: string;
  from?: string;
}

interface Action extends Measure {
  id: string;
  title: Translated;
  description?: Translated;
  axis?: string;
  status?: string;
  period?: string;
  parties?: Party[];
}

/** Anything that a key figure may be: an amount, a figure, an indicator with its target, an action. */
interface Item extends Measure {
  id: string;
  label?: Translated;
  title?: Translated;
  unit?: string;
  status?: string;
  target?: Measure;
  actual?: Measure;
}

interface Titled {
  id: string;
  title: Translated;
  description?: Translated;
}

interface Programme {
  id: string;
  title: Translated;
  short_title?: Translated;
  summary?: Translated;
  updated?: string;
  licence?: string;
  /** "amount:ID", "figure:ID"… */
  highlights?: string[];
  sources: Source[];
  organizations: Organization[];
  parties?: Party[];
  axes?: Titled[];
  scopes?: Titled[];
  actions?: Action[];
  amounts?: Amount[];
  figures?: Item[];
  indicators?: Item[];
}

/** A programme in assets/programmes/index.json. */
interface ProgrammeEntry {
  id: string;
  file: string;
  title: Translated;
  short_title?: Translated;
  summary?: Translated;
}

/** Where the build finds what it needs. */
interface Folders {
  root: string;
  /** web/node_modules */
  modules: string;
  imgui: string;
  /** assets/programmes */
  programmes: string;
  /** assets/i18n */
  i18n: string;
  /** web/src */
  source: string;
  fonts: string;
  /** Of trame.mjs and trame.wasm. */
  compiled: string;
}

/** Where the site will be, ending with "/"; null when nobody has said. */
type SitePlace = string | null;

/** The message of a key, with what takes the places {0}, {1}… */
type Say = (key: string, ...values: string[]) => string;

/** What a drawing of shapes is made of: points, and rings of them. */
type Coordinates = [x: number, y: number];
type Ring = Coordinates[];
