import './live_says.mjs';
import { there, notThere } from './live_says.mjs';
