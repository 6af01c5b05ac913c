const HEX = 16;

// FNV-1a over four lanes: enough to tell the things of one plan apart, and the same on every machine.
function digest128(text: string): string {
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((seed) => {
      let hash = seed;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      return (hash >>> 0).toString(HEX).padStart(8, '0');
    })
    .join('');
}

/**
 * A UUID (version 8 of RFC 9562: made by the application) that is the same for the same scope and text. `scope` is the
 * plan's id, with the task's name where ids of several kinds could meet.
 */
export function stableId(scope: string, text: string): string {
  const d = digest128(`${scope}/${text}`);
  const variant = ((parseInt(d.slice(16, 17), HEX) & 0x3) | 0x8).toString(HEX);
  return `${d.slice(0, 8)}-${d.slice(8, 12)}-8${d.slice(13, 16)}-${variant}${d.slice(17, 20)}-${d.slice(20, 32)}`;
}
