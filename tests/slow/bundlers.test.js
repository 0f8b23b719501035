// Bundlers: what the tool writes, and the plugin for Vite. One after the other, since both install into one place.

import "./bundlers/output.js";
import "./bundlers/plugin.js";
