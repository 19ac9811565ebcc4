import { OPENING_SCENARIO } from '../../domain/constants';
import type { StartScenario } from '../../domain/start';
import type { Compared } from '../../state/compared';
import { day, fill } from '../../text';
import type { Desk } from '../desk';
import { words } from './stage.en';

export interface Option {
  id: string;
  name: string;
  /** What it is, in one line. */
  what: string;
  /** Words it is found by, beyond those shown. */
  more: string;
}

export interface Group {
  name: string;
  options: Option[];
}

/** Whether a scenario has ground of its own to draw. */
const divides = ({ lines, holders }: StartScenario): boolean => lines.length > 0 || holders.length > 0;

/** How those who name its holders stand to what they say; what it lies on; or that it has no territory. */
function ofScenario(desk: Desk, scenario: StartScenario): string {
  if (!divides(scenario)) {
    const base = desk.start.scenarios.find(({ id }) => id === scenario.base);
    return base ? fill(words.laidOn, { name: base.short }) : words.noTerritory;
  }
  const said = [...new Set(scenario.holders.flatMap(({ modality }) => modality ?? []))];
  const modality = said.map((each) => desk.t(`modality.${each}`).toLowerCase()).join(' and ');
  if (modality === '') return words.unsaid;
  if (scenario.id === OPENING_SCENARIO) return fill(words.baseline, { modality });
  return modality.charAt(0).toUpperCase() + modality.slice(1);
}

/** What stands on a side, in one line; the day of a scenario is said beside it. */
export function whatIs(desk: Desk, { kind, scenario, day: on }: Compared): string {
  if (kind === 'own') return words.ownLine;
  if (kind === 'line') return fill(words.version, { date: day(on) });
  return scenario ? ofScenario(desk, scenario) : '';
}

/** All that can stand on a side: scenarios, line versions by date, the reader's own lines. */
export function groupsFor(desk: Desk): Group[] {
  const { scenarios, lines } = desk.start;
  const option = (scenario: StartScenario): Option => ({
    id: scenario.id,
    name: scenario.short,
    what: ofScenario(desk, scenario),
    more: `${scenario.id} ${scenario.name} ${scenario.summary}`,
  });
  return [
    { name: words['group.core'], options: scenarios.filter(({ core }) => core).map(option) },
    { name: words['group.all'], options: scenarios.filter(({ core }) => !core).map(option) },
    {
      name: words['group.lines'],
      options: lines
        .toSorted((a, b) => a.validFrom.min.localeCompare(b.validFrom.min))
        .map(({ id, name, validFrom, issuer }) => ({
          id,
          name,
          what: fill(words.version, { date: day(validFrom.min) }),
          more: `${id} ${issuer}`,
        })),
    },
    {
      name: words['group.own'],
      options: desk.own.map(({ id, name }) => ({ id, name, what: words.ownLine, more: id })),
    },
  ];
}

/** Groups with what holds every word of a search, in any order; empty groups are left out. */
export function matching(groups: readonly Group[], wanted: string): Group[] {
  const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map(({ name, options }) => ({
      name,
      options: options.filter((option) => {
        const text = `${option.name} ${option.what} ${option.more}`.toLowerCase();
        return parts.every((part) => text.includes(part));
      }),
    }))
    .filter(({ options }) => options.length > 0);
}
