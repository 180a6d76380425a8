const files = {
  video: /\.(mp4|m4v|webm|ogv|mov)$/i,
  audio: /\.(mp3|m4a|aac|oga|ogg|opus|wav|flac)$/i,
};

/** @typedef {{ by: 'frame' | 'video' | 'audio', src: string }} Play */

/**
 * How a video or a recording can be played on the page: as a file, or in the frame that its site offers, in the form that
 * tracks nobody. Null where it can only be played on its own page.
 * @param {string} address absolute
 * @returns {Play | null}
 */
export function howToPlay(address) {
  const url = new URL(address);
  if (files.video.test(url.pathname)) return { by: 'video', src: address };
  if (files.audio.test(url.pathname)) return { by: 'audio', src: address };
  if (url.protocol !== 'https:') return null;
  const host = url.hostname.replace(/^(www|m)\./, '');
  const src = youtube(host, url) ?? vimeo(host, url);
  return src ? { by: 'frame', src } : null;
}

/** @param {string} host @param {URL} url */
function youtube(host, { pathname, searchParams }) {
  const known = host === 'youtube.com' || host === 'youtube-nocookie.com';
  const id = host === 'youtu.be' ? pathname.slice(1) : known ? (searchParams.get('v') ?? /^\/(?:embed|shorts|live)\/([^/]+)/.exec(pathname)?.[1]) : null;
  return id && /^[\w-]{11}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0` : null;
}

/** @param {string} host @param {URL} url */
function vimeo(host, { pathname }) {
  if (host !== 'vimeo.com' && host !== 'player.vimeo.com') return null;
  const [, id, key] = /^\/(?:video\/)?(\d{5,12})(?:\/([\da-f]{8,12}))?$/.exec(pathname) ?? [];
  return id ? `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${key ? `&h=${key}` : ''}` : null;
}
