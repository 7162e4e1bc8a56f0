const { h } = Vue;

/** Longer texts are shown as they are: colours would take too long. */
const MAX_COLOURED = 40_000;

const TOKENS = /("(?:\\.|[^"\\])*"(?=\s*:))|("(?:\\.|[^"\\])*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/g;

const CLASSES = ['', 'json-key', 'json-string', 'json-value'];

/** JSON with a line for each property; what is none is shown as text. Ids stay as they are, as they are strings. */
function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text.replace(/[^\P{C}\n\t]/gu, '·');
  }
}

export const JsonText = {
  props: { text: { type: String, required: true } },
  render() {
    const text = pretty(this.text);
    const parts = [];
    let at = 0;
    if (text.length <= MAX_COLOURED) {
      for (const match of text.matchAll(TOKENS)) {
        parts.push(text.slice(at, match.index), h('span', { class: CLASSES[match.findIndex((one, index) => index && one)] }, match[0]));
        at = match.index + match[0].length;
      }
    }
    return h('pre', { class: 'json', tabindex: 0 }, [...parts, text.slice(at)]);
  },
};
