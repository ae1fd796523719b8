// Which words differ between two texts, as nodes: <del> what only the first has, <ins> what only the second has.
const words = new Intl.Segmenter(document.getElementById('ws')?.dataset.language, {granularity: 'word'});
const cut = text => [...words.segment(text)].map(one => one.segment);
const LIMIT = 4_000_000;

function table(old, made) {
  const rows = Array.from({length: old.length + 1}, () => new Uint16Array(made.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = made.length - 1; j >= 0; j--) {
      rows[i][j] = old[i] === made[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
    }
  }
  return rows;
}

/** Runs of words with one fate each: kept, removed, added. */
export function runs(before, after) {
  const [old, made] = [cut(before), cut(after)];
  if (old.length * made.length > LIMIT) return [['removed', before], ['added', after]];
  const rows = table(old, made);
  const found = [];
  const put = (fate, word) => found.at(-1)?.[0] === fate ? found.at(-1)[1] += word : found.push([fate, word]);
  let [i, j] = [0, 0];
  while (i < old.length || j < made.length) {
    if (i < old.length && j < made.length && old[i] === made[j]) put('kept', old[i++], j++);
    else if (i < old.length && (j === made.length || rows[i + 1][j] >= rows[i][j + 1])) put('removed', old[i++]);
    else put('added', made[j++]);
  }
  return found;
}

/** Runs as the server says them, or of our own, as nodes. */
export function nodes(runs) {
  return runs.map(one => {
    const [fate, text] = Array.isArray(one) ? one : [one.kind, one.text];
    if (fate === 'kept') return document.createTextNode(text);
    return Object.assign(document.createElement(fate === 'added' ? 'ins' : 'del'), {textContent: text});
  });
}

export const differences = (before, after) => nodes(runs(before, after));
