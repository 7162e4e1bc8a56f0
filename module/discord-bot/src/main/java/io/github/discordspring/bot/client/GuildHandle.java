package io.github.discordspring.bot.client;

import java.util.List;
import java.util.Map;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelCreateRequest;
import io.github.discordspring.model.channel.ChannelPositionModifyRequest;
import io.github.discordspring.model.guild.CurrentMemberModifyRequest;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.GuildModifyRequest;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.message.MessageSearchQuery;
import io.github.discordspring.model.message.SearchedMessage;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.permission.RoleCreateRequest;
import io.github.discordspring.model.permission.RolePositionModifyRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventCreateRequest;
import io.github.discordspring.model.thread.ThreadList;
import io.github.discordspring.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A guild of which only the id is known.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
public final class GuildHandle {

	private final DiscordClient client;

	private final long id;

	GuildHandle(DiscordClient client, long id) {
		this.client = client;
		this.id = id;
	}

	/**
	 * Gives the id.
	 * @return the guild
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Looks into the cache, and nowhere else.
	 * @return the guild, or {@code null} if it is not cached
	 */
	public @Nullable Guild cached() {
		DiscordCache cache = this.client.cacheIfPresent();
		return (cache != null) ? cache.guilds().get(this.id) : null;
	}

	/**
	 * Asks Discord for the guild.
	 * @return the guild
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild">Get
	 * guild</a>
	 */
	public Mono<Guild> fetch() {
		return this.client.rest().guilds().getGuild(this.id);
	}

	/**
	 * Changes the guild.
	 * @param changes what changes; the rest stays
	 * @return the guild as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild">Modify guild</a>
	 */
	public Mono<Guild> modify(GuildModifyRequest changes) {
		return modify(changes, null);
	}

	/**
	 * Changes the guild.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the guild as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild">Modify guild</a>
	 */
	public Mono<Guild> modify(GuildModifyRequest changes, @Nullable String reason) {
		return this.client.rest().guilds().modifyGuild(this.id, changes, reason);
	}

	/**
	 * Renames the guild.
	 * @param name 2 to 100 characters
	 * @return the guild as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild">Modify guild</a>
	 */
	public Mono<Guild> setName(String name) {
		return modify(GuildModifyRequest.builder().name(name).build());
	}

	/**
	 * Sets the picture.
	 * @param icon the picture; {@code null} for none
	 * @return the guild as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild">Modify guild</a>
	 */
	public Mono<Guild> setIcon(@Nullable ImageData icon) {
		return modify(GuildModifyRequest.builder().icon(icon).build());
	}

	/**
	 * Removes the bot from the guild.
	 * @return completes when it is out
	 * @see <a href="https://docs.discord.com/developers/resources/user#leave-guild">Leave
	 * guild</a>
	 */
	public Mono<Void> leave() {
		return this.client.rest().users().leaveGuild(this.id);
	}

	/**
	 * Gives a handle to a member. Nothing is asked or checked.
	 * @param userId the user
	 * @return the handle
	 */
	public MemberHandle member(long userId) {
		return new MemberHandle(this.client, this.id, userId);
	}

	/**
	 * Gives a handle to a role. Nothing is asked or checked.
	 * @param roleId the role
	 * @return the handle
	 */
	public RoleHandle role(long roleId) {
		return new RoleHandle(this.client, this.id, roleId);
	}

	/**
	 * Gives a handle to an emoji. Nothing is asked or checked.
	 * @param emojiId the emoji
	 * @return the handle
	 */
	public EmojiHandle emoji(long emojiId) {
		return new EmojiHandle(this.client, this.id, emojiId);
	}

	/**
	 * Gives a handle to a sticker. Nothing is asked or checked.
	 * @param stickerId the sticker
	 * @return the handle
	 */
	public StickerHandle sticker(long stickerId) {
		return new StickerHandle(this.client, this.id, stickerId);
	}

