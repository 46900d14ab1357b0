import './live_says.mjs';
import './live_not_there.mjs';
