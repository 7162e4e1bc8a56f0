import { ChannelType } from '../state/discord.js';
import { displayName, guild } from '../state/store.js';

/** What can be mentioned here: `{ text, markup, ... }`, the text being what one types. */
function mentionables() {
  const { members, roles, channels, id: guildId } = guild.value;
  return [
    ...members.map(({ user }) => ({
      text: `@${displayName(user)}`,
      markup: `<@${user.id}>`,
      hint: user.username,
      user,
    })),
    ...roles.filter(({ id }) => id !== guildId)
      .map(({ id, name }) => ({ text: `@${name}`, markup: `<@&${id}>`, hint: 'role' })),
    ...channels.filter(({ type }) => type !== ChannelType.GUILD_CATEGORY)
      .map(({ id, name }) => ({ text: `#${name}`, markup: `<#${id}>`, hint: 'channel' })),
  ];
}

/** The word with `@` or `#` that ends where the text ends. */
export function mentionBegun(text) {
  return /(?:^|\s)([@#][^\s@#]*)$/.exec(text)?.[1];
}

export function matchingMentions(begun) {
  const [sign, ...rest] = begun.toLowerCase();
  const wanted = rest.join('');
  return mentionables().filter(({ text, hint }) => text[0] === sign
    && [text.slice(1), hint].some((name) => name.toLowerCase().startsWith(wanted)));
}

/** Puts the markup of mentions in the place of the names that a person types; the longest name wins. */
export function withMentions(text) {
  const names = mentionables().flatMap(withUsername).sort((one, other) => other.text.length - one.text.length);
  let result = '';
  for (let at = 0; at < text.length;) {
    const startsWord = at === 0 || /[\s(]/.test(text[at - 1]);
    const name = startsWord && names.find((candidate) => isAt(text, at, candidate.text));
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
