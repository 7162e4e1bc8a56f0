import { put, remove } from './lists.js';
import { reloadPermissions } from './loading.js';
import { store } from './store.js';

const findGuild = (guildId) => store.guilds.find(({ id }) => id === guildId);

/** Keeps a list of a guild, and what one may do there where that can change with it. */
const changing = (change, isOfReader = () => true) => (data) => {
  const guild = findGuild(data.guild_id);
  if (guild) {
    change(guild, data);
    if (isOfReader(data)) {
      reloadPermissions();
    }
  }
};

const isReader = ({ user }) => user.id === store.userId;

const putChannel = changing((guild, channel) => put(guild.channels, channel));

const putThread = changing((guild, thread) => {
  if (thread.thread_metadata?.archived) {
    remove(guild.threads, ({ id }) => id === thread.id);
  } else {
    put(guild.threads, thread);
  }
});

const putRole = changing((guild, { role }) => {
  put(guild.roles, role);
  store.memberChanges++;
});

const putMember = changing((guild, { guild_id: guildId, ...member }) => {
  put(guild.members, member, ({ user }) => user.id === member.user.id);
  store.memberChanges++;
}, isReader);

export const guildEvents = {
  GUILD_UPDATE(guild) {
    Object.assign(findGuild(guild.id) ?? {}, guild);
  },

  GUILD_EMOJIS_UPDATE({ guild_id: guildId, emojis }) {
    Object.assign(findGuild(guildId) ?? {}, { emojis });
  },

  GUILD_STICKERS_UPDATE({ guild_id: guildId, stickers }) {
    Object.assign(findGuild(guildId) ?? {}, { stickers });
  },

  CHANNEL_CREATE: putChannel,
  CHANNEL_UPDATE: putChannel,
  CHANNEL_DELETE: changing((guild, channel) => remove(guild.channels, ({ id }) => id === channel.id)),

  THREAD_CREATE: putThread,
  THREAD_UPDATE: putThread,
  THREAD_DELETE: changing((guild, thread) => remove(guild.threads, ({ id }) => id === thread.id)),

  GUILD_ROLE_CREATE: putRole,
  GUILD_ROLE_UPDATE: putRole,
  GUILD_ROLE_DELETE: changing((guild, { role_id: roleId }) => {
    remove(guild.roles, ({ id }) => id === roleId);
    store.memberChanges++;
  }),

  GUILD_MEMBER_ADD(member) {
    putMember(member);
    if (!member.user.bot) {
      put(store.users, member.user);
      store.userId ??= member.user.id;
    }
  },
  GUILD_MEMBER_UPDATE: putMember,
  GUILD_MEMBER_REMOVE: changing((guild, { user }) => {
    remove(guild.members, (member) => member.user.id === user.id);
    store.memberChanges++;
  }, isReader),

  PRESENCE_UPDATE({ guild_id: guildId, user, status }) {
    const members = findGuild(guildId)?.members ?? [];
    const index = Vue.toRaw(members).findIndex((other) => other.user.id === user.id);
    if (index >= 0) {
      members[index].status = status;
      store.statusChanges++;
    }
  },

  VOICE_STATE_UPDATE({ guild_id: guildId, member, ...state }) {
    const guild = findGuild(guildId);
    if (guild) {
      const isSame = ({ user_id: userId }) => userId === state.user_id;
      if (state.channel_id) {
        put(guild.voice_states, state, isSame);
      } else {
        remove(guild.voice_states, isSame);
      }
    }
  },
};
