import { guildEvents } from './guild-events.js';
import { updateInteraction } from './interactions.js';
import { put } from './lists.js';
import { messageEvents } from './message-events.js';
import { store } from './store.js';

const emulatorEvents = {
  EMULATOR_COMMANDS_UPDATE({ commands }) {
    store.commands = commands;
  },

  EMULATOR_BOT_UPDATE: (bot) => put(store.bots, bot, ({ user }) => user.id === bot.user.id),

  EMULATOR_INTERACTION_UPDATE: updateInteraction,
};

export function applyEvent({ t, d }) {
  const apply = messageEvents[t] ?? guildEvents[t] ?? emulatorEvents[t];
  apply?.(d);
}