	/**
	 * Gives a handle to a sound of the soundboard. Nothing is asked or checked.
	 * @param soundId the sound of the soundboard
	 * @return the handle
	 */
	public SoundboardSoundHandle sound(long soundId) {
		return new SoundboardSoundHandle(this.client, this.id, soundId);
	}

	/**
	 * Gives a handle to a scheduled event. Nothing is asked or checked.
	 * @param eventId the scheduled event
	 * @return the handle
	 */
	public ScheduledEventHandle event(long eventId) {
		return new ScheduledEventHandle(this.client, this.id, eventId);
	}

	/**
	 * Gives a handle to a rule of automatic moderation. Nothing is asked or checked.
	 * @param autoModerationRuleId the rule of automatic moderation
	 * @return the handle
	 */
	public AutoModerationRuleHandle autoModerationRule(long autoModerationRuleId) {
		return new AutoModerationRuleHandle(this.client, this.id, autoModerationRuleId);
	}

	/**
	 * Gives bans, pruning, the audit log and automatic moderation.
	 * @return the handle
	 */
	public GuildModerationHandle moderation() {
		return new GuildModerationHandle(this.client, this.id);
	}

	/**
	 * Gives emojis, stickers and sounds.
	 * @return the handle
	 */
	public GuildExpressionsHandle expressions() {
		return new GuildExpressionsHandle(this.client, this.id);
	}

	/**
	 * Looks for a member in the cache, and nowhere else.
	 * @param userId the user
	 * @return the member, or {@code null} if it is not cached
	 */
	public @Nullable Member cachedMember(long userId) {
		return member(userId).cached();
	}

	/**
	 * Asks Discord for a member.
	 * @param userId the user
	 * @return the member
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-member">Get guild
	 * member</a>
	 */
	public Mono<Member> fetchMember(long userId) {
		return member(userId).fetch();
	}

	/**
	 * Gives the members, by rising ids. Needs the privileged intent GUILD_MEMBERS.
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the members
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#list-guild-members">List guild
	 * members</a>
	 */
	public Flux<Member> members(int max) {
		return this.client.rest().guilds().listAllGuildMembers(this.id, 0, max);
	}

	/**
	 * Gives members whose name or nickname begins with a text.
	 * @param name the text, 1 to 100 characters
	 * @param max how many at most, 1 to 1000
	 * @return the members
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#search-guild-members">Search
	 * guild members</a>
	 */
	public Flux<Member> searchMembers(String name, int max) {
		return this.client.rest().guilds().searchGuildMembers(this.id, max, name);
	}

	/**
	 * Sets the bot's nickname.
	 * @param nick 1 to 32 characters; {@code null} for none
	 * @return the bot's member as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-current-member">Modify
	 * current member</a>
	 */
	public Mono<Member> setOwnNick(@Nullable String nick) {
		return this.client.rest()
			.guilds()
			.modifyCurrentMember(this.id, CurrentMemberModifyRequest.builder().nick(nick).build());
	}

	/**
	 * Gives the channels that the bot can see; no threads.
	 * @return the channels
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-channels">Get guild
	 * channels</a>
	 */
	public Flux<Channel> channels() {
		return this.client.rest().guilds().getGuildChannels(this.id);
	}

	/**
	 * Gives the threads that are not archived.
	 * @return the threads
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#list-active-guild-threads">List
	 * active guild threads</a>
	 */
	public Flux<Channel> activeThreads() {
		return this.client.rest().guilds().listActiveGuildThreads(this.id).flatMapIterable(ThreadList::threads);
	}

	/**
	 * Creates a channel.
	 * @param channel the channel
	 * @return the channel
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#create-guild-channel">Create
	 * guild channel</a>
	 */
	public Mono<Channel> createChannel(ChannelCreateRequest channel) {
		return createChannel(channel, null);
	}

