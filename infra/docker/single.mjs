// All processes of Planwright in one container, supervised as by `npm start`. The image is installed and
// built already; Postgres and Temporal are named by DATABASE_URL and TEMPORAL_ADDRESS.
import { main } from '../dist/dev-stack/index.js';

process.exit(await main([]));
