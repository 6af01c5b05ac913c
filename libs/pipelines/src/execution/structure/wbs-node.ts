import { z } from 'zod';

/** What more is known of a node: of the root its deliverable, of level 2 who answers for it, of level 3 the work itself. */
export const WbsExtra = z.object({
  final_deliverable: z.string().optional(),
  responsible_role: z.string().nullable().optional(),
  detailed_description: z.string().optional(),
  resources_needed: z.array(z.string()).optional(),
});

/** A node of the work breakdown: the project, a phase, a subtask or a piece of work. */
export interface WbsNode {
  id: string;
  description: string;
  extra_fields: z.infer<typeof WbsExtra>;
  task_children: WbsNode[];
}

export const WbsNode: z.ZodType<WbsNode> = z.object({
  id: z.uuid(),
  description: z.string(),
  extra_fields: WbsExtra.default({}),
  get task_children() {
    return z.array(WbsNode).default([]);
  },
});
