// How a student answers the kinds that are fetched on demand: match, order, sort, evidence, table.

/** Answers a part of such a kind by its own controls; says whether it was one. */
export async function answerOnDemandKind(tab, label, value) {
  const kind = await tab.run((label) => ['match', 'order', 'sort', 'evidence-field', 'fill-table'].find((kind) => partOf(label).querySelector(`.${kind}`)) ?? '', label);
  switch (kind) {
    case 'match':
    case 'sort':
      await tab.run(joinByMenus, label, value);
      return true;
    case 'order':
      await orderByButtons(tab, label, value);
      return true;
    case 'evidence-field':
      await chooseByClicks(tab, label, value);
      return true;
    case 'fill-table':
      await fillCells(tab, label, value.flat().filter(Boolean));
      return true;
    default:
      return false;
  }
}

/** Runs in the page. */
function joinByMenus(label, joined) {
  for (const [text, to] of Object.entries(joined)) {
    const row = [...partOf(label).querySelectorAll('[data-text]')].find((each) => each.dataset.text === text && each.querySelector('select'));
    const menu = row.querySelector('select');
    menu.value = to;
    menu.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

async function orderByButtons(tab, label, texts) {
  const place = (text) => tab.run((label, text) => valuesOf(label).indexOf(text), label, text);
  for (const [wanted, text] of texts.entries()) {
    for (let at = await place(text); at > wanted; at--) {
      // A row that still glides to its place would be missed.
      await tab.until((label) => [...partOf(label).querySelectorAll('.order-row')].every((row) => !row.getAnimations().length), label);
      await tab.clickOn((label, at) => partOf(label).querySelectorAll('.order-row')[at].querySelector('.moves button'), label, at);
      await tab.until((label, text, at) => valuesOf(label).indexOf(text) === at, label, text, at - 1);
    }
  }
}

async function chooseByClicks(tab, label, texts) {
  await tab.clickOn((label) => partOf(label).querySelector('.choose'), label);
  for (const text of texts) {
    await tab.click('.sentence', text);
    await tab.until((text) => find('.sentence[aria-pressed=true]', text), text);
  }
  await tab.click('.choosing-bar button');
  await tab.until((label) => shown(partOf(label)), label);
}

async function fillCells(tab, label, values) {
  for (const [at, value] of values.entries()) {
    const isMenu = await tab.run((label, at) => fieldsOf(label)[at].localName === 'select', label, at);
    if (isMenu) await tab.run((label, at, value) => chooseOption(fieldsOf(label)[at], value), label, at, value);
    else {
      await tab.clickOn((label, at) => fieldsOf(label)[at], label, at);
      await tab.run((label, at) => fieldsOf(label)[at].select(), label, at);
      await tab.type(value);
    }
  }
}
