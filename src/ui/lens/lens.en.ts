/** Words of the source lens, in English. */
export const words = {
  only: 'According to {sources} only',
  waiting: 'The record is being read; what is shown does not yet follow {sources} only.',
  more: '{first} and {n} more',
  clear: 'Show all sources',
  change: 'Change',
  silentOn: 'Silent on {n} items',
  silences: 'What {sources} say nothing of',
  silencesOne: 'What {sources} says nothing of',
  explain:
    'Items of the record that rest on no statement of the chosen sources. Lines, places and names stay on the map: geography is nobody’s statement. What this atlas measured itself stays too.',
  counted: '{n} of {total}',
  zones: 'Zones with a holder in the record, and none here',
  topics: 'Topics',
  figures: 'Figures',
  figuresLeft: '{n} of {total} figures of the record are not stated by them.',
  nothing: 'Nothing: they speak of every item.',
  noClaims: 'The chosen sources say nothing of this.',
  silentTitle: 'The chosen sources say nothing of this: {sources}.',
  choose: 'See the atlas according to some sources only',
  chooseExplain:
    'Zones, events, stances, figures and disagreements are then shown only where a chosen source speaks of them.',
  filter: 'Find a source',
  statements: '{n} statements',
  none: 'No source of that name.',
  done: 'Done',
} as const;
