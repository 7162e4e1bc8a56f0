/**
 * Reads the markdown that Discord knows into a tree of nodes `{ type, children | text, ... }`. The rules are tried by
 * the character they begin with; what none takes is text.
 *
 * See https://docs.discord.com/developers/reference#message-formatting
 */
export function parseMarkdown(source) {
  return parse(source, { depth: 0, blocks: true });
}

/** Deeper nesting stays text: it bounds the work that hostile input can cause. */
const MAX_DEPTH = 8;

function parse(source, { depth, blocks }) {
  const nodes = [];
  let text = '';
  const flush = () => {
    if (text) {
      nodes.push({ type: 'text', text });
      text = '';
    }
  };
  for (let at = 0; at < source.length;) {
    const found = depth < MAX_DEPTH && findNode(source, at, { depth, blocks });
    if (found) {
      flush();
      nodes.push(found.node);
      at = found.end;
    } else {
      text += source[at++];
    }
  }
  flush();
  return nodes;
}

function findNode(source, at, context) {
  const isLineStart = at === 0 || source[at - 1] === '\n';
  const candidates = [
    ...(context.blocks && isLineStart ? blockRules[source[at]] ?? [] : []),
    ...(inlineRules[source[at]] ?? []),
  ];
  for (const { pattern, node, applies } of candidates) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match && (!applies || applies(source, at))) {
      const inner = (text, blocks = false) => parse(text, { depth: context.depth + 1, blocks });
      return { node: node(match, inner), end: at + match[0].length };
    }
  }
  return undefined;
}

// Patterns are sticky: they match at one place or not at all

const around = (type) => (match, inner) => ({ type, children: inner(match[1]) });

const isNotInWord = (source, at) => at === 0 || !/\w/.test(source[at - 1]);

const link = (url, children) => ({ type: 'link', url, children });

const heading = {
  pattern: /(#{1,3}) +([^\n]+)(?:\n|$)/y,
  node: (match, inner) => ({ type: 'heading', level: match[1].length, children: inner(match[2]) }),
};

const subtext = { pattern: /-# +([^\n]+)(?:\n|$)/y, node: around('subtext') };

const quoteToEnd = {
  pattern: />>> ?([\s\S]+)/y,
  node: (match, inner) => ({ type: 'quote', children: inner(match[1], true) }),
};

const quote = {
  pattern: /(?:> [^\n]*(?:\n|$))+/y,
  node: (match, inner) => ({ type: 'quote', children: inner(match[0].replace(/^> /gm, '').replace(/\n$/, ''), true) }),
};

const bulletList = {
  pattern: /(?: {0,4}[-*] [^\n]+(?:\n|$))+/y,
  node: (match, inner) => ({ type: 'list', ordered: false, items: items(match[0], inner) }),
};

const numberedList = {
  pattern: /(?: {0,4}\d{1,9}\. [^\n]+(?:\n|$))+/y,
  node: ([lines], inner) => ({ type: 'list', ordered: true, start: parseInt(lines, 10), items: items(lines, inner) }),
};

function items(lines, inner) {
  return lines.trimEnd().split('\n').map((line) => {
    const [, indent, text] = /^( *)(?:[-*]|\d+\.) (.+)$/.exec(line);
    return { nested: indent.length > 1, children: inner(text) };
  });
}

const blockRules = {
  '#': [heading],
  '-': [subtext, bulletList],
  '*': [bulletList],
  '>': [quoteToEnd, quote],
};
for (const digit of '0123456789') {
  blockRules[digit] = [numberedList];
}

const escaped = { pattern: /\\([^\p{L}\p{N}\s])/uy, node: (match) => ({ type: 'text', text: match[1] }) };

const codeBlock = {
  pattern: /```(?:([\w+#.-]+)\n)?([\s\S]+?)```\n?/y,
  node: (match) => ({ type: 'codeBlock', language: match[1], text: match[2].replace(/^\n+/, '').trimEnd() }),
};

const code = {
  pattern: /(`{1,2})(?!`)([\s\S]*?[^`])\1(?!`)/y,
  node: (match) => ({ type: 'code', text: match[2].trim() || match[2] }),
};

const bold = { pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, node: around('bold') };

const italic = { pattern: /\*(?=\S)((?:\*\*|\\[\s\S]|[^\\*])+?)(?<!\s)\*(?!\*)/y, node: around('italic') };

const underline = { pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, node: around('underline') };

const italicByUnderscore = {
  pattern: /_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/y,
  node: around('italic'),
  applies: isNotInWord,
};

const strikethrough = { pattern: /~~((?:\\[\s\S]|[^\\])+?)~~/y, node: around('strikethrough') };

const spoiler = { pattern: /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, node: around('spoiler') };

const maskedLink = {
  pattern: /\[((?:\\[\s\S]|[^\\\]])+)\]\(<?(https?:\/\/[^\s<>)]+)>?\)/y,
  node: (match, inner) => link(match[2], inner(match[1])),
};

const userMention = { pattern: /<@!?(\d{1,20})>/y, node: (match) => ({ type: 'user', id: match[1] }) };

const roleMention = { pattern: /<@&(\d{1,20})>/y, node: (match) => ({ type: 'role', id: match[1] }) };

const channelMention = { pattern: /<#(\d{1,20})>/y, node: (match) => ({ type: 'channel', id: match[1] }) };

const commandMention = {
  pattern: /<\/([^:\n>]{1,100}):\d{1,20}>/y,
  node: (match) => ({ type: 'command', name: match[1] }),
};

const emoji = {
  pattern: /<a?:(\w{2,32}):(\d{1,20})>/y,
  node: (match) => ({ type: 'emoji', name: match[1], id: match[2] }),
};

const timestamp = {
  pattern: /<t:(-?\d{1,12})(?::([tTdDfFsSR]))?>/y,
  node: (match) => ({ type: 'timestamp', millis: Number(match[1]) * 1000, style: match[2] ?? 'f' }),
};

const bracketedUrl = {
  pattern: /<(https?:\/\/[^\s<>]+)>/y,
  node: (match) => link(match[1], [{ type: 'text', text: match[1] }]),
};

const bareUrl = {
  pattern: /https?:\/\/[^\s<]*[^\s<.,:;"')\]*_|~]/y,
  node: (match) => link(match[0], [{ type: 'text', text: match[0] }]),
  applies: isNotInWord,
};

const everyone = { pattern: /@(everyone|here)\b/y, node: (match) => ({ type: 'everyone', text: match[0] }) };

const inlineRules = {
  '\\': [escaped],
  '`': [codeBlock, code],
  '*': [bold, italic],
  _: [underline, italicByUnderscore],
  '~': [strikethrough],
  '|': [spoiler],
  '[': [maskedLink],
  '<': [userMention, roleMention, channelMention, commandMention, emoji, timestamp, bracketedUrl],
  h: [bareUrl],
  '@': [everyone],
};
