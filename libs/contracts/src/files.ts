import { z } from 'zod';

export const FileView = z.object({
  name: z.string(),
  task: z.string(),
  stage: z.string(),
  content_type: z.string(),
  size: z.int(),
  version: z.int(),
  sha256: z.string(),
  created_at: z.string(),
});
export type FileView = z.infer<typeof FileView>;

export const ArtefactGroup = z.object({ stage: z.string(), items: z.array(FileView) });
export type ArtefactGroup = z.infer<typeof ArtefactGroup>;

export const EXPORT_FORMATS = [
  'zip',
  'md',
  'html',
  'pdf',
  'csv',
  'json',
  'mermaid',
  'tasks_json',
  'spec_kit',
  'mspdi',
  'ics',
] as const;

export const ExportQuery = z.strictObject({ format: z.enum(EXPORT_FORMATS).default('zip') });
export type ExportQuery = z.infer<typeof ExportQuery>;

/** `none`: the plan began before there were first reads. */
export const FirstReadView = z.object({
  status: z.enum(['none', 'pending', 'running', 'completed', 'failed']),
  /** Markdown, once it is there. */
  content: z.string().optional(),
});
export type FirstReadView = z.infer<typeof FirstReadView>;
