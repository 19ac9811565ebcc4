/** Colour maths for the palette tests: contrast after WCAG 2.2, difference after CIEDE2000 (Sharma, Wu, Dalal 2005). */

/** Red, green, blue of `#RRGGBB`, each 0 to 1. @throws Error where the colour is not written so */
export function rgb(hex: string): [number, number, number] {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!parts) throw new Error(`${hex} is not #RRGGBB`);
  return [1, 2, 3].map((i) => parseInt(parts[i] ?? '', 16) / 255) as [number, number, number];
}

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

export function luminance(hex: string): number {
  const [r, g, b] = rgb(hex).map(linear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** One colour laid over another at an opacity of 0 to 1, as the screen mixes them (gamma-coded). */
export function over(top: string, opacity: number, ground: string): string {
  const below = rgb(ground);
  const mixed = rgb(top).map((c, i) => Math.round(255 * (c * opacity + (below[i] ?? 0) * (1 - opacity))));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

type Lab = [number, number, number];

/** CIE L*a*b* under D65. */
export function lab(hex: string): Lab {
  const [r, g, b] = rgb(hex).map(linear) as [number, number, number];
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883;
  const [fx, fy, fz] = [x, y, z].map((t) =>
    t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116,
  ) as Lab;
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const hue = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : (Math.atan2(b, a) * 180) / Math.PI + (b < 0 ? 360 : 0);

/** CIEDE2000 difference of two L*a*b* colours: about 1 is just noticeable side by side. */
export function deltaE(one: Lab, two: Lab): number {
  const c1 = Math.hypot(one[1], one[2]);
  const c2 = Math.hypot(two[1], two[2]);
  const mean7 = ((c1 + c2) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + 25 ** 7)));
  const [a1, a2] = [one[1] * (1 + g), two[1] * (1 + g)];
  const [d1, d2] = [Math.hypot(a1, one[2]), Math.hypot(a2, two[2])];
  const [h1, h2] = [hue(a1, one[2]), hue(a2, two[2])];
  const grey = d1 * d2 === 0;
  let turn = grey ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  else if (turn < -180) turn += 360;
  const dL = two[0] - one[0];
  const dC = d2 - d1;
  const dH = 2 * Math.sqrt(d1 * d2) * Math.sin(radians(turn) / 2);
  const L = (one[0] + two[0]) / 2;
  const C = (d1 + d2) / 2;
  let H = h1 + h2;
  if (!grey) H = Math.abs(h1 - h2) <= 180 ? H / 2 : H < 360 ? (H + 360) / 2 : (H - 360) / 2;
  const t =
    1 -
    0.17 * Math.cos(radians(H - 30)) +
    0.24 * Math.cos(radians(2 * H)) +
    0.32 * Math.cos(radians(3 * H + 6)) -
    0.2 * Math.cos(radians(4 * H - 63));
  const sL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const sC = 1 + 0.045 * C;
  const sH = 1 + 0.015 * C * t;
  const rC = 2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7));
  const rT = -rC * Math.sin(radians(60 * Math.exp(-(((H - 275) / 25) ** 2))));
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH));
}
