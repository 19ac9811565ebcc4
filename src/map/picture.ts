import type { Map as MapLibre } from 'maplibre-gl';

/**
 * The map as it stands, in a canvas of its own at the density of the screen. Copied within the frame that drew it, the only time
 * at which a drawing buffer that is not preserved can be read; waits for what is still loading.
 * @throws Error where the map goes away or loses its graphics context first, or the browser gives no 2D canvas
 */
export function pictureOf(map: MapLibre): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      drawn.unsubscribe();
      removed.unsubscribe();
      lost.unsubscribe();
    };
    const fail = (why: string) => (): void => {
      done();
      reject(new Error(why));
    };
    const removed = map.on('remove', fail('the map was closed before its picture was taken'));
    const lost = map.on('webglcontextlost', fail('the map lost its graphics context'));
    // MapLibre says that it is idle at the end of the frame, after drawing.
    const drawn = map.on('idle', () => {
      done();
      const from = map.getCanvas();
      const canvas = document.createElement('canvas');
      canvas.width = from.width;
      canvas.height = from.height;
      const ink = canvas.getContext('2d');
      if (!ink) return reject(new Error('this browser gives no 2D canvas to take a picture with'));
      ink.drawImage(from, 0, 0);
      resolve(canvas);
    });
    map.triggerRepaint();
  });
}
