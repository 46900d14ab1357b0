import { early } from './live_default_other.mjs';
export default function () {
  return early;
}
