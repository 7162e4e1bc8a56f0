import * as api from './api.js';
import { ChannelType } from './discord.js';
import { applyEvent } from './events.js';
import { channel, guild, store, writer } from './store.js';
import { listen } from './stream.js';

const MESSAGES_TO_LOAD = 100;

/** Events that came in while something is being loaded, or null: they apply to what will have been loaded. */
let waiting = null;

let lastLoad = Promise.resolve();

export function start() {
  listen({
    load: () => inTurn(loadState),
    changed(connection) {
      store.connection = connection;
    },
    received(event) {
      if (waiting) {
        waiting.push(event);
      } else {
        applyEvent(event);
      }
    },
  });
}

export function openGuild(guildId) {
  store.guildId = guildId;
  openChannel(firstTextChannel()?.id ?? null);
}

export function openChannel(channelId) {
  store.channelId = channelId;
  remember('channel', channelId);
  showMessages();
}

export function writeAs(userId) {
  store.userId = userId;
  remember('user', userId);
  showMessages();
}

function showMessages() {
  delete store.unread[store.channelId];
  Object.assign(store, { messages: [], complete: false, loading: true, typing: {}, problem: null });
  inTurn(loadMessages).catch((error) => { store.problem = error.message; });
}

/** Loads one after the other, so that an older answer never overwrites a newer one. */
function inTurn(load) {
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

async function loadState() {
  const { users, guilds, commands, bots } = await api.getState();
  Object.assign(store, { users, guilds, commands, bots });
  keepUser();
  keepChannel();
  await loadMessages();
}

async function loadMessages() {
  const { channelId, userId } = store;
  const messages = channelId ? await api.getMessages(channelId, userId, MESSAGES_TO_LOAD) : [];
  if (channelId === store.channelId && userId === store.userId) {
    const complete = messages.length < MESSAGES_TO_LOAD;
    Object.assign(store, { messages, complete, loading: false, problem: null });
  }
}

function keepUser() {
  if (!writer.value) {
    const user = store.users.find(({ id }) => id === recall('user')) ?? store.users[0];
    store.userId = user?.id ?? null;
  }
}

function keepChannel() {
  if (!channel.value) {
    const remembered = recall('channel');
    const place = store.guilds.find(({ channels }) => channels.some(({ id }) => id === remembered));
    store.guildId = (place ?? guild.value ?? store.guilds[0])?.id ?? null;
    store.channelId = place ? remembered : (firstTextChannel()?.id ?? null);
  }
}

function firstTextChannel() {
  return guild.value?.channels
    .filter(({ type }) => type === ChannelType.GUILD_TEXT)
    .sort((one, other) => one.position - other.position)[0];
}

// Kept by the tab, so that two tabs can be two people
function remember(name, value) {
  sessionStorage.setItem(name, value ?? '');
}

function recall(name) {
  return sessionStorage.getItem(name);
}
