// The programmes of the site, in order: those that index.json names, then every other file beside it. Adding one file to
// the folder is enough to publish a programme.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * `folder`: of index.json and the programmes' files. As index.json, complete.
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
 * The file's name is the programme's id: that is what addresses say, whatever the file is called inside.
 * @param {string} folder
 * @param {string} file
 * @returns {ProgrammeEntry}
 */
function entryOf(folder, file) {
  const id = basename(file, '.json');
  const { id: own, title, short_title, summary } = readJson(join(folder, file));
  if (own !== id || !title) {
    throw new Error(
      `${join(folder, file)}: a programme needs an "id" that is the file's name, "${id}", and a "title". trame-validate tells what else is wrong.`,
    );
  }
  return { id, file, title, short_title, summary };
}
