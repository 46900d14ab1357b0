import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

export const length = readFileSync(fileURLToPath(import.meta.url), 'utf8').length;
export default path.basename(import.meta.url);
