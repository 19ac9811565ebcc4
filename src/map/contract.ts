import type { Language, Position } from '../domain/types';
import type { Theme } from '../palette/colours';
import type { Hit } from './hits';

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
  /** False for a map that only shows: it takes no gesture, click or key. Default true. */
  interactive?: boolean;
  /** False leaves out the scale bar, where another map beside this one shows it. Default true. */
  scale?: boolean;
  /** Selector of what the page lays over the map: no degrees are written there. */
  over?: string;
  onReady: () => void;
  onHit: (hit: Hit | null, lonLat: Position) => void;
  onHover: (hit: Hit | null, at: { x: number; y: number }) => void;
  /** The camera came to rest; `moved` where the reader moved it. Silent for `follow`. */
  onCamera: (camera: Camera, moved: boolean) => void;
  /** Every frame of a move, but for those of `follow`: what a second map follows. */
  onMoving?: (camera: Camera) => void;
  onError: (why: string) => void;
  /** The graphics context was lost (true) or came back. */
  onLost: (lost: boolean) => void;
}
