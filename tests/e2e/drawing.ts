/** The page that draws, as tests reach it. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/fixtures';
import type { Spot } from './map';

/** What tests change of a draft. */
interface Editable {
  changed: string;
  outline: unknown;
  lines: { path: [number, number][] }[];
}

declare global {
  interface Window {
    /** Exposed by the page when its address holds `?probe`. */
    atlasDrawing?: {
      editor: { pixel(vertex: number): Spot | null } | null;
      window: { indices: number[] } | null;
      drafts: {
        line: { path: [number, number][] } | null;
        draft: unknown;
        edit(change: (draft: Editable, now: string) => Editable): void;
      };
      port: {
        camera: { lon: number; lat: number; zoom: number };
        project(lonLat: [number, number]): Spot;
        jump(camera: { lon: number; lat: number; zoom: number }): void;
      } | null;
    };
  }
}

/** Software drawing on a busy machine: the first map can take this long. */
export const MAP_READY_MS = 45_000;

export const share = (page: Page, holder: string): Locator => page.getByTestId(`share-${holder}`);
export const count = (page: Page): Locator => page.getByTestId('vertex-count');
export const mapOf = (page: Page): Locator => page.locator('[data-testid="draw-map"] .maplibregl-canvas');

export async function openDraw(page: Page, hash = '#view=draw'): Promise<void> {
  await page.goto(`./?probe${hash}`);
  await expect(page.getByTestId('draw-page')).toHaveAttribute('data-read', 'true', { timeout: MAP_READY_MS });
  await expect(page.getByTestId('draw-map')).toHaveAttribute('data-ready', 'true', { timeout: MAP_READY_MS });
}

export async function startFromYellowLine(page: Page): Promise<void> {
  await page.getByTestId('start-from').click();
  await page.locator('[data-start="line:yellow-line-2025-10-10"]').click();
  await expect(share(page, 'israel')).toContainText('54.2%');
}

/** Where a vertex of the line in hand is, in pixels of the window. */
export async function vertexAt(page: Page, vertex: number): Promise<Spot> {
  return page.evaluate((at) => {
    const box = document.querySelector('[data-testid="draw-map"] canvas')?.getBoundingClientRect();
    const pixel = window.atlasDrawing?.editor?.pixel(at);
    if (!box || !pixel) throw new Error('no such vertex on the map: open the page with ?probe');
    return { x: box.left + pixel.x, y: box.top + pixel.y };
  }, vertex);
}

/** A vertex in the middle of the line, with the Strip on both sides. */
export const MIDDLE = 55;
