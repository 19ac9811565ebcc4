/** Drafts made for tests: one by hand, and any that the schema allows. */
import fc from 'fast-check';
import { FRONTAGES, HOLDERS, MODALITIES } from '../../../src/domain/constants';
import type { Holding, Position } from '../../../src/domain/types';
import type { Draft } from '../../../src/scenario/draft';

export const SAMPLE: Draft = {
  version: 1,
  id: 'wider-belt',
  name: 'Wider belt at Deir al-Balah & <b>“more”</b>',
  created: '2026-01-02T03:04:05.678Z',
  changed: '2026-01-02T04:00:00Z',
  outline: 'shipped',
  lines: [
    {
      id: 'line-1',
      series: 'yellow-line',
      path: [
        [34.48123456789, 31.59],
        [34.4, 31.45],
        [34.3000001, 31.3],
      ],
      accuracyM: 300,
      startedFrom: 'yellow-line-2025-10-10',
    },
  ],
  holders: [
    { piece: 'yellow-line:left', holder: 'israel', modality: 'predicted', claims: [] },
    { piece: 'yellow-line:right', holder: 'not-stated', claims: [] },
  ],
  deployments: [{ actor: 'isf', along: ['egypt'], modality: 'predicted', claims: [] }],
  start: { kind: 'scenario', id: 'sc-01', day: '2025-11-24' },
  note: '=1+1',
};

const id = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){0,2}$/);
const position = fc
  .tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
    // JSON has no negative zero.
  )
  .map(([lon, lat]): Position => [lon + 0, lat + 0]);
const path = fc.array(position, { minLength: 2, maxLength: 12 });
const accuracyM = fc.option(fc.integer({ min: 1, max: 5000 }));
const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const text = fc.string({ unit: 'grapheme', maxLength: 40 });

export const anyDraft: fc.Arbitrary<Draft> = fc
  .uniqueArray(id, { minLength: 1, maxLength: 4 })
  .chain((series) =>
    fc.record(
      {
        version: fc.constant(1 as const),
        id,
        name: text,
        created: moment,
        changed: moment,
        outline: fc.oneof<fc.Arbitrary<Draft['outline']>[]>(
          fc.constant('shipped'),
          fc.array(position, { minLength: 3, maxLength: 8 }).map((p) => [...p, p[0] as Position]),
        ),
        lines: fc.tuple(
          ...series.map((name, i) =>
            fc.record(
              { id: fc.constant(`line-${i}`), series: fc.constant(name), path, accuracyM, startedFrom: id },
              { requiredKeys: ['id', 'series', 'path', 'accuracyM'] },
            ),
          ),
        ),
        holders: fc.array(
          fc.record(
            {
              piece: fc.constantFrom('strip', ...series.map((name) => `${name}:left`)),
              holder: fc.constantFrom(...HOLDERS),
              modality: fc.constantFrom(...MODALITIES),
              claims: fc.array(id, { maxLength: 2 }),
              note: text,
            },
            { requiredKeys: ['piece', 'holder', 'claims'] },
          ),
          { maxLength: 4 },
        ),
        deployments: fc.array(
          fc.record({
            actor: id,
            along: fc.subarray([...FRONTAGES]),
            modality: fc.constantFrom(...MODALITIES),
            claims: fc.constant<string[]>([]),
          }),
          { maxLength: 2 },
        ),
        start: fc.oneof(
          fc.constant(null),
          fc.record({ kind: fc.constant('line' as const), id }),
          fc.record({ kind: fc.constant('scenario' as const), id, day: fc.constant('2025-11-24') }),
          fc.record({
            kind: fc.constant('copy' as const),
            lines: fc.array(fc.record({ id, series: id, coordinates: path, accuracyM }), { maxLength: 2 }),
            holders: fc.constant<Holding[]>([]),
          }),
        ),
        note: text,
      },
      {
        requiredKeys: [
          'version',
          'id',
          'name',
          'created',
          'changed',
          'outline',
          'lines',
          'holders',
          'deployments',
          'start',
        ],
      },
    ),
  );
