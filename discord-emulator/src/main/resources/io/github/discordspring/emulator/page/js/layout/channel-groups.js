import { ChannelType, isVoice } from '../state/discord.js';
import { compareSnowflakes } from '../state/snowflake.js';
import { guild, isVisible } from '../state/store.js';

/** As Discord sorts: text before voice, then by position; the older one first where that is the same. */
const inOrder = (channels) => [...channels].sort((one, other) => isVoice(one) - isVoice(other)
  || one.position - other.position
  || compareSnowflakes(one.id, other.id));

const isCategory = ({ type }) => type === ChannelType.GUILD_CATEGORY;

/** The channels of the open guild that one sees, by category, each with its threads. */
export const channelGroups = Vue.computed(() => {
  const all = (guild.value?.channels ?? []);
  const seen = all.filter((one) => !isCategory(one) && isVisible(one));
  const categories = inOrder(all.filter(isCategory));
  const threads = (guild.value?.threads ?? []).filter(isVisible);
  const withThreads = (channel) => ({
    channel,
    threads: threads.filter(({ parent_id: parentId }) => parentId === channel.id)
      .sort((one, other) => compareSnowflakes(one.id, other.id)),
  });
  const group = (category, isIn) => ({ category, rows: inOrder(seen.filter(isIn)).map(withThreads) });
  return [
    group(undefined, ({ parent_id: parentId }) => !categories.some(({ id }) => id === parentId)),
    ...categories.map((category) => group(category, ({ parent_id: parentId }) => parentId === category.id)),
  ].filter(({ rows }) => rows.length);
});
