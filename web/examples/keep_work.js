// Frames a worksheet, and names this page's origin to it: nobody else is told of the work.
const frame = document.querySelector('iframe');
const address = new URL('../embed.html?lesson=harbour-wall-rules', location.href);
address.searchParams.set('host', location.origin);
frame.src = address.href;

frame.addEventListener('worksheet-progress', ({ detail: { answered, parts } }) => {
  document.getElementById('progress').textContent = `${answered} of ${parts} answered`;
});
