package io.github.discordspring.bot.client;

import java.time.Duration;
import java.time.Instant;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.guild.GuildBanCreateRequest;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.guild.MemberModifyRequest;
import io.github.discordspring.model.voice.UserVoiceStateModifyRequest;
import io.github.discordspring.model.voice.VoiceState;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A member of a guild of whom only the ids are known.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-member-object">Guild member
 * object</a>
 */
public final class MemberHandle {

	private final DiscordClient client;

	private final long guildId;

	private final long userId;

	MemberHandle(DiscordClient client, long guildId, long userId) {
		this.client = client;
		this.guildId = guildId;
		this.userId = userId;
	}

	/**
	 * Gives the guild.
	 * @return its id
	 */
	public long guildId() {
		return this.guildId;
	}

	/**
	 * Gives the user.
	 * @return its id
	 */
	public long userId() {
		return this.userId;
	}

	/**
	 * Changes the member.
	 * @param changes what changes; the rest stays
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> modify(MemberModifyRequest changes) {
		return modify(changes, null);
	}

	/**
	 * Changes the member.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> modify(MemberModifyRequest changes, @Nullable String reason) {
		return this.client.rest().guilds().modifyGuildMember(this.guildId, this.userId, changes, reason);
	}

	/**
	 * Sets the nickname.
	 * @param nick 1 to 32 characters; {@code null} for none
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> setNick(@Nullable String nick) {
		return setNick(nick, null);
	}

	/**
	 * Sets the nickname.
	 * @param nick 1 to 32 characters; {@code null} for none
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> setNick(@Nullable String nick, @Nullable String reason) {
		return modify(MemberModifyRequest.builder().nick(nick).build(), reason);
	}

	/**
	 * Sets the roles, in place of those the member had.
	 * @param roleIds the roles
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> setRoles(Snowflakes roleIds) {
		return setRoles(roleIds, null);
	}

	/**
	 * Sets the roles, in place of those the member had.
	 * @param roleIds the roles
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> setRoles(Snowflakes roleIds, @Nullable String reason) {
		return modify(MemberModifyRequest.builder().roles(roleIds).build(), reason);
	}

	/**
	 * Keeps the member from speaking, writing and reacting for a time.
	 * @param duration up to 28 days, from the moment of the call
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> timeout(Duration duration) {
		return timeout(duration, null);
	}

	/**
	 * Keeps the member from speaking, writing and reacting for a time.
	 * @param duration up to 28 days, from the moment of the call
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> timeout(Duration duration, @Nullable String reason) {
		return Mono.defer(() -> modify(MemberModifyRequest.timeout(Instant.now().plus(duration)), reason));
	}

	/**
	 * Lets the member speak and write again.
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> endTimeout() {
		return endTimeout(null);
	}

	/**
	 * Lets the member speak and write again.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> endTimeout(@Nullable String reason) {
		return modify(MemberModifyRequest.endTimeout(), reason);
	}

	/**
	 * Sets whether the member is heard in voice channels. It must be in one.
	 * @param muted whether it is not
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> setMuted(boolean muted) {
		return setMuted(muted, null);
	}

	/**
	 * Sets whether the member is heard in voice channels. It must be in one.
	 * @param muted whether it is not
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> setMuted(boolean muted, @Nullable String reason) {
		return modify(MemberModifyRequest.builder().mute(muted).build(), reason);
	}

	/**
	 * Sets whether the member hears others in voice channels. It must be in one.
	 * @param deafened whether it does not
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> setDeafened(boolean deafened) {
		return setDeafened(deafened, null);
	}

	/**
	 * Sets whether the member hears others in voice channels. It must be in one.
	 * @param deafened whether it does not
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> setDeafened(boolean deafened, @Nullable String reason) {
		return modify(MemberModifyRequest.builder().deaf(deafened).build(), reason);
	}

	/**
	 * Moves the member from one voice channel into another.
	 * @param channelId the other voice channel
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> moveTo(long channelId) {
		return moveTo(channelId, null);
	}

	/**
	 * Moves the member from one voice channel into another.
	 * @param channelId the other voice channel
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> moveTo(long channelId, @Nullable String reason) {
		return modify(MemberModifyRequest.builder().channelId(channelId).build(), reason);
	}

	/**
	 * Removes the member from its voice channel.
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> disconnect() {
		return disconnect(null);
	}

	/**
	 * Removes the member from its voice channel.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify
	 * guild member</a>
	 */
	public Mono<Member> disconnect(@Nullable String reason) {
		return modify(MemberModifyRequest.builder().channelId(null).build(), reason);
	}

