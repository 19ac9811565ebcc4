import { PALETTES, type Palette } from './colours';

function properties(palette: Palette): string {
  const lines: string[] = [];
  for (const [key, value] of Object.entries(palette.interface)) lines.push(`--${key}:${value}`);
  for (const [holder, c] of Object.entries(palette.holders))
    lines.push(`--${holder}-s:${c.stroke}`, `--${holder}-f:${c.fill}`, `--${holder}-t:${c.tint}`);
  for (const [lane, value] of Object.entries(palette.lanes)) lines.push(`--lane-${lane}:${value}`);
  lines.push(`--zone-opacity:${palette.zoneOpacity}`);
  return lines.join(';');
}

/**
 * The palette as CSS custom properties, for both themes. Without a chosen theme the reader's system decides.
 * Classes `h-<holder>` set --s, --f and --t, so that bars, swatches and the static map share one rule each;
 * `lane-<lane>` of events and `s-<letter>` of founding sources set --c.
 */
export function paletteCss(): string {
  const light = properties(PALETTES.light);
  const dark = properties(PALETTES.dark);
  const holders = Object.keys(PALETTES.light.holders)
    .map((h) => `.h-${h}{--s:var(--${h}-s);--f:var(--${h}-f);--t:var(--${h}-t)}`)
    .join('\n');
  const marks = [
    ...Object.keys(PALETTES.light.lanes).map((lane) => `.lane-${lane}{--c:var(--lane-${lane})}`),
    ...['A', 'B', 'C', 'D', 'E'].map((letter) => `.s-${letter}{--c:var(--source-${letter.toLowerCase()})}`),
  ].join('\n');
  return `:root,[data-theme=light]{color-scheme:light;${light}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}
[data-theme=dark]{color-scheme:dark;${dark}}
${holders}
${marks}
`;
}
