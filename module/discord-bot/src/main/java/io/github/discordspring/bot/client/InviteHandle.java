package io.github.discordspring.bot.client;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.invite.Invite;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * An invite of which only the code is known.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/invite#invite-object">Invite object</a>
 */
public final class InviteHandle {

	private final DiscordClient client;

	private final String code;

	InviteHandle(DiscordClient client, String code) {
		this.client = client;
		this.code = code;
	}

	/**
	 * Gives the code.
	 * @return what stands behind {@code discord.gg/}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Asks Discord for the invite.
	 * @return the invite
	 * @see <a href="https://docs.discord.com/developers/resources/invite#get-invite">Get
	 * invite</a>
	 */
	public Mono<Invite> fetch() {
		return this.client.rest().invites().getInvite(this.code);
	}

	/**
	 * Asks Discord who may accept the invite.
	 * @return the users
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/invite#get-target-users">Get target
	 * users</a>
	 */
	public Mono<Snowflakes> fetchTargetUsers() {
		return this.client.rest().invites().getTargetUserIds(this.code);
	}

	/**
	 * Replaces those who may accept the invite. Discord works through them afterwards.
	 * @param userIds the users
	 * @return completes when Discord has them
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/invite#update-target-users">Update
	 * target users</a>
	 */
	public Mono<Void> setTargetUsers(Snowflakes userIds) {
		return this.client.rest().invites().updateTargetUsers(this.code, userIds);
	}

	/**
	 * Deletes the invite.
	 * @return the invite as it was
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/invite#delete-invite">Delete
	 * invite</a>
	 */
	public Mono<Invite> delete() {
		return delete(null);
	}

	/**
	 * Deletes the invite.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the invite as it was
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/invite#delete-invite">Delete
	 * invite</a>
	 */
	public Mono<Invite> delete(@Nullable String reason) {
		return this.client.rest().invites().deleteInvite(this.code, reason);
	}

}
