import type { LayerId } from './order';

/** Layers behind each switch of the layer list. */
export const SWITCHES: Record<string, readonly LayerId[]> = {
  zones: [
    'zone-solid',
    'zone-pattern',
    'zone-inner',
    'zone-hover',
    'change-rest',
    'change-rest-inner',
    'change-solid',
    'change-pattern',
    'change-halo',
    'change-outline',
    'arrow-halo',
    'arrow',
    'arrow-head',
    'callout',
    'callout-figure',
    'leader',
    'leader-dot',
  ],
  lines: ['line-band', 'line-halo', 'line-case', 'line-core', 'line-hit'],
  governorates: ['governorates'],
  corridors: ['corridors', 'label-corridor'],
  roads: ['road-case', 'road'],
  sites: ['sites', 'label-site'],
  events: ['events'],
  deployments: [
    'deployment-edge',
    'deployment-ground',
    'deployment-pattern',
    'deployment-axis',
    'overlay-stripes',
  ],
  labels: ['label-town', 'label-city', 'label-outside', 'label-country', 'label-sea', 'town-dots'],
};
