// Sends what was earned to the page's own server (results_server.js) when the worksheet is finished.
const said = document.getElementById('said');

addEventListener('worksheet-finished', async ({ target, detail }) => {
  const body = JSON.stringify({ lesson: target.src, at: new Date().toISOString(), ...detail });
  const answer = await fetch('/results', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => null);
  said.textContent = answer?.ok ? 'Your results have been sent.' : 'Your results could not be sent. Press Finish again later.';
});
