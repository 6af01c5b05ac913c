/** Linear light, red, green and blue, 0 to 1. */
type Light = readonly [number, number, number];

/** How people see who lack one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1), in linear light. */
export const SIGHTS = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Sight = keyof typeof SIGHTS;

const channel = (hex: string, at: number): number => {
  const value = parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const lightOf = (hex: string): Light => [channel(hex, 1), channel(hex, 3), channel(hex, 5)];

const clip = (value: number): number => Math.min(1, Math.max(0, value));

const through = (m: readonly number[], [r, g, b]: Light): Light => {
  const row = (at: number): number => (m[at] ?? 0) * r + (m[at + 1] ?? 0) * g + (m[at + 2] ?? 0) * b;
  return [row(0), row(3), row(6)];
};

const luminance = (hex: string): number => {
  const [r, g, b] = lightOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG's contrast of two colours like `#1766cc`: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const TO_CONES = [
  0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619,
  0.2817188376, 0.6299787005,
];
const TO_LAB = [
  0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371,
  0.7827717662, -0.808675766,
];

/** How far apart two colours look to that sight: the distance in Oklab times 100; two are told apart from about 2. */
export function difference(one: string, other: string, sight: Sight): number {
  const labOf = (hex: string): Light => {
    const [r, g, b] = through(SIGHTS[sight], lightOf(hex));
    const [l, m, s] = through(TO_CONES, [clip(r), clip(g), clip(b)]);
    return through(TO_LAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
  };
  const [p, q] = [labOf(one), labOf(other)];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
