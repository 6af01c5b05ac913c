import { ApplicationFailure } from '@temporalio/common';
import type { ErrorCode } from '@planwright/contracts';
import type { PersonEdit, RenderedEdit, WrittenFile } from '@planwright/engine';
import type { z } from 'zod';
import { itemFiles, rendered } from '../compose/complete-task.js';
import type { LoadContext, TaskContext } from '../context.js';

interface TextError {
  path: string;
  message: string;
}

/** What an edit would store, with the files that are copied with it, or why it cannot be taken. */
export type MadeEdit =
  | { refused: ErrorCode; errors: TextError[] }
  | {
      refused: null;
      output: Omit<RenderedEdit, 'planId' | 'task' | 'inboxId' | 'again' | 'outdated'>;
      files: WrittenFile[];
    };

const MOST_ERRORS = 20;
// A definition's error may hold words of the person or of a model, so it is told to nobody.
const NO_FILES: MadeEdit = {
  refused: 'content_invalid',
  errors: [{ path: '', message: 'The files of this task cannot be made of it.' }],
};

/**
 * Checks a text by the definition's own schema and renders its files. A definition that throws on it is an answer, too:
 * it would throw each time again.
 */
export async function makeEdit(
  load: LoadContext,
  ref: { plan_id: string; task: string },
  edit: PersonEdit,
  text: string | null,
): Promise<MadeEdit> {
  if (text === null) return { refused: 'wrong_state', errors: [] };
  let loaded: TaskContext;
  try {
    loaded = await load({ ...ref, generation: edit.generation }, { afresh: true });
  } catch (error) {
    if (error instanceof ApplicationFailure && error.type === 'output_invalid') return NO_FILES;
    throw error;
  }
  try {
    return render(loaded, edit, text);
  } catch {
    return NO_FILES;
  }
}

function render({ task, context, madeFrom }: TaskContext, edit: PersonEdit, text: string): MadeEdit {
  const parsed = task.output.safeParse(parsedJson(text));
  if (!parsed.success)
    return { refused: 'content_invalid', errors: parsed.error.issues.slice(0, MOST_ERRORS).map(told) };
  const takesNew = edit.take === 'new';
  const ofItems = takesNew ? itemFiles(task, context) : null;
  const made = rendered(task, context, parsed.data);
  return {
    refused: null,
    output: {
      ...made,
      author: takesNew ? (edit.candidate?.author ?? 'model') : 'person',
      madeFrom: heldAgainst(edit) ?? madeFrom,
      itemFiles: ofItems?.map((file) => file.name) ?? null,
    },
    files: [...(ofItems ?? []), ...made.files],
  };
}

/** Undefined, which no output is, where the text is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What a version counts as made from: with an answer to a candidate, what the candidate was made from; a version that
 * is edited while one waits, what it was before. Null: what there is now.
 */
const heldAgainst = ({ take, candidate, current }: PersonEdit) =>
  candidate && (take === 'edit' ? current.madeFrom : candidate.madeFrom);

const told = ({ path, message }: z.core.$ZodIssue): TextError => ({
  path: path.map(String).join('.').slice(0, 200),
  message: message.slice(0, 300),
});
