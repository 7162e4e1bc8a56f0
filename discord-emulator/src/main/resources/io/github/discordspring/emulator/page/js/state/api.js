/** The calls of the emulator's control API that the chat makes. */

export async function call(method, path, body) {
  const request = { method };
  if (body) {
    Object.assign(request, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  }
  let response;
  try {
    response = await fetch(`/emulator${path}`, request);
  } catch {
    throw new Error('The emulator cannot be reached.');
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(reason(answer) ?? `The emulator answered with status ${response.status}.`);
  }
  return answer;
}

function reason(answer) {
  const details = [];
  const collect = (errors) => {
    for (const [name, value] of Object.entries(errors ?? {})) {
      if (name === '_errors') {
        details.push(...value.map((error) => error.message));
      } else if (typeof value === 'object') {
        collect(value);
      }
    }
  };
  collect(answer.errors);
  return details.length ? details.join(' ') : answer.message;
}

const as = (userId) => `?user_id=${userId}`;

const message = (channelId, messageId) => `/channels/${channelId}/messages/${messageId}`;

const reaction = (place, { id, name }) =>
  `${message(place.channel_id, place.id)}/reactions/${encodeURIComponent(id ? `${name}:${id}` : name)}`;

export const getState = () => call('GET', '/state');

export const getPermissions = (userId) => call('GET', `/users/${userId}/permissions`);

export const getDirects = (userId) => call('GET', `/users/${userId}/channels`);

export const openDirect = (userId, applicationId) =>
  call('POST', `/users/${userId}/channels`, { application_id: applicationId });

/** `place` is `{ before }`, `{ around }`, or empty for the newest. */
export const getMessages = (channelId, userId, limit, place = {}) =>
  call('GET', `/channels/${channelId}/messages?${new URLSearchParams({ limit, user_id: userId, ...place })}`);

export const createMessage = (channelId, userId, content) =>
  call('POST', `/channels/${channelId}/messages`, { user_id: userId, ...content });

export const editMessage = (userId, { channel_id: channelId, id }, content) =>
  call('PATCH', message(channelId, id), { user_id: userId, content });

export const deleteMessage = (userId, { channel_id: channelId, id }) =>
  call('DELETE', message(channelId, id) + as(userId));

export const addReaction = (userId, place, emoji) => call('PUT', reaction(place, emoji) + as(userId));

export const removeReaction = (userId, place, emoji) => call('DELETE', reaction(place, emoji) + as(userId));

export const getReactions = (userId, place, emoji) => call('GET', reaction(place, emoji) + as(userId));

export const vote = (userId, { channel_id: channelId, id }, answerIds) =>
  call('PUT', `${message(channelId, id)}/votes`, { user_id: userId, answer_ids: answerIds });

export const getPins = (channelId, userId) => call('GET', `/channels/${channelId}/pins${as(userId)}`);

export const setPinned = (userId, { channel_id: channelId, id, pinned }) =>
  call(pinned ? 'DELETE' : 'PUT', `/channels/${channelId}/pins/${id}${as(userId)}`);

export const type = (channelId, userId) => call('POST', `/channels/${channelId}/typing`, { user_id: userId });

export const startThread = (channelId, userId, thread, messageId) =>
  call('POST', messageId ? `${message(channelId, messageId)}/threads` : `/channels/${channelId}/threads`,
    { user_id: userId, ...thread });

export const setVoice = (guildId, userId, voice) => call('PUT', `/guilds/${guildId}/voice`, { user_id: userId, ...voice });

export const createInteraction = (interaction) => call('POST', '/interactions', interaction);
