import { build } from './operations/build';
import { giveUp } from './operations/giveUp';

// `npm run build`, and `npm start` when nobody has built the site yet.
build(process.cwd()).catch(giveUp);
