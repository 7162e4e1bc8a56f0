import { formatDay, isSameDay } from '../format.js';
import { InteractionType, MessageType } from '../state/discord.js';
import { compareSnowflakes } from '../state/snowflake.js';
import { store } from '../state/store.js';

/** Messages of one author that follow each other within this time share one avatar. */
const GROUP_MILLIS = 7 * 60_000;

const WRITTEN = [MessageType.DEFAULT, MessageType.REPLY, MessageType.COMMAND, MessageType.THREAD_STARTER,
  MessageType.MENU_COMMAND];

/** Whether somebody wrote a message; the others are of the system. */
const isWritten = ({ type }) => WRITTEN.includes(type ?? MessageType.DEFAULT);

/** The rows of the open channel: messages, and own commands that no message answers so far. */
export function arrange(messages) {
  const rows = [
    ...messages.map(started).map((message) => ({ id: message.id, message, system: !isWritten(message) })),
    ...pendingCommands(messages).map((interaction) => ({ id: interaction.id, interaction })),
  ].sort((one, other) => compareSnowflakes(one.id, other.id));
  let previous;
  for (const row of rows) {
    row.isFirstUnread = row.id === store.firstUnread;
    if (row.message) {
      const date = new Date(row.message.timestamp);
      if (!previous || !isSameDay(date, new Date(previous.message.timestamp))) {
        row.day = formatDay(date);
      }
      row.compact = !row.day && !row.isFirstUnread && continues(row, previous);
      previous = row;
    }
  }
  return rows;
}

/** A thread begins with the message from which it was started. */
function started(message) {
  return message.type === MessageType.THREAD_STARTER && message.referenced_message
    ? { ...message.referenced_message, id: message.id, channel_id: message.channel_id, thread: undefined }
    : message;
}

function pendingCommands(messages) {
  const answered = new Set(messages.map((message) => message.interaction_metadata?.id ?? message.interaction?.id));
  return Object.values(store.interactions).filter(({ id, type, state, channelId, userId, messageId }) => type
    && type !== InteractionType.MESSAGE_COMPONENT && !messageId
    && state !== 'answered' && channelId === store.channelId && userId === store.userId && !answered.has(id));
}

function continues({ message, system }, previous) {
  const before = previous.message;
  return !system && !previous.system && message.author.id === before.author.id
    && !message.message_reference && !message.interaction_metadata
    && !message.flags === !before.flags
    && new Date(message.timestamp) - new Date(before.timestamp) < GROUP_MILLIS;
}
