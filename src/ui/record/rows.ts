import { term } from '../../text';
import { byDate } from '../../record/query';
import type { Desk } from '../desk';
import type { SelectionKind } from '../../url/view';
import { sourceTitle, titleOf } from '../context/titles';

/** One line of the record page. */
export interface Row {
  id: string;
  title: string;
  detail: string;
  date?: { edtf: string; min: string; max: string };
  /** Lower-case text that the filter looks into. */
  search: string;
}

type Draft = Omit<Row, 'search'> & { also?: string };
const finish = ({ also = '', ...row }: Draft): Row => ({
  ...row,
  search: `${row.id} ${row.title} ${row.detail} ${also}`.toLowerCase(),
});

/** All items of a kind as rows: dated kinds by date, others as the record orders them. */
export function rowsOf(desk: Desk, kind: SelectionKind): Row[] {
  const atlas = desk.archive?.atlas;
  if (!atlas) return [];
  const draft = (): Draft[] => {
    switch (kind) {
      case 'event':
        return atlas.events
          .toSorted(byDate)
          .map((e) => ({ id: e.id, title: e.title, detail: desk.t(`lane.${e.lane}`), date: e.date }));
      case 'claim':
        return atlas.claims.toSorted(byDate).map((c) => ({
          id: c.id,
          title: c.statement,
          detail: `${desk.t(`modality.${c.modality}`)} · ${c.voice.who}`,
          date: c.date,
        }));
      case 'source':
        return atlas.sources.map((s) => ({
          id: s.id,
          title: sourceTitle(desk, s),
          detail: [s.letter, s.csl['container-title'] ?? s.csl.publisher, term('source', s.kind)]
            .filter(Boolean)
            .join(' · '),
          ...(s.issued ? { date: s.issued } : {}),
        }));
      case 'place':
        return atlas.places.map((p) => ({
          id: p.id,
          title: desk.name(p.names),
          detail: [term('place', p.kind), p.unplaced].filter(Boolean).join(' · '),
          also: `${p.names.en.text} ${p.names.ar.text} ${p.names.he.text} ${p.aliases.join(' ')}`,
        }));
      case 'actor':
        return atlas.actors.map((a) => ({
          id: a.id,
          title: desk.name(a.names),
          detail: a.role,
          also: `${a.names.en.text} ${a.names.ar.text} ${a.names.he.text} ${a.aliases.join(' ')}`,
        }));
      case 'stance':
        return atlas.stances.toSorted(byDate).map((s) => ({
          id: s.id,
          title: titleOf(desk, { kind: 'stance', id: s.id }) ?? s.summary,
          detail: `${term('stance', s.category)} · ${desk.t(`modality.${s.modality}`)}`,
          date: s.date,
        }));
      case 'disagreement':
        return atlas.disagreements.map((d) => ({
          id: d.id,
          title: d.topic,
          detail: term('disagreement', d.kind),
        }));
      case 'scenario':
        return atlas.scenarios.map((s) => ({ id: s.id, title: s.name, detail: s.summary }));
      case 'line':
        return atlas.lines.map((l) => ({ id: l.id, title: l.name, detail: l.issuer, date: l.validFrom }));
      case 'zone':
        return [];
    }
  };
  return draft().map(finish);
}
