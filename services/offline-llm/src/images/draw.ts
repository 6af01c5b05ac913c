import { chanceOf } from '../chance/chance.js';
import { encodePng, type Rgb, type Size } from './png.js';

const SHADES = 48;

/** A picture that belongs to a text: hills before a sky with a sun, in colours of the text's own. */
export function drawPicture(seed: string, size: Size): Buffer {
  const chance = chanceOf(seed);
  const { width, height } = size;
  const hue = chance.next();
  const palette: Rgb[] = [];
  for (let i = 0; i < SHADES; i += 1) palette.push(colour(hue, 0.35, 0.92 - (0.3 * i) / SHADES));
  const sun = palette.push(colour(hue + 0.12, 0.8, 0.72)) - 1;
  const ridges = Array.from({ length: 4 }, (_, i) => ({
    base: height * (0.5 + i * 0.12),
    swing: height * (0.04 + chance.next() * 0.08),
    waves: 1 + chance.next() * 3,
    shift: chance.next() * Math.PI * 2,
    shade: palette.push(colour(hue + 0.45 + i * 0.03, 0.35, 0.55 - i * 0.11)) - 1,
  }));
  const centre = { x: width * (0.2 + chance.next() * 0.6), y: height * (0.18 + chance.next() * 0.18) };
  const radius = Math.min(width, height) * (0.06 + chance.next() * 0.06);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const sky = Math.min(SHADES - 1, Math.floor((y / height) * SHADES));
    pixels.fill(sky, y * width, (y + 1) * width);
    const reach = radius ** 2 - (y - centre.y) ** 2;
    if (reach <= 0) continue;
    const half = Math.sqrt(reach);
    pixels.fill(
      sun,
      y * width + Math.max(0, Math.round(centre.x - half)),
      y * width + Math.min(width, Math.round(centre.x + half)),
    );
  }
  for (const { base, swing, waves, shift, shade } of ridges) {
    for (let x = 0; x < width; x += 1) {
      const top = Math.round(base + swing * Math.sin((x / width) * waves * Math.PI * 2 + shift));
      for (let y = Math.max(0, top); y < height; y += 1) pixels[y * width + x] = shade;
    }
  }
  return encodePng(size, palette, pixels);
}

/** Hue, saturation and lightness (each 0..1; hue wraps) as bytes. */
function colour(hue: number, saturation: number, lightness: number): Rgb {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const k = (offset + hue * 12) % 12;
    return Math.round(255 * (lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}
