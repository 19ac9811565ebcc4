/** What a drawing can start from. */
import type { DraftOrigin } from '../../state/drafts.svelte';
import { sideOfStart } from '../../state/draft-base';
import { hasTerritory } from '../../scenario';
import { day } from '../../text';
import { say } from './draw-words';
import type { Drawing } from './drawing.svelte';

export type StartChoice = { do: 'begin'; origin: DraftOrigin; called: string } | { do: 'pick'; id: string };

export interface StartOption {
  /** `line:…`, `scenario:…`, `mine:…` or `nothing`. */
  id: string;
  name: string;
  what: string;
  choice: StartChoice;
}

export interface StartGroup {
  name: string;
  options: StartOption[];
}

const begin = (origin: DraftOrigin, name: string): StartChoice => ({
  do: 'begin',
  origin,
  called: origin.kind === 'nothing' ? say('newEmpty') : say('newName', { name }),
});

/** Every line version and every scenario that divides ground on the day of the view, saved drafts, and nothing. */
export function startGroups({ desk, drafts }: Drawing): StartGroup[] {
  const { lines, scenarios } = desk.start;
  const on = desk.day;
  const nothing: StartOption = {
    id: 'nothing',
    name: say('fromNothing'),
    what: say('fromNothingWhat'),
    choice: begin({ kind: 'nothing' }, ''),
  };
  const versions = lines
    .toSorted((a, b) => a.validFrom.min.localeCompare(b.validFrom.min))
    .map(({ id, name, validFrom }): StartOption => ({
      id: `line:${id}`,
      name,
      what: say('lineWhat', { day: day(validFrom.min) }),
      choice: begin({ kind: 'line', id }, name),
    }));
  const divided = scenarios.flatMap(({ id, short }): StartOption[] => {
    const origin = { kind: 'scenario', id, day: on } as const;
    const side = sideOfStart(desk.start, origin);
    if (!side || !hasTerritory(side) || side.lines.length === 0) return [];
    const what = say('scenarioWhat', { day: day(on) });
    return [{ id: `scenario:${id}`, name: short, what, choice: begin(origin, short) }];
  });
  const mine = drafts.list.map(({ id, name, changed }): StartOption => ({
    id: `mine:${id}`,
    name,
    what: say('mineWhat', { day: day(changed.slice(0, 10)) }),
    choice: { do: 'pick', id },
  }));
  return [
    { name: '', options: [nothing] },
    { name: say('group.lines'), options: versions },
    { name: say('group.scenarios'), options: divided },
    { name: say('group.mine'), options: mine },
  ].filter(({ options }) => options.length > 0);
}

/** Groups with the options that hold every word of a search. */
export function startsMatching(groups: readonly StartGroup[], wanted: string): StartGroup[] {
  const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map(({ name, options }) => ({
      name,
      options: options.filter((option) => {
        const text = `${option.name} ${option.what}`.toLowerCase();
        return parts.every((part) => text.includes(part));
      }),
    }))
    .filter(({ options }) => options.length > 0);
}

/** Takes a start in hand. A drawing from nothing begins with the pen. */
export function startFrom(drawing: Drawing, choice: StartChoice): void {
  const { drafts } = drawing;
  if (choice.do === 'pick') drafts.pick(choice.id);
  else drafts.begin(choice.origin, choice.called);
  drawing.mode = choice.do === 'begin' && choice.origin.kind === 'nothing' ? 'draw' : 'select';
  drawing.cursor = null;
  drawing.hovered = null;
}
