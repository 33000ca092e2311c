// Types shared by the modules of the build: the fields of a programme that the built pages use
// (assets/schema/programme.schema.json describes all of them), folders and addresses.

/** A text of a programme: one for each language, or one for all languages. */
type Translated = string | Record<Language, string>;

/** What one source says about one value. */
interface Claim {
  source: string;
  value?: number | null;
  date?: string;
  qualifier?: string;
  absence?: string;
  published_as?: string;
  quote?: string;
  quote_lang?: string;
  preferred?: boolean;
}

/** A value with the claims about it. */
interface Measure {
  value?: number | null;
  claims?: Claim[];
}

/** A participant of a programme or an action. */
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
  currency?: string;
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

/**
 * Anything that a key figure may be: an amount, a figure, an indicator with its target, an action.
 */
interface Item extends Measure {
  id: string;
  label?: Translated;
  title?: Translated;
  unit?: string;
  currency?: string;
  status?: string;
  target?: Measure;
  actual?: Measure;
}

/** An axis or a scope. */
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
  /** References to key figures: "amount:ID", "figure:ID" … */
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

/** A programme's entry in assets/programmes/index.json. */
interface ProgrammeEntry {
  id: string;
  file: string;
  title: Translated;
  short_title?: Translated;
  summary?: Translated;
}

/** Folders that the build reads. */
interface Folders {
  root: string;
  /** web/node_modules */
  modules: string;
  /** Sources of Dear ImGui */
  imgui: string;
  /** assets/programmes */
  programmes: string;
  /** assets/i18n */
  i18n: string;
  /** web/src */
  source: string;
  /** Fonts and the map, made by the build: build/web-assets */
  fonts: string;
  /** Folder of trame.mjs and trame.wasm */
  compiled: string;
}

/** Address of the site, ending with "/"; null if it is not known. */
type SitePlace = string | null;

/** Returns the message of a key, with `values` in the places {0}, {1} … */
type Say = (key: string, ...values: string[]) => string;

/** A point, and a closed line of points. */
type Coordinates = [x: number, y: number];
type Ring = Coordinates[];
