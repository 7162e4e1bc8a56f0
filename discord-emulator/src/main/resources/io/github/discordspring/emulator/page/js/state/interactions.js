import * as api from './api.js';
import { InteractionType } from './discord.js';
import { snowflakeOfNow } from './snowflake.js';
import { store } from './store.js';

/** How many of our interactions the emulator has not confirmed: events may tell of them before it does. */
let unconfirmed = 0;

export function useCommand({ id, applicationId, path }, options) {
  const type = InteractionType.APPLICATION_COMMAND;
  const interaction = { type, guild_id: store.guildId, command_id: id, options };
  return interact(interaction, { name: `/${path}`, applicationId });
}

export function useComponent(messageId, customId, values) {
  const earlier = interactionOf(messageId);
  if (earlier) {
    dismiss(earlier.id);
  }
  const interaction = { type: InteractionType.MESSAGE_COMPONENT, message_id: messageId, custom_id: customId, values };
  return interact(interaction, { messageId, customId });
}

export function submitModal({ applicationId, messageId, modal }, components) {
  const interaction = { type: InteractionType.MODAL_SUBMIT, custom_id: modal.custom_id, components };
  return interact(interaction, { name: modal.title, applicationId, messageId });
}

/** Takes over what the emulator says of one of our interactions; those of others are passed by. */
export function updateInteraction({ id, state, reason, modal }) {
  const known = store.interactions[id];
  if (known || unconfirmed > 0) {
    store.interactions[id] = { ...known, id, state, reason, modal: modal ?? known?.modal };
    forgetIfDone(id);
  }
}

export function dismiss(interactionId) {
  delete store.interactions[interactionId];
}

/** Our interaction with a message's component that is under way or has failed. */
export function interactionOf(messageId) {
  return Object.values(store.interactions).find((interaction) => interaction.messageId === messageId);
}

async function interact(interaction, details) {
  const place = { channel_id: store.channelId, user_id: store.userId };
  const own = { ...details, type: interaction.type, channelId: store.channelId, userId: store.userId };
  unconfirmed++;
  try {
    const confirmed = await api.createInteraction({ ...place, ...interaction });
    store.interactions[confirmed.id] = { ...confirmed, ...store.interactions[confirmed.id], ...own };
    forgetIfDone(confirmed.id);
  } catch (error) {
    const id = snowflakeOfNow();
    store.interactions[id] = { id, state: 'failed', reason: error.message, ...own };
  } finally {
    unconfirmed--;
    forgetThoseOfOthers();
  }
}

function forgetIfDone(id) {
  const { type, state, modal } = store.interactions[id];
  if (type && state === 'answered' && !modal) {
    dismiss(id);
  }
}

function forgetThoseOfOthers() {
  if (unconfirmed === 0) {
    Object.values(store.interactions).filter(({ type }) => !type).forEach(({ id }) => dismiss(id));
  }
}
