/** A very small record, made here so that every answer can be read off. */
import type {
  Atlas,
  CompiledClaim,
  CompiledDate,
  CompiledDisagreement,
  CompiledEvent,
  CompiledScenario,
  CompiledStance,
} from '../../../src/domain/atlas';

/** A date whose text sorts otherwise than its bounds where `edtf` is given. */
export function date(min: string, max = min, edtf = min === max ? min : `${min}/${max}`): CompiledDate {
  return { edtf, min, max, approximate: min !== max };
}

export function claim(id: string, more: Partial<CompiledClaim> = {}): CompiledClaim {
  return {
    id,
    statement: `What ${id} says.`,
    topic: 'territory',
    voice: { who: 'A voice', named: true },
    modality: 'reported',
    date: date('2025-11-01'),
    cites: [{ source: 'wsj', paragraphs: [1] }],
    places: [],
    actors: [],
    figures: [],
    confidence: 'high',
    ...more,
  };
}

export function share(id: string, figure: Partial<CompiledClaim['figures'][0]>): CompiledClaim {
  const figures = [
    {
      id: `fg-${id}`,
      quantity: 'share',
      unit: '%',
      subject: 'the Strip',
      approximate: false,
      ...figure,
    } as const,
  ];
  return claim(id, { figures });
}

export function event(id: string, more: Partial<CompiledEvent> = {}): CompiledEvent {
  return {
    id,
    title: id,
    lane: 'violence',
    background: false,
    date: date('2025-11-01'),
    claims: ['c1'],
    places: [],
    actors: [],
    graphic: false,
    related: [],
    ...more,
  };
}

export const stance: CompiledStance = {
  id: 'st-qatar-1',
  actor: 'qatar',
  towards: 'israel',
  category: 'uneasy',
  modality: 'claimed',
  date: date('2025-11-01'),
  summary: 'Uneasy.',
  conditions: [],
  wouldFightHamas: 'not-stated',
  claims: ['c1'],
};

export const disagreement: CompiledDisagreement = {
  id: 'cf-01',
  topic: 'The share',
  kind: 'number',
  sides: [['c1'], ['c2', 'c3']],
  reading: 'They differ.',
  readingDate: date('2025-12-01'),
  scenarios: [],
  places: [],
  events: [],
  actors: [],
};

export const scenario: CompiledScenario = {
  id: 'sc-01',
  name: 'One',
  short: 'One',
  family: 'partition',
  kind: 'split',
  core: true,
  summary: 'One.',
  lines: ['yellow-line'],
  holders: [
    { piece: 'yellow-line:left', holder: 'israel', modality: 'reported', claims: ['c1'] },
    { piece: 'yellow-line:right', holder: 'not-stated', claims: [] },
  ],
  deployments: [{ actor: 'isf', along: ['israel'], modality: 'proposed', claims: ['c2'] }],
  likelihood: { text: 'Likely.', claims: ['c3'] },
  proposedBy: [{ text: 'One.', claims: ['c4'] }],
  opposedBy: [{ text: 'Two.', claims: ['c5'] }],
  preconditions: [{ text: 'Three.', claims: ['c6'] }],
  consequences: [{ text: 'Four.', claims: ['c7', 'c1'] }],
  claims: ['c1'],
  zones: [],
};

export function atlasOf(parts: Partial<Atlas>): Atlas {
  return {
    version: 1,
    opensOn: '2025-11-24',
    recordEnds: '2025-12-01',
    outline: { km2: 365, vertices: 4, frontageKm: { israel: 51, egypt: 12, coast: 40 }, licence: 'ODbL' },
    measures: [],
    sources: [],
    claims: [],
    events: [],
    places: [],
    actors: [],
    stances: [],
    lines: [],
    scenarios: [],
    disagreements: [],
    ...parts,
  };
}
