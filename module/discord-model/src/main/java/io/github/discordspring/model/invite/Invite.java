package io.github.discordspring.model.invite;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.application.Application;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * An invite to a guild, a group, or a friendship, with what is told of its use to those
 * who may manage it.
 *
 * @param type where it leads
 * @param code code
 * @param guildId guild, 0 if none
 * @param guild the guild, partial
 * @param channel channel, partial; {@code null} for a friendship
 * @param inviter who made it
 * @param targetType what it leads to in a voice channel
 * @param targetUser user whose stream it shows
 * @param targetApplication application that it opens, partial
 * @param targetChannelId channel of the message it leads to, 0 if none
 * @param targetMessageId message it leads to, 0 if none
 * @param approximatePresenceCount number of members online, if asked for
 * @param approximateMemberCount number of members, if asked for
 * @param friendsCount how many friends the inviter has in common
 * @param expiresAt when it ends
 * @param stageInstance stage it leads to; deprecated by Discord
 * @param guildScheduledEvent event it leads to
 * @param liveliness how much is going on in the guild
 * @param flags bits of {@link InviteFlag}
 * @param isContact whether the inviter is a contact
 * @param isNicknameChangeable whether who joins may choose a name there
 * @param roles roles that who joins is given, partial
 * @param uses how often it was used
 * @param maxUses how often it may be used, 0 for no limit
 * @param maxAge seconds for which it is valid, 0 for ever
 * @param temporary whether members who joined by it are removed when they disconnect
 * without a role
 * @param createdAt when it was made
 * @see <a href=
 * "https://docs.discord.com/developers/resources/invite#invite-object">Invite object</a>
 */
@DiscordObject(builder = true)
public record Invite(@WhenAbsent(0) InviteType type, String code, long guildId, @Nullable Guild guild,
		@Nullable Channel channel, @Nullable User inviter, @Nullable InviteTargetType targetType,
		@Nullable User targetUser, @Nullable Application targetApplication, long targetChannelId, long targetMessageId,
		@Nullable Integer approximatePresenceCount, @Nullable Integer approximateMemberCount,
		@Nullable Integer friendsCount, @Nullable Instant expiresAt, @Nullable InviteStageInstance stageInstance,
		@Nullable GuildScheduledEvent guildScheduledEvent, @Nullable GuildLiveliness liveliness, int flags,
		boolean isContact, boolean isNicknameChangeable, List<Role> roles, int uses, int maxUses, int maxAge,
		boolean temporary, @Nullable Instant createdAt) {

	/**
	 * Starts an invite.
	 * @return a builder without anything
	 */
	public static InviteBuilder builder() {
		return new InviteBuilder();
	}

	/**
	 * Starts an invite like this one.
	 * @return a builder with all that this one has
	 */
	public InviteBuilder toBuilder() {
		return InviteBuilder.from(this);
	}

}
