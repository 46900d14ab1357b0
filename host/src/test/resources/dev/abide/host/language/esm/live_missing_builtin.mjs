import './live_says.mjs';
import { readFileSync, notInFs } from 'fs';
