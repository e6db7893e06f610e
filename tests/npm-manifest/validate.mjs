// Judges documents by Microsoft's schemas, with the validator that Microsoft's own package uses and its options. One JSON object a line comes in:
// {"kind": "manifest" or "language", "schema": "v1.25", "document": ...}; one goes out: {"valid": true or false, "errors": [...]}.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv-draft-04').default;
const addFormats = require('ajv-formats').default;

const files = { manifest: 'MicrosoftTeams.schema.json', language: 'MicrosoftTeams.Localization.schema.json' };
const schemas = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
const validators = new Map();

function validatorOf(kind, version) {
  const path = join(schemas, version, files[kind]);
  if (!validators.has(path)) {
    // One of the patterns for languages is not a regular expression under the "u" flag, which ajv sets otherwise.
    const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: kind === 'manifest' });
    addFormats(ajv, ['uri', 'email', 'regex']);
    validators.set(path, ajv.compile(JSON.parse(readFileSync(path, 'utf8'))));
  }
  return validators.get(path);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { kind, schema, document } = JSON.parse(line);
  const validate = validatorOf(kind, schema);
  const valid = validate(document);
  console.log(JSON.stringify({ valid, errors: valid ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`) }));
}
