// The lively parts. Every page works without them; each module adds comfort to what the HTML already does.
import './dialogs.js';
import './commands.js';
import './tips.js';
import './theme.js';
import './drop.js';
import './forms.js';
import './menus.js';
