/** `npm run schema`: writes geo/schema/*.schema.json, which editors use to complete and check the YAML of the record. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../read/json-schemas';

const folder = new URL('../schema/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [kind, text] of Object.entries(jsonSchemas())) {
  await writeFile(new URL(`${kind}.schema.json`, folder), text);
}
console.log(`JSON Schemas written to ${fileURLToPath(folder)}`);
