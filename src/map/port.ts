import maplibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Map as MapLibre, setWorkerUrl, type GeoJSONSource, type MapMouseEvent } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import type { Language, Position } from '../domain/types';
import type { Theme } from '../palette/colours';
import { cameraOf, HOME_CENTRE, homeZoom } from './camera';
import type { Camera, PortOptions } from './contract';
import { mapFonts } from './fonts';
import { GraticuleControl } from './graticule-control';
import { addImages } from './images';
import { hitAt } from './hits';
import { pictureOf } from './picture';
import { ScaleBar } from './scale-bar';
import { buildStyle, type LiveSource } from './style';
import { SWITCHES } from './switches';
import { WordsInView } from './words-in-view';

setWorkerUrl(maplibreWorker);

export type { Camera, PortOptions } from './contract';
export type { Hit } from './hits';

/** The one place that talks to MapLibre. Everything crosses it as GeoJSON, ids and plain numbers. */
export class MapPort {
  readonly #map: MapLibre;
  readonly #options: PortOptions;
  readonly #data = new Map<LiveSource, FeatureCollection>();
  #hidden: readonly string[] = [];
  #theme: Theme;
  #lang: Language;
  readonly #scale: ScaleBar | null;
  readonly #words: WordsInView;
  #following = false;
  /** Asked before a click or hover is looked up: true where the pointer belongs to an editor on this map. */
  taken: ((at: { x: number; y: number }) => boolean) | null = null;
  #hovered: string | undefined;

