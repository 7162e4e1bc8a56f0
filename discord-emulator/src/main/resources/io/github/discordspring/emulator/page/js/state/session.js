import * as api from './api.js';
import { put } from './lists.js';
import { firstChannel, inTurn, keepChannel, loadMessages, loadOwn, loadState, receive, showProblem } from './loading.js';
import { remember } from './memory.js';
import { DIRECT, store } from './store.js';
import { listen } from './stream.js';

export function start() {
  listen({
    load: () => inTurn(loadState),
    changed(connection) {
      store.connection = connection;
    },
    received: receive,
  });
}

export function openGuild(guildId) {
  store.guildId = guildId;
  openChannel(firstChannel()?.id ?? null);
}

export function openChannel(channelId) {
  const unread = store.unread[channelId];
  if (unread?.guildId) {
    store.guildId = unread.guildId;
  }
  store.view = 'chat';
  store.channelId = channelId;
  store.firstUnread = unread?.first ?? null;
  remember('channel', channelId);
  showMessages();
}

/** Opens a thread that was started just now: what tells of it may not have come, yet. */
export async function openThread(thread) {
  const place = store.guilds.find(({ id }) => id === thread.guild_id);
  if (place) {
    put(place.threads, thread);
  }
  await inTurn(loadOwn);
  openChannel(thread.id);
}

/** Opens the channel in which the one who writes and a bot are alone. */
export async function openDirect(applicationId) {
  const direct = await api.openDirect(store.userId, applicationId);
  if (!store.directs.some(({ id }) => id === direct.id)) {
    store.directs.push(direct);
  }
  store.guildId = DIRECT;
  openChannel(direct.id);
}

export function writeAs(userId) {
  store.userId = userId;
  remember('user', userId);
  Object.assign(store, { unread: {}, firstUnread: null });
  inTurn(async () => {
    await loadOwn();
    keepChannel();
  }).catch(showProblem);
  showMessages();
}

/** Shows the newest messages, or those around one. */
export function showMessages(place) {
  delete store.unread[store.channelId];
  Object.assign(store, { messages: [], complete: false, loading: true, typing: {}, problem: null, replyTo: null, editing: null });
  return inTurn(() => loadMessages(place)).catch(showProblem);
}
