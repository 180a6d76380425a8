// The desk as one saved page: its style, and the place that it stands in.
import style from '../pages/desk.css';
import { openDesk } from './desk.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets = [sheet];
const place = document.createElement('div');
document.body.append(place);
await openDesk(place);
