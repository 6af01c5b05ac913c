import { describe, expect, it } from '@jest/globals';
import { figureIn } from './metric.js';

const TEXT = `# HELP process_resident_memory_bytes Resident memory size in bytes.
planwright_worker_process_resident_memory_bytes 1.5e+8
planwright_gateway_viewers 50
http_requests{route="/",status="200"} 7
`;

describe('figureIn', () => {
  it('finds a figure with or without a process’s name and labels', () => {
    expect(figureIn(TEXT, 'process_resident_memory_bytes')).toBe(150_000_000);
    expect(figureIn(TEXT, 'viewers')).toBe(50);
    expect(figureIn(TEXT, 'http_requests')).toBe(7);
    expect(() => figureIn(TEXT, 'viewer')).toThrow('no viewer');
  });
});
