import { put, remove } from './lists.js';
import { reloadDirects } from './loading.js';
import { DIRECT, store, writer } from './store.js';

/** As long as Discord's client shows somebody typing. */
const TYPING_MILLIS = 10_000;

/** Older messages leave the page, not the emulator: a long channel stays fast. */
export const MESSAGES_TO_KEEP = 250;

const findMessage = (messageId) => store.messages.find(({ id }) => id === messageId);

const isSameEmoji = (one, other) => (one.id ? one.id === other.id : one.name === other.name);

/** Whether the one who writes as `userId` sees a message: an ephemeral one is for one user only. */
export function isForReader({ emulator_visible_to: userId }) {
  return !userId || userId === store.userId;
}

export const messageEvents = {
  MESSAGE_CREATE(message) {
    if (!isForReader(message)) {
      return;
    }
    if (message.channel_id !== store.channelId) {
      countUnread(message);
      return;
    }
    delete store.typing[message.author.id];
    if (!store.atEnd) {
      return;
    }
    put(store.messages, message);
    if (store.messages.length > MESSAGES_TO_KEEP) {
      store.messages.shift();
      store.complete = false;
    }
  },

  /** What it says of ourselves (whether we reacted, or voted) is not ours: it is told to all alike. */
  MESSAGE_UPDATE({ reactions, poll, ...message }) {
    const shown = findMessage(message.id);
    if (shown) {
      Object.assign(shown, message);
      if (poll && shown.poll?.results) {
        shown.poll.expiry = poll.expiry;
        shown.poll.results.is_finalized = poll.results?.is_finalized ?? false;
      } else if (poll) {
        shown.poll = poll;
      }
    }
  },

  MESSAGE_DELETE({ id }) {
    remove(store.messages, (message) => message.id === id);
    if (store.replyTo?.id === id) {
      store.replyTo = null;
    }
  },

  MESSAGE_DELETE_BULK({ ids }) {
    store.messages = store.messages.filter(({ id }) => !ids.includes(id));
  },

  MESSAGE_REACTION_ADD({ message_id: messageId, user_id: userId, emoji }) {
    const message = findMessage(messageId);
    if (!message) {
      return;
    }
    message.reactions ??= [];
    const reaction = message.reactions.find((other) => isSameEmoji(other.emoji, emoji));
    const me = userId === store.userId;
    if (reaction) {
      reaction.count++;
      reaction.me ||= me;
    } else {
      message.reactions.push({ emoji, count: 1, me });
    }
  },

  MESSAGE_REACTION_REMOVE({ message_id: messageId, user_id: userId, emoji }) {
    const message = findMessage(messageId);
    const reaction = message?.reactions?.find((other) => isSameEmoji(other.emoji, emoji));
    if (reaction) {
      reaction.me &&= userId !== store.userId;
      if (--reaction.count === 0) {
        remove(message.reactions, (other) => other === reaction);
      }
    }
  },

  MESSAGE_REACTION_REMOVE_ALL({ message_id: messageId }) {
    const message = findMessage(messageId);
    if (message) {
      message.reactions = [];
    }
  },

  MESSAGE_REACTION_REMOVE_EMOJI({ message_id: messageId, emoji }) {
    remove(findMessage(messageId)?.reactions ?? [], (reaction) => isSameEmoji(reaction.emoji, emoji));
  },

  MESSAGE_POLL_VOTE_ADD: (vote) => countVote(vote, 1),
  MESSAGE_POLL_VOTE_REMOVE: (vote) => countVote(vote, -1),

  TYPING_START({ channel_id: channelId, user_id: userId }) {
    if (channelId !== store.channelId) {
      return;
    }
    const end = Date.now() + TYPING_MILLIS;
    store.typing[userId] = end;
    setTimeout(() => {
      if (store.typing[userId] === end) {
        delete store.typing[userId];
      }
    }, TYPING_MILLIS);
  },
};

function countVote({ message_id: messageId, user_id: userId, answer_id: answerId }, change) {
  const poll = findMessage(messageId)?.poll;
  if (!poll) {
    return;
  }
  poll.results ??= { is_finalized: false, answer_counts: [] };
  let answer = poll.results.answer_counts.find(({ id }) => id === answerId);
  if (!answer) {
    poll.results.answer_counts.push({ id: answerId, count: 0, me_voted: false });
    answer = poll.results.answer_counts.at(-1);
  }
  answer.count += change;
  if (userId === store.userId) {
    answer.me_voted = change > 0;
  }
}

function countUnread(message) {
  const { channel_id: channelId, guild_id: guildId } = message;
  if (message.author.id === store.userId) {
    return;
  }
  if (!guildId && !store.directs.some(({ id }) => id === channelId)) {
    reloadDirects();
  }
  const unread = store.unread[channelId] ??= { messages: 0, mentions: 0, first: message.id, guildId: guildId ?? DIRECT };
  unread.messages++;
  if (!guildId || message.mention_everyone || message.mentions?.some(({ id }) => id === writer.value?.id)) {
    unread.mentions++;
  }
}
