import { formatFull, formatTimestamp } from '../format.js';
import { EmojiSign } from '../parts/emoji-sign.js';
import { WebLink } from '../parts/web-link.js';
import { cssColor, displayName, findChannel, findRole, findUser } from '../state/store.js';
import { parseMarkdown } from './parser.js';
import { SpoilerText } from './spoiler-text.js';

const { h } = Vue;

/** Emojis are drawn by a font of their own: others have them without colours. */
const EMOJI = /((?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)(?:\p{Emoji_Modifier}|\u200D(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F?))*)/u;

/** More of them than this are drawn as small as text. */
const MOST_LARGE = 27;

/** Whether a text is nothing but emojis, which are drawn large. */
function isOnlyEmojis(nodes) {
  let count = 0;
  const isEmoji = ({ type, text }) => {
    const parts = type === 'text' ? text.split(EMOJI) : [];
    count += type === 'emoji' ? 1 : (parts.length - 1) / 2;
    return type === 'emoji' || (type === 'text' && parts.every((part, index) => index % 2 || !part.trim()));
  };
  return nodes.every(isEmoji) && count > 0 && count <= MOST_LARGE;
}

/**
 * A text of somebody, shown as Discord shows it. It is made of nodes of the document and never of HTML, so nothing in
 * the text can become a part of the page.
 */
export const FormattedText = {
  props: { text: { type: String, required: true } },
  computed: {
    nodes() {
      return parseMarkdown(this.text);
    },
  },
  render() {
    return h('div', { class: ['formatted', { jumbo: isOnlyEmojis(this.nodes) }] }, draw(this.nodes));
  },
};

const draw = (nodes) => nodes.map((node) => drawings[node.type](node));

const element = (name) => ({ children }) => h(name, draw(children));

const mention = (text, style) => h('span', { class: 'mention', style }, text);

const drawings = {
  text: ({ text }) => text.split(EMOJI).map((part, index) => (index % 2 ? h('span', { class: 'emoji-text' }, part) : part)),
  bold: element('strong'),
  italic: element('em'),
  underline: element('u'),
  strikethrough: element('s'),
  subtext: element('small'),
  quote: element('blockquote'),
  spoiler: ({ children }) => h(SpoilerText, () => draw(children)),
  heading: ({ level, children }) => h('div', { class: ['heading', `heading-${level}`] }, draw(children)),
  code: ({ text }) => h('code', text),
  codeBlock: ({ text, language }) => h('pre', { 'data-language': language }, h('code', text)),
  list: ({ ordered, start, items }) => h(ordered ? 'ol' : 'ul', { start }, items.map(drawItem)),
  link: ({ url, children }) => h(WebLink, { url }, () => draw(children)),
  user({ id }) {
    const user = findUser(id);
    return mention(user ? `@${displayName(user)}` : '@unknown-user');
  },
  role({ id }) {
    const role = findRole(id);
    const style = role?.color ? { '--mention-color': cssColor(role.color) } : undefined;
    return mention(role ? `@${role.name}` : '@unknown-role', style);
  },
  channel({ id }) {
    const channel = findChannel(id);
    return mention(channel ? `#${channel.name}` : '#unknown');
  },
  command: ({ name }) => mention(`/${name}`),
  everyone: ({ text }) => mention(text),
  emoji: (emoji) => h(EmojiSign, { emoji }),
  timestamp: ({ millis, style }) => h('time', { title: formatFull(millis) }, formatTimestamp(millis, style)),
};

const drawItem = ({ nested, children }) => h('li', { class: { nested } }, draw(children));
