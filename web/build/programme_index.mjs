// Reads the list of the site's programmes: those of index.json in its order, then all other files
// in the folder. To publish a programme it is therefore enough to add its file.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Returns index.json, completed by the programmes that the file does not name.
 *
 * @param {string} folder
 * @returns {{ programmes: ProgrammeEntry[] }}
 */
export function readIndex(folder) {
  /** @type {{ programmes: ProgrammeEntry[] }} */
  const index = readJson(join(folder, 'index.json'));
  const named = new Set(['index.json', ...index.programmes.map(({ file }) => file)]);
  const others = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !named.has(file))
    .sort();
  return {
    ...index,
    programmes: [...index.programmes, ...others.map((file) => entryOf(folder, file))],
  };
}

/**
 * Makes the entry of a file. The programme's id must be the file's name, because addresses contain
 * it.
 *
 * @param {string} folder
 * @param {string} file
 * @returns {ProgrammeEntry}
 */
function entryOf(folder, file) {
  const id = basename(file, '.json');
  const { id: own, title, short_title, summary } = readJson(join(folder, file));
  if (own !== id || !title) {
    throw new Error(
      `${join(folder, file)}: a programme needs an "id" that is the file's name, "${id}", and a "title". Run trame-validate for other errors.`,
    );
  }
  return { id, file, title, short_title, summary };
}
