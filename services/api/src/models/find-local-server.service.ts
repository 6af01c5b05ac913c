import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '@planwright/config';
import type { LocalServer } from '@planwright/contracts';
import { z } from 'zod';
import { SETTINGS } from '../app/parts.js';

/** On this machine it answers at once or not at all; the page waits for it. */
const ASK_MS = 500;
/** So many are offered. */
const NAMED = 50;

const ModelList = z.object({ data: z.array(z.object({ id: z.string() })) });
/** What may stand in a line for a shell as it is. */
const isPlain = (name: string): boolean => /^[\w][\w.:/@+-]{0,199}$/.test(name);
const embeds = (name: string): boolean => /embed/i.test(name);

/** Looks for a model server on this machine, such as Ollama, so that a newcomer is shown what to set. */
@Injectable()
export class FindLocalServer {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** The server with the models that write text; null where none answers, or where nobody is to look for one. */
  async find(): Promise<LocalServer | null> {
    const { localLlmUrl: baseUrl, testMode } = this.settings;
    if (baseUrl === 'off' || testMode) return null;
    try {
      const answer = await fetch(`${baseUrl.replace(/\/$/, '')}/models`, {
        redirect: 'error',
        signal: AbortSignal.timeout(ASK_MS),
      });
      if (!answer.ok) return null;
      const { data } = ModelList.parse(await answer.json());
      const models = data.map(({ id }) => id).filter((name) => isPlain(name) && !embeds(name));
      return { base_url: baseUrl, models: models.slice(0, NAMED) };
    } catch {
      // Nothing answers there, or it is no model server.
      return null;
    }
  }
}
