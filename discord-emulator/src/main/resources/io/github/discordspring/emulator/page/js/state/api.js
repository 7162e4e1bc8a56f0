/** The calls of the emulator's control API. */

async function call(path, body) {
  const request = body && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
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

export const getState = () => call('/state');

export const getMessages = (channelId, userId, limit) =>
  call(`/channels/${channelId}/messages?limit=${limit}&user_id=${userId}`);

export const createMessage = (channelId, userId, content) =>
  call(`/channels/${channelId}/messages`, { user_id: userId, content });

export const createInteraction = (interaction) => call('/interactions', interaction);
