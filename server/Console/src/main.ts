import './styles/base.css';
import './styles/parts.css';
import './styles/pages.css';
import './styles/work.css';
import './styles/chat.css';
import './styles/clipboard.css';
import { startConsole } from './pages/console';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the console.');
void startConsole(place);
