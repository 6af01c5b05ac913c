import { Readable } from 'node:stream';
import { Router, type Request } from 'express';
import { z } from 'zod';
import { hexDigest } from '../chance/chance.js';
import { tokensOf } from '../answer/compose.js';
import { drawPicture } from '../images/draw.js';
import { pngSize, type Size } from '../images/png.js';
import { ApiError, parsed } from './api-error.js';
import { answerCall, sendWhole, statusFaults, type LiveCall, type Provider } from './call.js';
import { secondsOf } from './response-object.js';

const MAX_UPLOAD = 25 * 1024 * 1024;
const sizes = [
  '256x256',
  '512x512',
  '1024x1024',
  '1024x1536',
  '1536x1024',
  '1024x1792',
  '1792x1024',
  'auto',
] as const;
const AUTO: Size = { width: 1024, height: 1024 };

const ImageRequest = z.looseObject({
  prompt: z.string().min(1, 'must not be empty').max(32_000),
  model: z.string().min(1).nullish(),
  n: z.coerce.number().int().min(1).max(10).nullish(),
  size: z.enum(sizes).nullish(),
  response_format: z.enum(['url', 'b64_json']).nullish(),
  output_format: z.literal('png', 'only png is made here').nullish(),
});
type ImageRequest = z.infer<typeof ImageRequest>;

/** `/v1/images/generations` and `/v1/images/edits`. */
export function imagesRoutes(provider: Provider): Router {
  const router = Router();
  router.post('/generations', async (req, res) => {
    const request = parsed(ImageRequest, req.body);
    await answerCall(provider, req, res, kindOf(request), (call) =>
      sendWhole(res, call, pictures(request, sizeOf(request.size, AUTO), JSON.stringify(request))),
    );
  });
  router.post('/edits', async (req, res) => {
    const { fields, images } = await formOf(req);
    const request = parsed(ImageRequest, fields);
    const first = images[0];
    if (first === undefined)
      throw new ApiError(400, "Missing required parameter: 'image'.", 'missing_required_parameter', 'image');
    await answerCall(provider, req, res, kindOf(request), (call: LiveCall) => {
      // The result depends on the pictures sent as well as on the words.
      const seed =
        JSON.stringify(request) + images.map((image) => hexDigest(image.toString('base64'), 16)).join();
      return sendWhole(res, call, pictures(request, sizeOf(request.size, pngSize(first) ?? AUTO), seed));
    });
  });
  return router;
}

function kindOf(request: ImageRequest) {
  return { model: request.model ?? 'offline-image', possible: statusFaults };
}

function sizeOf(size: ImageRequest['size'], auto: Size): Size {
  if (size === undefined || size === null || size === 'auto') {
    return auto.width * auto.height > AUTO.width * AUTO.height * 4 ? AUTO : auto;
  }
  const [width = AUTO.width, height = AUTO.height] = size.split('x').map(Number);
  return { width, height };
}

function pictures(request: ImageRequest, size: Size, seed: string): Record<string, unknown> {
  const data = Array.from({ length: request.n ?? 1 }, (_, i) => {
    const base64 = drawPicture(`${seed}|${i}`, size).toString('base64');
    return request.response_format === 'url'
      ? { url: `data:image/png;base64,${base64}` }
      : { b64_json: base64 };
  });
  const input = tokensOf(request.prompt);
  const output = Math.ceil((size.width * size.height) / 1024) * data.length;
  return {
    created: secondsOf(seed),
    data,
    output_format: 'png',
    size: `${size.width}x${size.height}`,
    usage: {
      input_tokens: input,
      input_tokens_details: { text_tokens: input, image_tokens: 0 },
      output_tokens: output,
      total_tokens: input + output,
    },
  };
}

interface Form {
  readonly fields: Record<string, string>;
  readonly images: readonly Buffer[];
}

/** Reads a multipart body with Node's own parser. @throws ApiError 400, 413 */
async function formOf(req: Request): Promise<Form> {
  const type = req.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data'))
    throw new ApiError(400, 'Send the image as multipart/form-data.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of Readable.from(req) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_UPLOAD) throw new ApiError(413, 'The images are larger than 25 MB.');
    chunks.push(chunk);
  }
  const fields: Record<string, string> = {};
  const images: Buffer[] = [];
  for (const [name, value] of await formData(Buffer.concat(chunks), type)) {
    if (typeof value === 'string') fields[name] = value;
    else if (/^image(\[\])?$/u.test(name)) images.push(imageOf(Buffer.from(await value.arrayBuffer())));
  }
  return { fields, images };
}

async function formData(body: Buffer, type: string) {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new ApiError(400, 'The multipart body cannot be read.');
  }
}

function imageOf(bytes: Buffer): Buffer {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const isWebp = bytes.subarray(8, 12).toString('latin1') === 'WEBP';
  if (pngSize(bytes) !== null || isJpeg || isWebp) return bytes;
  throw new ApiError(400, 'The image is no PNG, JPEG or WebP file.', 'invalid_image', 'image');
}
