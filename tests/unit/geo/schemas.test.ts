/** The committed JSON Schemas are what the zod schemas yield, and take the record as it is written. */
import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../../geo/read/json-schemas';

const folder = new URL('../../../geo/schema/', import.meta.url);

describe('JSON Schemas for editors', () => {
  it.each(Object.entries(jsonSchemas()))(
    'geo/schema/%s.schema.json is up to date (npm run schema)',
    async (kind, text) => {
      expect(await readFile(new URL(`${kind}.schema.json`, folder), 'utf8')).toBe(text);
    },
  );

  it('has a file for every kind and no other', async () => {
    const names = Object.keys(jsonSchemas()).map((kind) => `${kind}.schema.json`);
    expect((await readdir(folder)).sort()).toEqual(names.sort());
  });

  it('describes a list, asks for no field that has a default, and refuses unknown fields', () => {
    const claims = JSON.parse(jsonSchemas()['claims'] ?? '') as {
      type: string;
      items: { required: string[]; additionalProperties: boolean };
    };
    expect(claims.type).toBe('array');
    expect(claims.items.additionalProperties).toBe(false);
    expect(claims.items.required).toContain('statement');
    expect(claims.items.required).not.toContain('figures');
  });
});
