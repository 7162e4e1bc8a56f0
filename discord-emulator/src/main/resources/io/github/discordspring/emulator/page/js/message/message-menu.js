import { openMenu } from '../parts/menu.js';
import { attempt } from '../parts/notice.js';
import { deleteMessage, setPinned } from '../state/api.js';
import { CommandType, isThread, MessageFlag, Permission } from '../state/discord.js';
import { useMenuCommand } from '../state/interactions.js';
import { channel, DIRECT, isAllowed, store } from '../state/store.js';

/** The commands of a kind that can be used here. */
export const menuCommands = (type) => store.commands
  .filter((command) => command.type === type && (!command.guild_id || command.guild_id === store.guildId));

export const isOwn = ({ author }) => author.id === store.userId;

export const isEphemeral = ({ flags }) => Boolean(flags & MessageFlag.EPHEMERAL);

export function reply(message) {
  store.replyTo = message;
  document.querySelector('[data-testid="composer"]')?.focus();
}

export function edit(message) {
  store.editing = message.id;
}

/** What can be done with a message. */
function actions(message) {
  const may = (permission) => isAllowed(message.channel_id, permission);
  const startsThreads = store.guildId !== DIRECT && !isThread(channel.value) && !message.thread;
  return [
    { label: 'Reply', icon: 'bi-reply-fill', run: () => reply(message), shown: may(Permission.SEND_MESSAGES) },
    { label: 'Forward', icon: 'bi-reply-fill flipped', run: () => ask('forward', message), shown: !message.poll },
    { label: 'Edit message', testid: 'edit', icon: 'bi-pencil-fill', run: () => edit(message), shown: isOwn(message) && !message.poll },
    { label: message.pinned ? 'Unpin message' : 'Pin message', testid: 'pin', icon: 'bi-pin-angle-fill',
      run: () => attempt(() => setPinned(store.userId, message)),
      shown: may(Permission.PIN_MESSAGES) || may(Permission.MANAGE_MESSAGES) },
    { label: 'Create thread', testid: 'thread', icon: 'bi-chat-left-text', run: () => ask('thread', message),
      shown: startsThreads && may(Permission.CREATE_PUBLIC_THREADS) },
  ].filter(({ shown }) => shown);
}

const ask = (name, message) => { store.dialog = { name, message }; };

export function openMessageMenu(event, message) {
  const copies = [
    { label: 'Copy text', icon: 'bi-copy', run: () => navigator.clipboard?.writeText(message.content) },
    { label: 'Copy message id', icon: 'bi-hash', run: () => navigator.clipboard?.writeText(message.id) },
  ];
  const removes = isOwn(message) || isAllowed(message.channel_id, Permission.MANAGE_MESSAGES);
  const commands = menuCommands(CommandType.MESSAGE).map((command) => ({
    label: command.name,
    icon: 'bi-puzzle-fill',
    run: () => useMenuCommand(command, message.id),
  }));
  openMenu(event, 'Message', isEphemeral(message) ? [{ items: copies }] : [
    { items: actions(message) },
    { name: 'Apps', items: commands },
    { items: copies },
    { items: removes ? [{ label: 'Delete message', testid: 'delete', icon: 'bi-trash-fill', danger: true,
      run: () => attempt(() => deleteMessage(store.userId, message)) }] : [] },
  ]);
}

