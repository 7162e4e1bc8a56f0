package io.github.discordspring.model.interaction;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.application.InteractionContextType;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.KindFrom;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.InteractionType;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.monetization.Entitlement;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What a user did with the application: used a command, pressed a button, sent a form. It
 * is to be answered within three seconds.
 *
 * @param id id
 * @param applicationId application
 * @param type what kind
 * @param data what was used; absent in PING
 * @param guild guild, partial; absent in direct messages
 * @param guildId guild, 0 in direct messages
 * @param channel where it was used, partial
 * @param channelId where it was used
 * @param member who did it, in guilds
 * @param user who did it, in direct messages
 * @param token lets one answer for 15 minutes
 * @param version always 1
 * @param message message with the component
 * @param appPermissions bits of the application in the channel
 * @param locale language of the user
 * @param guildLocale language of the guild
 * @param entitlements what the user and the guild have bought from the application
 * @param context where it was used
 * @param authorizingIntegrationOwners who installed the application, by install context;
 * the guild is 0 in the bot's direct messages
 * @param attachmentSizeLimit bytes that a file of the answer may have
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object">Interaction
 * object</a>
 */
@DiscordObject
public record Interaction(long id, long applicationId, InteractionType type,
		@KindFrom("type") @Nullable InteractionData data, @Nullable InteractionGuild guild, long guildId,
		@Nullable Channel channel, long channelId, @Nullable Member member, @Nullable User user, Secret token,
		int version, @Nullable Message message, long appPermissions, @Nullable String locale,
		@Nullable String guildLocale, List<Entitlement> entitlements, @Nullable InteractionContextType context,
		Map<String, Long> authorizingIntegrationOwners, int attachmentSizeLimit) {

	/**
	 * Gives the user who did it, in guilds and elsewhere.
	 * @return the user
	 * @throws IllegalStateException for a PING, which comes from nobody
	 */
	public User sender() {
		User sender = (this.member != null) ? this.member.user() : this.user;
		if (sender == null) {
			throw new IllegalStateException("Interaction " + this.id + " has no user");
		}
		return sender;
	}

}
