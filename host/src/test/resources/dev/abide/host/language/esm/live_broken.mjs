import './live_says.mjs';
import './live_broken_text.mjs';
