import { ChannelType, ComponentType, isVoice, OptionType } from './discord.js';
import { cssColor, displayName, guild, isVisible } from './store.js';

/** What can be picked: `{ value, name, description, ... }`, with what it is drawn with. */

export const userChoices = () => guild.value.members.map(({ user }) => ({
  value: user.id,
  name: displayName(user),
  hint: user.username,
  user,
}));

export const roleChoices = () => guild.value.roles.map(({ id, name, color }) => ({
  value: id,
  name: id === guild.value.id ? name : `@${name}`,
  color: color ? cssColor(color) : undefined,
  icon: 'bi-shield-fill',
}));

export const channelChoices = (types) => guild.value.channels
  .filter((one) => isVisible(one) && (types?.length ? types.includes(one.type) : one.type !== ChannelType.DM))
  .map((one) => ({ value: one.id, name: one.name, icon: channelIcon(one) }));

const mentionableChoices = () => [...userChoices(), ...roleChoices()];

const yesOrNo = () => [{ value: true, name: 'True' }, { value: false, name: 'False' }];

const byOption = {
  [OptionType.BOOLEAN]: yesOrNo,
  [OptionType.USER]: userChoices,
  [OptionType.CHANNEL]: ({ channel_types: types }) => channelChoices(types),
  [OptionType.ROLE]: roleChoices,
  [OptionType.MENTIONABLE]: mentionableChoices,
};

/** What an option can be, or undefined where anything can be typed. */
export function optionChoices(option) {
  return option.choices?.length ? option.choices : byOption[option.type]?.(option);
}

const bySelect = {
  [ComponentType.STRING_SELECT]: ({ options }) =>
    options.map(({ label, ...option }) => ({ ...option, name: label })),
  [ComponentType.USER_SELECT]: userChoices,
  [ComponentType.ROLE_SELECT]: roleChoices,
  [ComponentType.MENTIONABLE_SELECT]: mentionableChoices,
  [ComponentType.CHANNEL_SELECT]: ({ channel_types: types }) => channelChoices(types),
};

export const selectChoices = (select) => bySelect[select.type](select);

/** Those that fit to what was typed, the ones that begin with it first. */
export function fitting(choices, typed) {
  const wanted = typed.trim().toLowerCase().replace(/^[@#]/, '');
  const texts = ({ name, hint }) => [name, hint ?? ''].map((text) => String(text).toLowerCase().replace(/^[@#]/, ''));
  const begins = (choice) => texts(choice).some((text) => text.startsWith(wanted));
  return choices
    .filter((choice) => texts(choice).some((text) => text.includes(wanted)))
    .sort((one, other) => begins(other) - begins(one));
}

const ICONS = {
  [ChannelType.GUILD_ANNOUNCEMENT]: 'bi-megaphone-fill',
  [ChannelType.GUILD_STAGE_VOICE]: 'bi-broadcast',
  [ChannelType.GUILD_CATEGORY]: 'bi-folder-fill',
  [ChannelType.GUILD_FORUM]: 'bi-chat-square-text-fill',
  [ChannelType.GUILD_MEDIA]: 'bi-images',
  [ChannelType.ANNOUNCEMENT_THREAD]: 'bi-chat-left-text',
  [ChannelType.PUBLIC_THREAD]: 'bi-chat-left-text',
  [ChannelType.PRIVATE_THREAD]: 'bi-lock-fill',
  [ChannelType.DM]: 'bi-at',
};

export const channelIcon = (channel) => ICONS[channel.type] ?? (isVoice(channel) ? 'bi-volume-up-fill' : 'bi-hash');
