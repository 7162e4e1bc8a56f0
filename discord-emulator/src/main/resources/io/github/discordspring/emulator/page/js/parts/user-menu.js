import { openMenu } from './menu.js';
import { attempt } from './notice.js';
import { CommandType } from '../state/discord.js';
import { useMenuCommand } from '../state/interactions.js';
import { openDirect, writeAs } from '../state/session.js';
import { displayName, rolesOf, store } from '../state/store.js';

/** What the composer is to take in, told by an event of the document. */
export function mention(user) {
  document.dispatchEvent(new CustomEvent('mention', { detail: `@${displayName(user)} ` }));
}

export function openUserMenu(event, user) {
  const commands = store.commands
    .filter(({ type, guild_id: guildId }) => type === CommandType.USER && (!guildId || guildId === store.guildId))
    .map((command) => ({ label: command.name, icon: 'bi-puzzle-fill', run: () => useMenuCommand(command, user.id) }));
  const roles = rolesOf(user.id).map(({ name }) => name).join(', ');
  const person = !user.bot && user.id !== store.userId;
  openMenu(event, displayName(user), [
    {
      name: roles ? `${displayName(user)} · ${roles}` : displayName(user),
      items: [
        ...(user.bot ? [{ label: 'Message', icon: 'bi-chat-fill', run: () => attempt(() => openDirect(user.id)) }] : []),
        { label: 'Mention', icon: 'bi-at', run: () => mention(user) },
        ...(person ? [{ label: `Write as ${displayName(user)}`, testid: 'write-as', icon: 'bi-person-fill',
          run: () => writeAs(user.id) }] : []),
      ],
    },
    { name: 'Apps', items: commands },
    { items: [{ label: 'Copy user id', icon: 'bi-hash', run: () => navigator.clipboard?.writeText(user.id) }] },
  ]);
}