  /** @throws Error where the browser gives no WebGL context */
  constructor(options: PortOptions) {
    this.#options = options;
    this.#theme = options.theme;
    this.#lang = options.lang;
    const { container, camera } = options;
    this.#map = new MapLibre({
      container,
      style: this.#style(),
      center: camera ? [camera.lon, camera.lat] : HOME_CENTRE,
      zoom: camera ? camera.zoom : homeZoom(container.clientWidth, container.clientHeight),
      interactive: options.interactive ?? true,
      minZoom: 1,
      maxZoom: 17,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      renderWorldCopies: false,
    });
    this.#map.touchZoomRotate.disableRotation();
    // Ticks and words at the edges hold for a map with north up.
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new GraticuleControl(options.over), 'top-left');
    this.#scale = options.scale === false ? null : new ScaleBar();
    if (this.#scale) this.#map.addControl(this.#scale, 'bottom-left');
    this.#listen();
    this.#words = new WordsInView(this.#map, () => this.#data.get('callouts'));
  }

  #style() {
    return buildStyle({
      theme: this.#theme,
      lang: this.#lang,
      fonts: mapFonts(),
      dataUrl: (name) => new URL(`./data/${name}.geojson`, document.baseURI).href,
    });
  }

  #listen(): void {
    const { onReady, onHit, onHover, onCamera, onMoving, onError, onLost } = this.#options;
    const map = this.#map;
    map.on('style.load', () => {
      addImages(map, this.#theme);
      for (const [name, data] of this.#data) void this.#push(name, data);
      this.hide(this.#hidden);
    });
    map.once('idle', onReady);
    map.on('click', (event: MapMouseEvent) => {
      if (this.taken?.(event.point)) return;
      const at: Position = [event.lngLat.lng, event.lngLat.lat];
      onHit(hitAt(map, event.point, at), at);
    });
    map.on('mousemove', (event: MapMouseEvent) => {
      if (this.taken?.(event.point)) {
        this.hover(undefined);
        return onHover(null, event.point);
      }
      const hit = hitAt(map, event.point, [event.lngLat.lng, event.lngLat.lat]);
      this.hover(hit?.kind === 'zone' ? hit.id : undefined);
      map.getCanvas().style.cursor = hit ? 'pointer' : '';
      onHover(hit, event.point);
    });
    map.on('mouseout', () => {
      this.hover(undefined);
      onHover(null, { x: 0, y: 0 });
    });
    map.on('move', () => {
      if (!this.#following) onMoving?.(this.camera);
    });
    map.on('moveend', (event: { originalEvent?: unknown }) => {
      if (!this.#following) onCamera(this.camera, event.originalEvent !== undefined);
    });
    map.on('error', ({ error }) => onError(error.message));
    map.on('webglcontextlost', () => onLost(true));
    map.on('webglcontextrestored', () => onLost(false));
  }

  #source(name: LiveSource): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(name);
  }

  get camera(): Camera {
    return cameraOf(this.#map);
  }

  /** Sets a live source; kept, so that a change of style cannot lose it. */
  set(name: LiveSource, data: FeatureCollection): void {
    void this.send(name, data);
  }

  /** As `set`, and settled once the map has taken it up: for what changes with every frame. Never rejects. */
  async send(name: LiveSource, data: FeatureCollection): Promise<void> {
    const before = this.#data.get(name)?.features.length ?? 0;
    this.#data.set(name, data);
    if (name === 'callouts') this.#words.look();
    // A picture of nothing stands already: the map would draw itself anew for it.
    if (before > 0 || data.features.length > 0) await this.#push(name, data);
  }

  async #push(name: LiveSource, data: FeatureCollection): Promise<void> {
    try {
      await this.#source(name)?.setData(data);
    } catch (cause) {
      this.#options.onError(`${name}: ${String(cause)}`);
    }
  }

  hide(switches: readonly string[]): void {
    this.#hidden = switches;
    for (const [name, layers] of Object.entries(SWITCHES))
      for (const id of layers)
        if (this.#map.getLayer(id))
          this.#map.setLayoutProperty(id, 'visibility', switches.includes(name) ? 'none' : 'visible');
  }

  /** Marks one zone as hovered, from the map or from a list beside it. */
  hover(zone: string | undefined): void {
    if (zone === this.#hovered || !this.#map.getSource('zones')) return;
    if (this.#hovered !== undefined)
      this.#map.setFeatureState({ source: 'zones', id: this.#hovered }, { hover: false });
    if (zone !== undefined) this.#map.setFeatureState({ source: 'zones', id: zone }, { hover: true });
    this.#hovered = zone;
  }

  /** Theme and language are part of the style; the data set so far stays. */
  restyle(theme: Theme, lang: Language): void {
    if (theme === this.#theme && lang === this.#lang) return;
    this.#theme = theme;
    this.#lang = lang;
    this.#map.setStyle(this.#style(), { diff: false });
  }

  units(units: 'km' | 'mi' | 'dunam'): void {
    this.#scale?.units(units === 'mi' ? 'mi' : 'km');
  }

  #duration(ms: number): number {
    return this.#options.reducedMotion ? 0 : ms;
  }

  /** Back to the opening view, or to another camera where a page has a view of its own to open on. */
  home(to?: Camera): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    this.#map.easeTo({
      center: to ? [to.lon, to.lat] : HOME_CENTRE,
      zoom: to ? to.zoom : homeZoom(clientWidth, clientHeight),
      duration: this.#duration(600),
    });
  }

  goTo(position: Position, zoom?: number): void {
    this.#map.easeTo({
      center: position,
      zoom: Math.max(zoom ?? 0, this.#map.getZoom()),
      duration: this.#duration(600),
    });
  }

  jump(camera: Camera): void {
    const now = this.camera;
    if (
      Math.abs(now.zoom - camera.zoom) + Math.abs(now.lat - camera.lat) + Math.abs(now.lon - camera.lon) <
      0.006
    )
      return;
    this.#map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
  }

  /**
   * Takes over the camera of another map at once, and says nothing of it: two maps can follow each other without going
   * in circles.
   */
  follow({ zoom, lat, lon }: Camera): void {
    const now = this.camera;
    if (now.zoom === zoom && now.lat === lat && now.lon === lon) return;
    this.#following = true;
    try {
      // Fires its events before it returns.
      this.#map.jumpTo({ center: [lon, lat], zoom });
    } finally {
      this.#following = false;
    }
  }

  zoomBy(step: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + step, duration: this.#duration(200) });
  }

  /** The map itself, for the line editor alone: gestures, keys and the frame just drawn. */
  get native(): MapLibre {
    return this.#map;
  }

  /** Screen position of a coordinate, in pixels of the map's box. */
  project(position: Position): { x: number; y: number } {
    const { x, y } = this.#map.project(position);
    return { x, y };
  }

  get size(): { width: number; height: number } {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    return { width, height };
  }

  /**
   * What the map shows, in a canvas of its own.
   * @throws Error where the map is closed or loses its graphics context before it has drawn
   */
  picture(): Promise<HTMLCanvasElement> {
    return pictureOf(this.#map);
  }

  resize(): void {
    this.#map.resize();
  }

  remove(): void {
    this.#map.remove();
  }
}
