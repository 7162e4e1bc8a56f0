import * as api from './api.js';
import { InteractionType } from './discord.js';
import { snowflakeOfNow } from './snowflake.js';
import { store } from './store.js';

/** How many of our interactions the emulator has not confirmed: events may tell of them before it does. */
let unconfirmed = 0;

/** The last answers to what was typed, by interaction: an answer may come before we know the interaction's id. */
const completions = new Map();
const MOST_COMPLETIONS = 20;

export function useCommand({ id, applicationId, path }, options, files) {
  const interaction = { type: InteractionType.APPLICATION_COMMAND, command_id: id, options, files };
  return interact(interaction, { name: `/${path}`, applicationId });
}

/** Uses a command of the menu of a user or message. */
export function useMenuCommand({ id, application_id: applicationId, name }, targetId) {
  const interaction = { type: InteractionType.APPLICATION_COMMAND, command_id: id, target_id: targetId };
  return interact(interaction, { name, applicationId });
}

/** Asks the bot what fits to an option that is being typed; gives the choices, or null if it does not say. */
export async function completeOption({ id }, options) {
  const place = { channel_id: store.channelId, user_id: store.userId };
  const asked = await api.createInteraction({ ...place, type: InteractionType.AUTOCOMPLETE, command_id: id, options });
  return new Promise((resolve) => {
    const known = completions.get(asked.id);
    if (known?.choices || known?.state === 'failed') {
      resolve(known.choices ?? null);
    } else {
      completions.set(asked.id, { resolve });
    }
  });
}

export function useComponent(messageId, customId, values) {
  const earlier = interactionOf(messageId);
  if (earlier) {
    dismiss(earlier.id);
  }
  const interaction = { type: InteractionType.MESSAGE_COMPONENT, message_id: messageId, custom_id: customId, values };
  return interact(interaction, { messageId, customId });
}

export function submitModal({ applicationId, messageId, modal }, components, files) {
  const interaction = { type: InteractionType.MODAL_SUBMIT, custom_id: modal.custom_id, components, files };
  return interact(interaction, { name: modal.title, applicationId, messageId });
}

/** Takes over what the emulator says of one of our interactions; those of others are passed by. */
export function updateInteraction({ id, state, reason, modal, choices }) {
  noteCompletion(id, state, choices);
  const known = store.interactions[id];
  if (known || unconfirmed > 0) {
    store.interactions[id] = { ...known, id, state, reason, modal: modal ?? known?.modal };
    forgetIfDone(id);
  }
}

function noteCompletion(id, state, choices) {
  if (choices || state === 'failed') {
    completions.get(id)?.resolve?.(choices ?? null);
    completions.set(id, { state, choices });
    if (completions.size > MOST_COMPLETIONS) {
      completions.delete(completions.keys().next().value);
    }
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
