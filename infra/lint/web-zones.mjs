// The page has three layers: app puts features together, features use shared, and no feature knows another one.
import { readdirSync } from 'node:fs';
import path from 'node:path';

const source = path.resolve(import.meta.dirname, '../../web/src');
const app = path.join(source, 'app');
const features = path.join(source, 'features');
const shared = path.join(source, 'shared');

export const webZones = {
  zones: [
    ...readdirSync(features).map((feature) => ({
      target: path.join(features, feature),
      from: features,
      except: [`./${feature}`],
      message:
        'Features do not import each other: put them together in app, or move what both need to shared.',
    })),
    { target: features, from: app, message: 'A feature does not know the app that uses it.' },
    { target: shared, from: [app, features], message: 'shared lies below the features and the app.' },
  ],
};
