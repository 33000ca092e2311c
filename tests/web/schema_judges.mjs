// Decides whether a file is valid: with a validator of the JSON Schema, and with the loader as the
// command trame-validate (TRAME_VALIDATE names it).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { keywords } from './schema_keywords.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** @param {string} path */
export const text_of = (path) => readFileSync(join(root, path), 'utf8');

const command = process.env.TRAME_VALIDATE ?? join(root, 'build/native/trame-validate');
const folder = mkdtempSync(join(tmpdir(), 'trame-schema-'));
after(() => rmSync(folder, { recursive: true }));

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, keywords });
export const matches_schema = ajv.compile(
  JSON.parse(text_of('assets/schema/programme.schema.json')),
);
export const schema_complaints = () => ajv.errorsText(matches_schema.errors);

// True for a file of a later 1.y. The schema describes 1.0 and 1.1; a later file has the same
// rules, except its version and fields that the schema does not know.
/** @param {any} file */
export const is_later = (file) => /^1\.([2-9]|[1-9]\d+)$/.test(file?.format);
export const matches_but_unknown_fields = ajv.compile(without_unknown_fields());

function without_unknown_fields() {
  const schema = JSON.parse(text_of('assets/schema/programme.schema.json'), (name, value) =>
    name === 'additionalProperties' || name === '$id' ? undefined : value,
  );
  schema.properties.format = { type: 'string' };
  return schema;
}

/**
 * Runs the loader over many files at once. Returns its errors, by position in `files`.
 *
 * @param {(string | Uint8Array)[]} files
 */
export function loader_says(files) {
  const names = files.map((bytes, index) => {
    const name = join(folder, `${index}.json`);
    writeFileSync(name, bytes);
    return name;
  });
  const lines = names.map(() => /** @type {string[]} */ ([]));
  for (let start = 0; start < names.length; start += 500) {
    for (const line of output_of(names.slice(start, start + 500))
      .split('\n')
      .filter(Boolean)) {
      const [, index, said] = line.match(/(\d+)\.json: (.*)$/) ?? assert.fail(line);
      if (!/^\S+ ?: warning: /.test(said)) lines[Number(index)].push(said);
    }
  }
  return lines;
}

/**
 * Returns the output of trame-validate for one file, and its exit status.
 *
 * @param {string | Uint8Array} bytes
 * @param {string} language
 * @param {string[]} [options]
 */
export function validate(bytes, language, options = []) {
  const name = join(folder, 'one.json');
  writeFileSync(name, bytes);
  const { status, stdout } = spawnSync(command, [...options, '--lang', language, name], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.replaceAll(name, 'FILE').split('\n').filter(Boolean) };
}

/**
 * @param {string[]} names
 * @returns {string}
 */
function output_of(names) {
  const { status, stdout } = spawnSync(command, ['--lang', 'en', ...names], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.ok(status === 0 || status === 1, `trame-validate ended badly: ${status}`);
  return stdout;
}