	/**
	 * Gives the member a role.
	 * @param roleId the role
	 * @return completes when it is given
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#add-guild-member-role">Add
	 * guild member role</a>
	 */
	public Mono<Void> addRole(long roleId) {
		return addRole(roleId, null);
	}

	/**
	 * Gives the member a role.
	 * @param roleId the role
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is given
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#add-guild-member-role">Add
	 * guild member role</a>
	 */
	public Mono<Void> addRole(long roleId, @Nullable String reason) {
		return this.client.rest().guilds().addGuildMemberRole(this.guildId, this.userId, roleId, reason);
	}

	/**
	 * Takes a role from the member.
	 * @param roleId the role
	 * @return completes when it is taken
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#remove-guild-member-role">Remove
	 * guild member role</a>
	 */
	public Mono<Void> removeRole(long roleId) {
		return removeRole(roleId, null);
	}

	/**
	 * Takes a role from the member.
	 * @param roleId the role
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is taken
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#remove-guild-member-role">Remove
	 * guild member role</a>
	 */
	public Mono<Void> removeRole(long roleId, @Nullable String reason) {
		return this.client.rest().guilds().removeGuildMemberRole(this.guildId, this.userId, roleId, reason);
	}

	/**
	 * Removes the member, who may come back with an invite.
	 * @return completes when it is out
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#remove-guild-member">Remove
	 * guild member</a>
	 */
	public Mono<Void> kick() {
		return kick(null);
	}

	/**
	 * Removes the member, who may come back with an invite.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is out
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#remove-guild-member">Remove
	 * guild member</a>
	 */
	public Mono<Void> kick(@Nullable String reason) {
		return this.client.rest().guilds().removeGuildMember(this.guildId, this.userId, reason);
	}

	/**
	 * Bans the user, who need not be a member, and keeps the messages.
	 * @return completes when the user is banned
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#create-guild-ban">Create guild
	 * ban</a>
	 */
	public Mono<Void> ban() {
		return ban(GuildBanCreateRequest.keepingMessages(), null);
	}

	/**
	 * Bans the user, who need not be a member.
	 * @param ban which messages are deleted
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when the user is banned
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#create-guild-ban">Create guild
	 * ban</a>
	 */
	public Mono<Void> ban(GuildBanCreateRequest ban, @Nullable String reason) {
		return this.client.rest().guilds().createGuildBan(this.guildId, this.userId, ban, reason);
	}

	/**
	 * Ends the ban of the user.
	 * @return completes when it has ended
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#remove-guild-ban">Remove guild
	 * ban</a>
	 */
	public Mono<Void> unban() {
		return unban(null);
	}

	/**
	 * Ends the ban of the user.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it has ended
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#remove-guild-ban">Remove guild
	 * ban</a>
	 */
	public Mono<Void> unban(@Nullable String reason) {
		return this.client.rest().guilds().removeGuildBan(this.guildId, this.userId, reason);
	}

	/**
	 * Asks Discord for the voice state.
	 * @return the state; an error with code 10065 if the user is in no voice channel
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/voice#get-user-voice-state">Get user
	 * voice state</a>
	 */
	public Mono<VoiceState> fetchVoiceState() {
		return this.client.rest().voice().getUserVoiceState(this.guildId, this.userId);
	}

	/**
	 * Makes the member a listener of a stage, or lets it speak.
	 * @param channelId the stage channel that the member is in
	 * @param suppressed whether it listens
	 * @return completes when it is done
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/voice#modify-user-voice-state">Modify
	 * user voice state</a>
	 */
	public Mono<Void> setSuppressed(long channelId, boolean suppressed) {
		return this.client.rest()
			.voice()
			.modifyUserVoiceState(this.guildId, this.userId,
					UserVoiceStateModifyRequest.builder().channelId(channelId).suppress(suppressed).build());
	}

	/**
	 * Looks into the cache, and nowhere else.
	 * @return the member, or {@code null} if it is not cached
	 */
	public @Nullable Member cached() {
		DiscordCache cache = this.client.cacheIfPresent();
		return (cache != null) ? cache.members().get(this.guildId, this.userId) : null;
	}

	/**
	 * Asks Discord for the member.
	 * @return the member
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-member">Get guild
	 * member</a>
	 */
	public Mono<Member> fetch() {
		return this.client.rest().guilds().getGuildMember(this.guildId, this.userId);
	}

}