	/**
	 * Creates a channel.
	 * @param channel the channel
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the channel
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#create-guild-channel">Create
	 * guild channel</a>
	 */
	public Mono<Channel> createChannel(ChannelCreateRequest channel, @Nullable String reason) {
		return this.client.rest().guilds().createGuildChannel(this.id, channel, reason);
	}

	/**
	 * Moves channels.
	 * @param positions the channels that move
	 * @return completes when they are moved
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-channel-positions">Modify
	 * guild channel positions</a>
	 */
	public Mono<Void> moveChannels(ChannelPositionModifyRequest... positions) {
		return this.client.rest().guilds().modifyGuildChannelPositions(this.id, List.of(positions));
	}

	/**
	 * Gives the roles.
	 * @return the roles
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-roles">Get guild
	 * roles</a>
	 */
	public Flux<Role> roles() {
		return this.client.rest().guilds().getGuildRoles(this.id);
	}

	/**
	 * Creates a role.
	 * @param role the role
	 * @return the role
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#create-guild-role">Create
	 * guild role</a>
	 */
	public Mono<Role> createRole(RoleCreateRequest role) {
		return createRole(role, null);
	}

	/**
	 * Creates a role.
	 * @param role the role
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the role
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#create-guild-role">Create
	 * guild role</a>
	 */
	public Mono<Role> createRole(RoleCreateRequest role, @Nullable String reason) {
		return this.client.rest().guilds().createGuildRole(this.id, role, reason);
	}

	/**
	 * Moves roles.
	 * @param positions the roles that move
	 * @return all roles
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-role-positions">Modify
	 * guild role positions</a>
	 */
	public Flux<Role> moveRoles(RolePositionModifyRequest... positions) {
		return this.client.rest().guilds().modifyGuildRolePositions(this.id, List.of(positions));
	}

	/**
	 * Asks Discord how many members have each role, without {@code @everyone}.
	 * @return the numbers, by the roles' ids
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-role-member-counts">Get
	 * guild role member counts</a>
	 */
	public Mono<Map<Long, Integer>> roleMemberCounts() {
		return this.client.rest().guilds().getGuildRoleMemberCounts(this.id);
	}

	/**
	 * Gives the invites.
	 * @return the invites
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-invites">Get guild
	 * invites</a>
	 */
	public Flux<Invite> invites() {
		return this.client.rest().guilds().getGuildInvites(this.id);
	}

	/**
	 * Gives the webhooks.
	 * @return the webhooks
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/webhook#get-guild-webhooks">Get
	 * guild webhooks</a>
	 */
	public Flux<Webhook> webhooks() {
		return this.client.rest().webhooks().getGuildWebhooks(this.id);
	}

	/**
	 * Gives the scheduled events.
	 * @return the events
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#list-scheduled-events-for-guild">List
	 * scheduled events for guild</a>
	 */
	public Flux<GuildScheduledEvent> events() {
		return this.client.rest().guildScheduledEvents().listScheduledEventsForGuild(this.id);
	}

	/**
	 * Creates a scheduled event.
	 * @param event the event
	 * @return the event
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event">Create
	 * guild scheduled event</a>
	 */
	public Mono<GuildScheduledEvent> createEvent(GuildScheduledEventCreateRequest event) {
		return createEvent(event, null);
	}

	/**
	 * Creates a scheduled event.
	 * @param event the event
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the event
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event">Create
	 * guild scheduled event</a>
	 */
	public Mono<GuildScheduledEvent> createEvent(GuildScheduledEventCreateRequest event, @Nullable String reason) {
		return this.client.rest().guildScheduledEvents().createGuildScheduledEvent(this.id, event, reason);
	}

	/**
	 * Searches the messages, page by page as they are taken, and waits while Discord
	 * indexes them.
	 * @param query what to look for
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the messages
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
	 * guild messages</a>
	 */
	public Flux<SearchedMessage> searchMessages(MessageSearchQuery query, int max) {
		return this.client.rest().messages().searchAllGuildMessages(this.id, query, max);
	}

}
