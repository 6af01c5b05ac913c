import { loadSettings } from '@planwright/config';
import { migrate } from './index.js';

const ran = await migrate(loadSettings().databaseUrl);
console.log(ran.length ? `Migrations applied: ${ran.join(', ')}.` : 'The database is up to date.');
