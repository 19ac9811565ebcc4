/** Words of the search, in English. */
export const words = {
  title: 'Search the record',
  label: 'Place, event, source…',
  close: 'Close the search',
  short: 'Two letters are enough. Names are found in English, Arabic and Hebrew, with a slip or two.',
  waiting: 'The record is being read…',
  failed: 'The search could not be started: {why}. The record page lists everything.',
  none: 'Nothing is found for “{what}”.',
  found: '{n} found for “{what}”',
  partly: 'No item has every word; these have the most of them.',
  all: 'All {n}',
  kinds: 'Narrow to one kind',
  results: 'What is found',
  onMap: 'on the map',
  keys: '↑ ↓ choose · Enter goes there, on the map where it has a place · Shift+Enter stays on this page · Esc closes',
} as const;
