// Keeps what was earned each time a worksheet is finished, on this device, and lists it below the worksheet.
const list = document.getElementById('finished');
const kept = JSON.parse(localStorage.getItem('finished') ?? '[]');

function show({ at, score, open, max }) {
  const item = document.createElement('li');
  item.textContent = `${new Date(at).toLocaleString()}: ${score} of ${max} points${open ? `, ${open} to be decided` : ''}`;
  list.append(item);
}

kept.forEach(show);
addEventListener('worksheet-finished', ({ detail: { score, open, max } }) => {
  const result = { at: Date.now(), score, open, max };
  kept.push(result);
  localStorage.setItem('finished', JSON.stringify(kept));
  show(result);
});
