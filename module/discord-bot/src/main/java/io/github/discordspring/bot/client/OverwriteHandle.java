package io.github.discordspring.bot.client;

import io.github.discordspring.model.permission.OverwriteModifyRequest;
import io.github.discordspring.model.permission.OverwriteType;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What is set for a role or a member in a channel.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/permissions#permission-overwrites">Permission
 * overwrites</a>
 */
public final class OverwriteHandle {

	private final DiscordClient client;

	private final long channelId;

	private final long id;

	OverwriteHandle(DiscordClient client, long channelId, long id) {
		this.client = client;
		this.channelId = channelId;
		this.id = id;
	}

	/**
	 * Gives the channel.
	 * @return its id
	 */
	public long channelId() {
		return this.channelId;
	}

	/**
	 * Gives the role or the user.
	 * @return its id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Sets what is allowed and denied, in place of what was set before.
	 * @param overwrite what is allowed and denied
	 * @return completes when it is set
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#edit-channel-permissions">Edit
	 * channel permissions</a>
	 */
	public Mono<Void> set(OverwriteModifyRequest overwrite) {
		return set(overwrite, null);
	}

	/**
	 * Sets what is allowed and denied, in place of what was set before.
	 * @param overwrite what is allowed and denied
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is set
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#edit-channel-permissions">Edit
	 * channel permissions</a>
	 */
	public Mono<Void> set(OverwriteModifyRequest overwrite, @Nullable String reason) {
		return this.client.rest().channels().editChannelPermissions(this.channelId, this.id, overwrite, reason);
	}

	/**
	 * Sets what is allowed to and denied a role, in place of what was set before.
	 * @param allow permissions, see {@code Permission.of}
	 * @param deny permissions, see {@code Permission.of}
	 * @return completes when it is set
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#edit-channel-permissions">Edit
	 * channel permissions</a>
	 */
	public Mono<Void> setForRole(long allow, long deny) {
		return set(OverwriteModifyRequest.builder().type(OverwriteType.ROLE).allow(allow).deny(deny).build());
	}

	/**
	 * Sets what is allowed to and denied a member, in place of what was set before.
	 * @param allow permissions, see {@code Permission.of}
	 * @param deny permissions, see {@code Permission.of}
	 * @return completes when it is set
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#edit-channel-permissions">Edit
	 * channel permissions</a>
	 */
	public Mono<Void> setForMember(long allow, long deny) {
		return set(OverwriteModifyRequest.builder().type(OverwriteType.MEMBER).allow(allow).deny(deny).build());
	}

	/**
	 * Deletes what was set.
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#delete-channel-permission">Delete
	 * channel permission</a>
	 */
	public Mono<Void> delete() {
		return delete(null);
	}

	/**
	 * Deletes what was set.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/channel#delete-channel-permission">Delete
	 * channel permission</a>
	 */
	public Mono<Void> delete(@Nullable String reason) {
		return this.client.rest().channels().deleteChannelPermission(this.channelId, this.id, reason);
	}

}
