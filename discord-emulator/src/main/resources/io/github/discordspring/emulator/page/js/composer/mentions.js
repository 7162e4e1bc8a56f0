import { EMOJIS } from '../parts/emojis.js';
import { channelIcon } from '../state/choices.js';
import { ChannelType } from '../state/discord.js';
import { cssColor, displayName, guild, isVisible } from '../state/store.js';

const MOST_EMOJIS = 12;

const MOST_NAMES = 50;

/** What can be mentioned here: `{ text, markup, ... }`, the text being what one types. */
function mentionables() {
  const { members, roles, channels, threads, id: guildId } = guild.value;
  return [
    ...members.map(({ user }) => ({
      text: `@${displayName(user)}`,
      markup: `<@${user.id}>`,
      hint: user.username,
      user,
    })),
    ...roles.filter(({ id }) => id !== guildId)
      .map(({ id, name, color }) => ({
        text: `@${name}`,
        markup: `<@&${id}>`,
        hint: 'role',
        icon: 'bi-shield-fill',
        color: color ? cssColor(color) : undefined,
      })),
    ...[...channels, ...threads].filter((one) => one.type !== ChannelType.GUILD_CATEGORY && isVisible(one))
      .map((one) => ({ text: `#${one.name}`, markup: `<#${one.id}>`, hint: 'channel', icon: channelIcon(one) })),
  ];
}

/** The word with `@`, `#`, or `:` and two letters, that ends where the text ends. */
export function mentionBegun(text) {
  return /(?:^|\s)([@#][^\s@#]*|:\w{2,})$/.exec(text)?.[1];
}

function matchingEmojis(wanted) {
  const own = (guild.value.emojis ?? []).map((emoji) => ({
    text: `:${emoji.name}:`,
    markup: `<${emoji.animated ? 'a' : ''}:${emoji.name}:${emoji.id}>`,
    emoji,
    words: emoji.name,
  }));
  const all = EMOJIS.map((emoji) => ({ text: emoji.name, markup: emoji.name, hint: emoji.words, emoji, words: emoji.words }));
  return [...own, ...all].filter(({ words }) => words.toLowerCase().includes(wanted)).slice(0, MOST_EMOJIS);
}

export function matchingMentions(begun) {
  const [sign, ...rest] = begun.toLowerCase();
  const wanted = rest.join('');
  if (sign === ':') {
    return matchingEmojis(wanted);
  }
  return mentionables().filter(({ text, hint }) => text[0] === sign
    && [text.slice(1), hint].some((name) => name.toLowerCase().startsWith(wanted)))
    .slice(0, MOST_NAMES);
}

/** Puts the markup of mentions in the place of the names that a person types; the longest name wins. */
export function withMentions(text) {
  if (!/[@#:]/.test(text)) {
    return text;
  }
  const emojis = (guild.value.emojis ?? []).map(({ id, name, animated }) => ({
    text: `:${name}:`,
    markup: `<${animated ? 'a' : ''}:${name}:${id}>`,
  }));
  const names = [...mentionables(), ...emojis].flatMap(withUsername).sort((one, other) => other.text.length - one.text.length);
  let result = '';
  for (let at = 0; at < text.length;) {
    const startsWord = at === 0 || /[\s(]/.test(text[at - 1]);
    const name = startsWord && '@#:'.includes(text[at]) && names.find((candidate) => isAt(text, at, candidate.text));
    result += name ? name.markup : text[at];
    at += name ? name.text.length : 1;
  }
  return result;
}

function withUsername(mentionable) {
  const { user } = mentionable;
  return user ? [mentionable, { ...mentionable, text: `@${user.username}` }] : [mentionable];
}

function isAt(text, at, name) {
  return text.startsWith(name, at) && !/[\p{L}\p{N}_-]/u.test(text[at + name.length] ?? '');
}
