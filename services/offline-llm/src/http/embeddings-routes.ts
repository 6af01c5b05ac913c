import { Router } from 'express';
import { z } from 'zod';
import { EMBEDDING_DIMENSIONS, embed } from '../embeddings/embed.js';
import { tokensOf } from '../answer/compose.js';
import { parsed } from './api-error.js';
import { answerCall, sendWhole, statusFaults, type Provider } from './call.js';

const Text = z.string().min(1, 'must not be empty');
const TokenList = z.array(z.int().min(0)).min(1);
const EmbeddingRequest = z.looseObject({
  model: z.string().min(1),
  input: z.union([Text, z.array(Text).min(1).max(2048), TokenList, z.array(TokenList).min(1).max(2048)]),
  dimensions: z.int().min(1).max(3072).nullish(),
  encoding_format: z.enum(['float', 'base64']).nullish(),
});

/** `/v1/embeddings`. */
export function embeddingsRoutes(provider: Provider): Router {
  const router = Router();
  router.post('/', async (req, res) => {
    const request = parsed(EmbeddingRequest, req.body);
    await answerCall(provider, req, res, { model: request.model, possible: statusFaults }, async (call) => {
      const texts = textsOf(request.input);
      const tokens = texts.reduce((sum, text) => sum + tokensOf(text), 0);
      const data = texts.map((text, index) => {
        const vector = embed(text, request.dimensions ?? EMBEDDING_DIMENSIONS);
        const embedding = request.encoding_format === 'base64' ? base64Of(vector) : vector;
        return { object: 'embedding', index, embedding };
      });
      const usage = { prompt_tokens: tokens, total_tokens: tokens };
      await sendWhole(res, call, { object: 'list', data, model: request.model, usage });
    });
  });
  return router;
}

/** A list of token numbers is taken as the text of its numbers: there is no tokeniser here. */
function textsOf(input: z.infer<typeof EmbeddingRequest>['input']): string[] {
  if (typeof input === 'string') return [input];
  if (input.every((item) => typeof item === 'number')) return [input.join(' ')];
  return input.map((item) => (Array.isArray(item) ? item.join(' ') : String(item)));
}

function base64Of(vector: readonly number[]): string {
  const floats = Float32Array.from(vector);
  return Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength).toString('base64');
}
