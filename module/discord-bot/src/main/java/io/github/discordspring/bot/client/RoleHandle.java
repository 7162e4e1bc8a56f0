package io.github.discordspring.bot.client;

import java.util.List;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.permission.RoleColors;
import io.github.discordspring.model.permission.RoleModifyRequest;
import io.github.discordspring.model.permission.RolePositionModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A role of which only the ids are known.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions#role-object">Role
 * object</a>
 */
public final class RoleHandle extends GuildResourceHandle<Role, RoleModifyRequest> {

	RoleHandle(DiscordClient client, long guildId, long id) {
		super(client, guildId, id);
	}

	/**
	 * Changes the role.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the role as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role">Modify
	 * guild role</a>
	 */
	@Override
	public Mono<Role> modify(RoleModifyRequest changes, @Nullable String reason) {
		return client().rest().guilds().modifyGuildRole(guildId(), id(), changes, reason);
	}

	/**
	 * Renames the role.
	 * @param name 1 to 100 characters
	 * @return the role as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role">Modify
	 * guild role</a>
	 */
	public Mono<Role> setName(String name) {
		return modify(RoleModifyRequest.builder().name(name).build());
	}

	/**
	 * Sets what the role may do.
	 * @param permissions permissions, see {@code Permission.of}
	 * @return the role as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role">Modify
	 * guild role</a>
	 */
	public Mono<Role> setPermissions(long permissions) {
		return modify(RoleModifyRequest.builder().permissions(permissions).build());
	}

	/**
	 * Sets the colors.
	 * @param colors the colors
	 * @return the role as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role">Modify
	 * guild role</a>
	 */
	public Mono<Role> setColors(RoleColors colors) {
		return modify(RoleModifyRequest.builder().colors(colors).build());
	}

	/**
	 * Sets whether members with the role are listed apart.
	 * @param hoisted whether they are
	 * @return the role as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role">Modify
	 * guild role</a>
	 */
	public Mono<Role> setHoisted(boolean hoisted) {
		return modify(RoleModifyRequest.builder().hoist(hoisted).build());
	}

	/**
	 * Sets whether everyone may mention the role.
	 * @param mentionable whether they may
	 * @return the role as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role">Modify
	 * guild role</a>
	 */
	public Mono<Role> setMentionable(boolean mentionable) {
		return modify(RoleModifyRequest.builder().mentionable(mentionable).build());
	}

	/**
	 * Sets the picture.
	 * @param icon the picture; {@code null} for none
	 * @return the role as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role">Modify
	 * guild role</a>
	 */
	public Mono<Role> setIcon(@Nullable ImageData icon) {
		return modify(RoleModifyRequest.builder().icon(icon).build());
	}

	/**
	 * Sets an emoji as the picture.
	 * @param emoji the emoji; {@code null} for none
	 * @return the role as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role">Modify
	 * guild role</a>
	 */
	public Mono<Role> setUnicodeEmoji(@Nullable String emoji) {
		return modify(RoleModifyRequest.builder().unicodeEmoji(emoji).build());
	}

	/**
	 * Moves the role.
	 * @param position place, from 1 at the bottom
	 * @return all roles of the guild
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role-positions">Modify
	 * guild role positions</a>
	 */
	public Flux<Role> moveTo(int position) {
		return client().rest()
			.guilds()
			.modifyGuildRolePositions(guildId(), List.of(RolePositionModifyRequest.of(id(), position)));
	}

	/**
	 * Gives the role to a member.
	 * @param userId the user
	 * @return completes when it is given
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#add-guild-member-role">Add
	 * guild member role</a>
	 */
	public Mono<Void> addTo(long userId) {
		return addTo(userId, null);
	}

	/**
	 * Gives the role to a member.
	 * @param userId the user
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is given
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#add-guild-member-role">Add
	 * guild member role</a>
	 */
	public Mono<Void> addTo(long userId, @Nullable String reason) {
		return client().guild(guildId()).member(userId).addRole(id(), reason);
	}

	/**
	 * Takes the role from a member.
	 * @param userId the user
	 * @return completes when it is taken
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#remove-guild-member-role">Remove
	 * guild member role</a>
	 */
	public Mono<Void> removeFrom(long userId) {
		return removeFrom(userId, null);
	}

	/**
	 * Takes the role from a member.
	 * @param userId the user
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is taken
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#remove-guild-member-role">Remove
	 * guild member role</a>
	 */
	public Mono<Void> removeFrom(long userId, @Nullable String reason) {
		return client().guild(guildId()).member(userId).removeRole(id(), reason);
	}

	/**
	 * Asks Discord how many members have the role. For several roles,
	 * {@link GuildHandle#roleMemberCounts()} is one call.
	 * @return the number
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-role-member-counts">Get
	 * guild role member counts</a>
	 */
	public Mono<Integer> memberCount() {
		return client().rest()
			.guilds()
			.getGuildRoleMemberCounts(guildId())
			.map((counts) -> counts.getOrDefault(id(), 0));
	}

	/**
	 * Deletes the role.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#delete-guild-role">Delete
	 * guild role</a>
	 */
	@Override
	public Mono<Void> delete(@Nullable String reason) {
		return client().rest().guilds().deleteGuildRole(guildId(), id(), reason);
	}

	/**
	 * Looks into the cache, and nowhere else.
	 * @return the role, or {@code null} if it is not cached
	 */
	public @Nullable Role cached() {
		DiscordCache cache = client().cacheIfPresent();
		return (cache != null) ? cache.roles().get(guildId(), id()) : null;
	}

	/**
	 * Asks Discord for the role.
	 * @return the role
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-role">Get guild
	 * role</a>
	 */
	@Override
	public Mono<Role> fetch() {
		return client().rest().guilds().getGuildRole(guildId(), id());
	}

}
