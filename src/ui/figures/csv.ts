import type { Cell } from '../../exchange/csv-out';
import type { FigureRow } from './figures';

export const HEADER = [
  'id',
  'quantity',
  'value',
  'min',
  'max',
  'text',
  'unit',
  'approximate',
  'subject',
  'holder',
  'line',
  'place',
  'note',
  'compared with',
  'modality',
  'voice',
  'role of the voice',
  'named',
  'date (EDTF)',
  'first day',
  'last day',
  'claim',
  'statement',
  'sources',
  'disagreements',
] as const;

/** Figures as rows of a table, with all that a spreadsheet needs to cite them. */
export const csvRows = (rows: readonly FigureRow[]): Cell[][] =>
  rows.map(({ figure, claim, group, disagreements }) => [
    figure.id,
    figure.quantity,
    figure.value,
    figure.min,
    figure.max,
    figure.text,
    figure.unit,
    figure.approximate,
    figure.subject,
    figure.holder,
    figure.line,
    figure.place,
    figure.note,
    group,
    claim.modality,
    claim.voice.who,
    claim.voice.role,
    claim.voice.named,
    claim.date.edtf,
    claim.date.min,
    claim.date.max,
    claim.id,
    claim.statement,
    claim.cites
      .map(({ source, paragraphs }) => [source, ...paragraphs.map((p) => `¶${p}`)].join(' '))
      .join('; '),
    disagreements.map(({ id }) => id).join('; '),
  ]);
