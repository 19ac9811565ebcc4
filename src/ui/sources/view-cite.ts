import { viewToCite, type Citable } from '../../exchange/cite';
import { comparedOf } from '../../state/compared';
import { titleOf } from '../context/titles';
import type { Desk } from '../desk';
import { lensName } from '../lens/lens-words';
import { say } from './sources-words';

const two = (n: number): string => String(n).padStart(2, '0');

/** The reader's own day as ISO: when they read the page, by their clock. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What the view shows, in words. */
export function viewTitle(desk: Desk): string {
  const { page, sel, a, b, t, tb, lens } = desk.view.current;
  const named = (id: string, on: string): string => comparedOf(desk.start, desk.own, id, on)?.name ?? id;
  let title =
    page === 'explore'
      ? say('viewScenario', { name: desk.scenario.name })
      : page === 'compare'
        ? say('viewCompare', { a: named(a, t), b: named(b, tb ?? t) })
        : say('viewPage', { page: desk.t(`nav.${page}`) });
  const selected = sel && sel.kind !== 'zone' && titleOf(desk, sel, desk.whole);
  if (selected) title = say('viewSelected', { view: title, title: selected });
  return lens.length > 0 ? say('viewLens', { view: title, sources: lensName(desk) }) : title;
}

/** The view on screen as something to cite. @param link its address */
export const citeView = (desk: Desk, link: string): Citable =>
  viewToCite({ title: viewTitle(desk), asOf: desk.day, link });
