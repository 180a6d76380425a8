/**
 * Prints something in place of the page.
 * @param {...Node} what
 */
export function printOut(...what) {
  const sheets = document.createElement('div');
  sheets.className = 'class-print';
  sheets.append(...what);
  document.body.append(sheets);
  document.documentElement.dataset.printing = 'class';
  const end = () => {
    sheets.remove();
    delete document.documentElement.dataset.printing;
  };
  addEventListener('afterprint', end, { once: true });
  print();
}
