import * as api from './api.js';
import { ChannelType, isForum } from './discord.js';
import { applyEvent } from './events.js';
import { recall } from './memory.js';
import { channel, guild, isVisible, store, writer } from './store.js';

const MESSAGES_TO_LOAD = 50;

/** Events that came in while something is being loaded, or null: they apply to what will have been loaded. */
let waiting = null;

let lastLoad = Promise.resolve();

/** An event that came in: it applies now, or to what is being loaded. */
export function receive(event) {
  if (waiting) {
    waiting.push(event);
  } else {
    applyEvent(event);
  }
}

/** Puts older messages before those that are shown, and keeps so many in all. */
export async function showOlder(keep) {
  const { channelId, userId, messages: [first] } = store;
  if (store.complete || store.loading || !first) {
    return;
  }
  store.loading = true;
  await inTurn(async () => {
    const older = await api.getMessages(channelId, userId, MESSAGES_TO_LOAD, { before: first.id });
    if (channelId === store.channelId && userId === store.userId) {
      const messages = [...older, ...store.messages];
      const atEnd = store.atEnd && messages.length <= keep;
      Object.assign(store, { messages: messages.slice(0, keep), complete: older.length < MESSAGES_TO_LOAD, atEnd });
    }
  }).catch(showProblem);
  store.loading = false;
}

let permissionsReload;

/** What happens at once asks once. */
export function reloadPermissions() {
  permissionsReload ??= setTimeout(() => {
    permissionsReload = undefined;
    inTurn(loadOwn).catch(showProblem);
  }, 50);
}

export const reloadDirects = reloadPermissions;

export function showProblem(error) {
  Object.assign(store, { problem: error.message, loading: false });
}

/** Loads one after the other, so that an older answer never overwrites a newer one. */
export function inTurn(load) {
  lastLoad = lastLoad.catch(() => {}).then(async () => {
    waiting = [];
    try {
      await load();
    } finally {
      const events = waiting;
      waiting = null;
      events.forEach(applyEvent);
    }
  });
  return lastLoad;
}

export async function loadState() {
  const { users, guilds, commands, bots } = await api.getState();
  Object.assign(store, { users, guilds, commands, bots });
  keepUser();
  await loadOwn();
  keepChannel();
  await loadMessages();
}

export async function loadOwn() {
  const { userId } = store;
  if (userId) {
    const [permissions, directs] = await Promise.all([api.getPermissions(userId), api.getDirects(userId)]);
    Object.assign(store, { permissions, directs });
  }
}

export async function loadMessages(place) {
  const { channelId, userId } = store;
  const readable = channelId && channel.value && !isForum(channel.value) && isVisible(channel.value);
  const messages = readable ? await api.getMessages(channelId, userId, MESSAGES_TO_LOAD, place) : [];
  if (channelId === store.channelId && userId === store.userId) {
    const complete = !place && messages.length < MESSAGES_TO_LOAD;
    Object.assign(store, { messages, complete, atEnd: !place, loading: false, problem: null });
  }
}

function keepUser() {
  if (!writer.value) {
    const user = store.users.find(({ id }) => id === recall('user')) ?? store.users[0];
    store.userId = user?.id ?? null;
  }
}

/** Stays where one is, or was, as long as that is there and can be seen. */
export function keepChannel() {
  if (channel.value && isVisible(channel.value)) {
    return;
  }
  const remembered = recall('channel');
  const isThere = ({ channels, threads }) => [...channels, ...threads].some((one) => one.id === remembered && isVisible(one));
  const place = store.guilds.find(isThere);
  store.guildId = (place ?? guild.value ?? store.guilds[0])?.id ?? null;
  store.channelId = place ? remembered : (firstChannel()?.id ?? null);
}

/** The first text channel from above that can be seen. */
export function firstChannel() {
  const all = guild.value?.channels ?? [];
  const positionOf = ({ parent_id: parentId, position }) =>
    [all.find(({ id }) => id === parentId)?.position ?? -1, position ?? 0];
  return all
    .filter((one) => [ChannelType.GUILD_TEXT, ChannelType.DM].includes(one.type) && isVisible(one))
    .map((one) => ({ id: one.id, at: positionOf(one) }))
    .sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1])[0];
}
