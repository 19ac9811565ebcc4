import { createContext } from 'svelte';
import type { Holder } from '../domain/constants';
import type { Names } from '../domain/types';
import { DeskState } from '../state/desk.svelte';
import { area, length, message, nameIn, type MessageKey } from '../text';

/** The reader's desk with its words: state speaks no language, the interface speaks the reader's. */
export class Desk extends DeskState {
  t = (key: MessageKey, values?: Record<string, string | number>): string =>
    message(this.view.current.lang, key, values);
  name = (names: Names): string => nameIn(names, this.view.current.lang);
  holder = (holder: Holder): string => this.t(`holder.${holder}`);
  area = (km2: number): string => area(km2, this.view.current.units);
  length = (km: number): string => length(km, this.view.current.units);
}

export const [useDesk, provideDesk] = createContext<Desk>();
