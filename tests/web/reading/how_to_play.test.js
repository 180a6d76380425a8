import assert from 'node:assert/strict';
import { test } from 'node:test';
import { howToPlay } from '../../../web/reading/how_to_play.js';

const youtube = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0';

test('only what is known to play in a frame, or is a file, plays on the page', () => {
  for (const [address, by, src] of [
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3s', 'frame', youtube],
    ['https://m.youtube.com/watch?v=dQw4w9WgXcQ', 'frame', youtube],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', 'frame', youtube],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'frame', youtube],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'frame', youtube],
    ['https://www.youtube.com/@someone', null],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ"><script>', null],
    ['https://youtube.com.example/watch?v=dQw4w9WgXcQ', null],
    ['http://www.youtube.com/watch?v=dQw4w9WgXcQ', null],
    ['https://vimeo.com/123456789', 'frame', 'https://player.vimeo.com/video/123456789?autoplay=1&dnt=1'],
    ['https://vimeo.com/123456789/abcdef1234', 'frame', 'https://player.vimeo.com/video/123456789?autoplay=1&dnt=1&h=abcdef1234'],
    ['https://vimeo.com/about', null],
    ['https://films.example/a%20film.MP4?x=1', 'video', 'https://films.example/a%20film.MP4?x=1'],
    ['http://127.0.0.1/lessons/horn.mp3', 'audio', 'http://127.0.0.1/lessons/horn.mp3'],
    ['https://maps.example/strait', null],
    ['mailto:someone@example.org', null],
  ]) assert.deepEqual(howToPlay(address), by && { by, src }, address);
});
