import { updateInteraction } from './interactions.js';
import { store, writer } from './store.js';

/** As long as Discord's client shows somebody typing. */
const TYPING_MILLIS = 10_000;

/** Older messages leave the page, not the emulator. */
const MESSAGES_TO_KEEP = 1000;

export function applyEvent({ t, d }) {
  handlers[t]?.(d);
}

const handlers = {
  MESSAGE_CREATE(message) {
    if (!isForReader(message)) {
      return;
    }
    if (message.channel_id !== store.channelId) {
      countUnread(message);
      return;
    }
    delete store.typing[message.author.id];
    put(store.messages, message, ({ id }) => id === message.id);
    if (store.messages.length > MESSAGES_TO_KEEP) {
      store.messages.shift();
      store.complete = false;
    }
  },

  MESSAGE_UPDATE(message) {
    const shown = findMessage(message.id);
    if (shown) {
      Object.assign(shown, message);
    }
  },

  MESSAGE_DELETE({ id }) {
    remove(store.messages, (message) => message.id === id);
  },

  MESSAGE_DELETE_BULK({ ids }) {
    store.messages = store.messages.filter(({ id }) => !ids.includes(id));
  },

  MESSAGE_REACTION_ADD({ message_id: messageId, emoji }) {
    const message = findMessage(messageId);
    if (!message) {
      return;
    }
    message.reactions ??= [];
    const reaction = message.reactions.find((other) => isSameEmoji(other.emoji, emoji));
    if (reaction) {
      reaction.count++;
    } else {
      message.reactions.push({ emoji, count: 1 });
    }
  },

  MESSAGE_REACTION_REMOVE({ message_id: messageId, emoji }) {
    const message = findMessage(messageId);
    const reaction = message?.reactions?.find((other) => isSameEmoji(other.emoji, emoji));
    if (reaction && --reaction.count === 0) {
      remove(message.reactions, (other) => other === reaction);
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

  GUILD_UPDATE(guild) {
    Object.assign(findGuild(guild.id) ?? {}, guild);
  },

  CHANNEL_CREATE: putChannel,
  CHANNEL_UPDATE: putChannel,

  CHANNEL_DELETE({ id: channelId, guild_id: guildId }) {
    remove(findGuild(guildId)?.channels ?? [], ({ id }) => id === channelId);
  },

  GUILD_ROLE_CREATE: putRole,
  GUILD_ROLE_UPDATE: putRole,

  GUILD_ROLE_DELETE({ guild_id: guildId, role_id: roleId }) {
    remove(findGuild(guildId)?.roles ?? [], ({ id }) => id === roleId);
  },

  GUILD_MEMBER_ADD(member) {
    putMember(member);
    if (!member.user.bot) {
      put(store.users, member.user, ({ id }) => id === member.user.id);
      store.userId ??= member.user.id;
    }
  },
  GUILD_MEMBER_UPDATE: putMember,

  GUILD_MEMBER_REMOVE({ guild_id: guildId, user }) {
    remove(findGuild(guildId)?.members ?? [], (member) => member.user.id === user.id);
  },

  PRESENCE_UPDATE({ guild_id: guildId, user, status }) {
    const member = findGuild(guildId)?.members.find((other) => other.user.id === user.id);
    if (member) {
      member.status = status;
    }
  },

  EMULATOR_COMMANDS_UPDATE({ commands }) {
    store.commands = commands;
  },

  EMULATOR_BOT_UPDATE: (bot) => put(store.bots, bot, ({ user }) => user.id === bot.user.id),

  EMULATOR_INTERACTION_UPDATE: updateInteraction,
};

/** Whether the one who writes as `userId` sees a message: an ephemeral one is for one user only. */
export function isForReader({ emulator_visible_to: userId }) {
  return !userId || userId === store.userId;
}

function countUnread(message) {
  const unread = store.unread[message.channel_id] ??= { messages: 0, mentions: 0 };
  unread.messages++;
  if (message.mention_everyone || message.mentions?.some(({ id }) => id === writer.value?.id)) {
    unread.mentions++;
  }
}

const findMessage = (messageId) => store.messages.find(({ id }) => id === messageId);

const findGuild = (guildId) => store.guilds.find(({ id }) => id === guildId);

const isSameEmoji = (one, other) => (one.id ? one.id === other.id : one.name === other.name);

function putChannel(channel) {
  put(findGuild(channel.guild_id)?.channels ?? [], channel, ({ id }) => id === channel.id);
}

function putRole({ guild_id: guildId, role }) {
  put(findGuild(guildId)?.roles ?? [], role, ({ id }) => id === role.id);
}

function putMember({ guild_id: guildId, ...member }) {
  put(findGuild(guildId)?.members ?? [], member, ({ user }) => user.id === member.user.id);
}

function put(list, item, isSame) {
  const known = list.find(isSame);
  if (known) {
    Object.assign(known, item);
  } else {
    list.push(item);
  }
}

function remove(list, matches) {
  const index = list.findIndex(matches);
  if (index >= 0) {
    list.splice(index, 1);
  }
}
