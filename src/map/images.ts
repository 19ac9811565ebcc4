import type { Map as MapLibre } from 'maplibre-gl';
import { EVENT_LANES, HOLDERS } from '../domain/constants';
import { PATTERNS } from '../palette/certainty';
import { PALETTES, type Theme } from '../palette/colours';
import { draw, overlayTile, patternTile, RATIO, type Ink } from './tiles';

const mark = (paint: (ink: Ink) => void, size = 18): ImageData => draw(size, size, paint);

function diamond(ink: Ink, fill: string, edge: string): void {
  ink.beginPath();
  ink.moveTo(9, 1.5);
  ink.lineTo(16.5, 9);
  ink.lineTo(9, 16.5);
  ink.lineTo(1.5, 9);
  ink.closePath();
  ink.fillStyle = fill;
  ink.fill();
  ink.strokeStyle = edge;
  ink.lineWidth = 1.4;
  ink.stroke();
}

/** Marks of events by lane: shape tells the kind, so that colour is never alone. */
function eventMark(lane: (typeof EVENT_LANES)[number], colour: string, paper: string): (ink: Ink) => void {
  return (ink) => {
    if (lane === 'violence') {
      diamond(ink, colour, paper);
      ink.fillStyle = paper;
      ink.fillRect(8.2, 5, 1.7, 5);
      ink.fillRect(8.2, 11.2, 1.7, 1.7);
      return;
    }
    ink.strokeStyle = paper;
    ink.fillStyle = colour;
    ink.lineWidth = 1.6;
    ink.beginPath();
    if (lane === 'centre') ink.rect(3, 3, 12, 12);
    else if (lane === 'forces') {
      ink.moveTo(9, 2.5);
      ink.lineTo(16, 15);
      ink.lineTo(2, 15);
      ink.closePath();
    } else ink.arc(9, 9, 6, 0, 2 * Math.PI);
    ink.fill();
    ink.stroke();
    ink.fillStyle = paper;
    ink.beginPath();
    ink.arc(9, lane === 'forces' ? 11 : 9, 1.9, 0, 2 * Math.PI);
    ink.fill();
  };
}

/** Points north; its shaft ends at its middle. */
function arrowHead(colour: string, paper: string): (ink: Ink) => void {
  return (ink) => {
    ink.beginPath();
    ink.moveTo(9, 1.5);
    ink.lineTo(15.5, 16);
    ink.lineTo(2.5, 16);
    ink.closePath();
    ink.fillStyle = colour;
    ink.strokeStyle = paper;
    ink.lineWidth = 2.4;
    ink.lineJoin = 'round';
    ink.stroke();
    ink.fill();
  };
}

/** Puts every image that the style names into the map; a theme change sets them anew. */
export function addImages(map: MapLibre, theme: Theme): void {
  const { holders, interface: c, lanes } = PALETTES[theme];
  const put = (name: string, data: ImageData, pixelRatio = RATIO): void => {
    if (map.hasImage(name)) map.removeImage(name);
    map.addImage(name, data, { pixelRatio });
  };
  for (const holder of HOLDERS) {
    put(`arrow-${holder}`, mark(arrowHead(holders[holder].stroke, c.paper)));
    for (const pattern of PATTERNS) {
      put(`${holder}_${pattern}_over`, overlayTile(pattern, holders[holder].stroke, c.paper), RATIO * 2);
      if (pattern === 'solid') {
        put(
          `${holder}_solid_line`,
          draw(12, 12, (ink) => {
            ink.fillStyle = holders[holder].fill;
            ink.fillRect(0, 0, 12, 12);
          }),
        );
        continue;
      }
      const tile = patternTile(pattern, holders[holder]);
      // MapLibre draws the pattern of a fill at twice its size (it keeps the larger of its two zoom steps), so a fill
      // gets the same pixels at double density; a line does not need it.
      put(`${holder}_${pattern}`, tile, RATIO * 2);
      put(`${holder}_${pattern}_line`, tile);
    }
  }
  for (const lane of EVENT_LANES) {
    const paint = eventMark(lane, lanes[lane], c.paper);
    put(`event-${lane}`, mark(paint));
    put(
      `event-${lane}-flag`,
      draw(26, 18, (ink) => {
        ink.save();
        ink.translate(4, 0);
        paint(ink);
        ink.restore();
        ink.fillStyle = c.flag;
        ink.fillRect(18, 0, 1.4, 9);
        ink.beginPath();
        ink.moveTo(19, 0);
        ink.lineTo(25.5, 2.4);
        ink.lineTo(19, 5);
        ink.fill();
      }),
    );
  }
  put(
    'mark-crossing',
    mark((ink) => {
      ink.fillStyle = c.paper;
      ink.strokeStyle = c['map-ink'];
      ink.lineWidth = 1.3;
      ink.fillRect(4.5, 4.5, 9, 9);
      ink.strokeRect(4.5, 4.5, 9, 9);
      ink.beginPath();
      ink.moveTo(4.5, 9);
      ink.lineTo(13.5, 9);
      ink.stroke();
    }),
  );
  put(
    'mark-camp',
    mark((ink) => {
      ink.strokeStyle = c['map-ink-2'];
      ink.fillStyle = c.paper;
      ink.lineWidth = 1.2;
      ink.beginPath();
      ink.moveTo(9, 5);
      ink.lineTo(13, 13);
      ink.lineTo(5, 13);
      ink.closePath();
      ink.fill();
      ink.stroke();
    }),
  );
  put(
    'mark-centre',
    mark((ink) => {
      ink.fillStyle = c.ink;
      ink.fillRect(1, 1, 16, 16);
      ink.strokeStyle = c.paper;
      ink.lineWidth = 1.5;
      ink.beginPath();
      ink.arc(9, 9, 3.6, 0, 2 * Math.PI);
      for (const [dx, dy] of [
        [0, -1],
        [0, 1],
        [1, 0],
        [-1, 0],
      ] as const) {
        ink.moveTo(9 + dx * 3.6, 9 + dy * 3.6);
        ink.lineTo(9 + dx * 6.4, 9 + dy * 6.4);
      }
      ink.stroke();
    }),
  );
  for (const [name, fill, edge] of [
    ['mark-end', c.ink, c.paper],
    ['mark-end-moved', c.accent, c.paper],
  ] as const)
    put(
      name,
      draw(12, 12, (ink) => {
        ink.fillStyle = edge;
        ink.fillRect(0, 0, 12, 12);
        ink.fillStyle = fill;
        ink.fillRect(1.4, 1.4, 9.2, 9.2);
      }),
    );
  put(
    'mark-outside',
    draw(10, 10, (ink) => {
      ink.strokeStyle = c['map-ink-2'];
      ink.fillStyle = c.land;
      ink.lineWidth = 1.2;
      ink.beginPath();
      ink.arc(5, 5, 2.4, 0, 2 * Math.PI);
      ink.fill();
      ink.stroke();
    }),
  );
}
