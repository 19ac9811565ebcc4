import maplibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import {
  Map as MapLibre,
  ScaleControl,
  setWorkerUrl,
  type GeoJSONSource,
  type MapGeoJSONFeature,
  type MapMouseEvent,
  type PointLike,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import type { Language, Position } from '../domain/types';
import type { Theme } from '../palette/colours';
import { HOME_CENTRE, homeZoom } from './camera';
import { mapFonts } from './fonts';
import { addImages } from './images';
import type { LayerId } from './order';
import { buildStyle, type LiveSource } from './style';

setWorkerUrl(maplibreWorker);

export type Hit = { kind: 'zone' | 'line' | 'place' | 'event' | 'frontage'; id: string; lonLat: Position };

/** Which layers answer a click, first wins; and what their feature ids point at. */
const CLICKABLE: [Hit['kind'], LayerId[]][] = [
  ['event', ['events']],
  ['place', ['sites', 'label-site', 'town-dots', 'label-town', 'label-city']],
  ['line', ['line-hit']],
  ['place', ['corridors', 'label-corridor', 'road']],
  ['frontage', ['deployment-edge']],
  ['zone', ['zone-solid', 'zone-pattern']],
];

/** Layers behind each switch of the layer list. */
const SWITCHES: Record<string, LayerId[]> = {
  zones: ['zone-solid', 'zone-pattern', 'zone-inner', 'zone-hover', 'callout', 'callout-figure', 'leader'],
  lines: ['line-band', 'line-halo', 'line-case', 'line-core', 'line-hit'],
  governorates: ['governorates'],
  corridors: ['corridors', 'label-corridor'],
  roads: ['road-case', 'road'],
  sites: ['sites', 'label-site'],
  events: ['events'],
  deployments: ['deployment-edge', 'deployment-ground', 'deployment-pattern', 'deployment-axis'],
  labels: ['label-town', 'label-city', 'label-outside', 'label-country', 'label-sea', 'town-dots'],
};

export interface Camera {
  zoom: number;
  lat: number;
  lon: number;
}

export interface PortOptions {
  container: HTMLElement;
  theme: Theme;
  lang: Language;
  camera: Camera | null;
  reducedMotion: boolean;
  onReady: () => void;
  onHit: (hit: Hit | null, lonLat: Position) => void;
  onHover: (hit: Hit | null, at: { x: number; y: number }) => void;
  onCamera: (camera: Camera, moved: boolean) => void;
  onError: (why: string) => void;
  /** The graphics context was lost (true) or came back. */
  onLost: (lost: boolean) => void;
}

/** The one place that talks to MapLibre. Everything crosses it as GeoJSON, ids and plain numbers. */
export class MapPort {
  readonly #map: MapLibre;
  readonly #options: PortOptions;
  readonly #data = new Map<LiveSource, FeatureCollection>();
  #hidden: readonly string[] = [];
  #theme: Theme;
  #lang: Language;
  #scale: ScaleControl;
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
    this.#scale = new ScaleControl({ maxWidth: 130, unit: 'metric' });
    this.#map.addControl(this.#scale, 'bottom-left');
    this.#listen();
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
    const { onReady, onHit, onHover, onCamera, onError, onLost } = this.#options;
    const map = this.#map;
    map.on('style.load', () => {
      addImages(map, this.#theme);
      for (const [name, data] of this.#data) this.#push(name, data);
      this.hide(this.#hidden);
    });
    map.once('idle', onReady);
    map.on('click', (event: MapMouseEvent) => {
      const at: Position = [event.lngLat.lng, event.lngLat.lat];
      onHit(this.#hit(event.point, at), at);
    });
    map.on('mousemove', (event: MapMouseEvent) => {
      const hit = this.#hit(event.point, [event.lngLat.lng, event.lngLat.lat]);
      this.hover(hit?.kind === 'zone' ? hit.id : undefined);
      map.getCanvas().style.cursor = hit ? 'pointer' : '';
      onHover(hit, event.point);
    });
    map.on('mouseout', () => {
      this.hover(undefined);
      onHover(null, { x: 0, y: 0 });
    });
    map.on('moveend', (event: { originalEvent?: unknown }) =>
      onCamera(this.camera, event.originalEvent !== undefined),
    );
    map.on('error', ({ error }) => onError(error.message));
    map.on('webglcontextlost', () => onLost(true));
    map.on('webglcontextrestored', () => onLost(false));
  }

  #source(name: LiveSource): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(name);
  }

  /** What lies under a screen point; small things win over large ones. */
  #hit(point: PointLike & { x: number; y: number }, lonLat: Position): Hit | null {
    const reach = 5;
    const box: [PointLike, PointLike] = [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ];
    for (const [kind, layers] of CLICKABLE) {
      const present = layers.filter((id) => this.#map.getLayer(id));
      const where = kind === 'zone' ? point : box;
      const found: MapGeoJSONFeature[] = present.length
        ? this.#map.queryRenderedFeatures(where, { layers: present })
        : [];
      const id = found[0]?.properties[kind === 'frontage' ? 'frontage' : 'id'] as unknown;
      if (typeof id === 'string') return { kind, id, lonLat };
    }
    return null;
  }

  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { zoom: this.#map.getZoom(), lat, lon: lng };
  }

  /** Sets a live source; kept, so that a change of style cannot lose it. */
  set(name: LiveSource, data: FeatureCollection): void {
    this.#data.set(name, data);
    this.#push(name, data);
  }

  #push(name: LiveSource, data: FeatureCollection): void {
    this.#source(name)
      ?.setData(data)
      .catch((cause: unknown) => this.#options.onError(`${name}: ${String(cause)}`));
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
    this.#scale.setUnit(units === 'mi' ? 'imperial' : 'metric');
  }

  #duration(ms: number): number {
    return this.#options.reducedMotion ? 0 : ms;
  }

  home(): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    this.#map.easeTo({
      center: HOME_CENTRE,
      zoom: homeZoom(clientWidth, clientHeight),
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

  zoomBy(step: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + step, duration: this.#duration(200) });
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

  resize(): void {
    this.#map.resize();
  }

  remove(): void {
    this.#map.remove();
  }
}
