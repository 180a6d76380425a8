// The desk as one saved page: its style, and the place that it stands in.
import style from '../pages/desk.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets = [sheet];
const place = document.createElement('div');
place.id = 'desk';
document.body.append(place);
await import('./desk.js');
