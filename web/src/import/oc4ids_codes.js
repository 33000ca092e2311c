// Maps codes of the Open Contracting for Infrastructure Data Standard 0.9 to codes of the programme
// format. A code that is not listed has no equivalent; it is reported as not used.

/** @type {Record<string, string>} */
export const projectStatus = {
  identification: 'announced',
  preparation: 'announced',
  implementation: 'started',
  completion: 'completed',
  maintenance: 'completed',
  decommissioning: 'completed',
  decommissioned: 'completed',
};

/** @type {Record<string, string>} */
export const contractStatus = { 'pre-award': 'announced', 'active': 'signed' };

/**
 * Roles of parties. Tenderers, enquirers and payees are not listed: they are not participants of a
 * project.
 *
 * @type {Record<string, string>}
 */
export const roles = {
  publicAuthority: 'leader',
  funder: 'funder',
  supplier: 'operator',
  buyer: 'partner',
  procuringEntity: 'partner',
  administrativeEntity: 'partner',
  reviewBody: 'partner',
  independentMonitor: 'partner',
  climateFinanceFocalPoint: 'partner',
};

const sectorNames = [
  'education',
  'health',
  'energy',
  'energy.solar',
  'energy.wind',
  'energy.hydropower',
  'energy.biomass',
  'energy.geothermal',
  'communications',
  'waterAndWaste',
  'governance',
  'economy',
  'cultureSportsAndRecreation',
  'transport',
  'transport.air',
  'transport.water',
  'transport.rail',
  'transport.road',
  'transport.urban',
  'transport.lowCarbon',
  'socialHousing',
  'naturalResources',
  'naturalResources.floodProtection',
];
/**
 * Returns the key of the message that names the code: "transport.lowCarbon" gives
 * "import_sector_transport_low_carbon".
 *
 * @param {string} prefix
 * @param {string} code
 */
const keyOf = (prefix, code) =>
  `${prefix}_${code.replace(/\./g, '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

// Key of the message that names a sector, by the sector's code.
export const sectors = new Map(sectorNames.map((code) => [code, keyOf('import_sector', code)]));
export const natures = new Map(
  ['design', 'construction', 'supervision'].map((code) => [code, keyOf('import_nature', code)]),
);

/**
 * Units of the programme format, with the names (in lower case) that published data use for them.
 *
 * @type {[unit: string, names: string[]][]}
 */
const units = [
  ['percent', ['percent', '%', 'p1', 'per cent', 'percentage']],
  [
    'square_metre',
    ['mtk', 'm2', 'm²', 'square metre', 'square metres', 'square meter', 'square meters'],
  ],
];
/**
 * Returns the unit of the programme format; undefined if there is none for this name.
 *
 * @param {string} name
 */
export const unitOf = (name) => units.find(([, names]) => names.includes(name.toLowerCase()))?.[0];

/**
 * True for a document type that is a study or a report rather than a notice or a contract.
 *
 * @param {string} documentType
 */
export const isReport = (documentType) =>
  /report|stud|evaluation|analysis|assessment|impact|plan$/i.test(documentType);
