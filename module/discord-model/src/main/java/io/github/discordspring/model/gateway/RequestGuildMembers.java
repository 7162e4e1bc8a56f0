package io.github.discordspring.model.gateway;

import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Asks for members of a guild, by ids or by how their names begin. They come in
 * GUILD_MEMBERS_CHUNK, up to 1000 in each.
 *
 * @param guildId guild of the shard
 * @param query how names begin; empty for all members
 * @param limit how many at most, 0 to 100; needed with a query, 0 for all members
 * @param presences whether their presences come too
 * @param userIds users, up to 100
 * @param nonce comes back with the chunks, up to 32 bytes
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#request-guild-members">Request
 * guild members</a>
 */
@DiscordObject(builder = true)
public record RequestGuildMembers(long guildId, @Nullable String query,
		@Range(min = 0, max = 100) @Nullable Integer limit, boolean presences,
		@Count(min = 1, max = 100) @Nullable Snowflakes userIds,
		@Nullable String nonce) implements GatewayCommand, Validated {

	/**
	 * Starts a command.
	 * @return a builder without anything
	 */
	public static RequestGuildMembersBuilder builder() {
		return new RequestGuildMembersBuilder();
	}

	/**
	 * Asks for all members, which needs the intent GUILD_MEMBERS and is allowed once in
	 * 30 seconds per guild.
	 * @param guildId guild of the shard
	 * @return the command
	 */
	public static RequestGuildMembers all(long guildId) {
		return builder().guildId(guildId).query("").limit(0).build();
	}

	/**
	 * Asks for members by name.
	 * @param guildId guild of the shard
	 * @param prefix how names begin, not empty
	 * @param limit how many at most, 1 to 100
	 * @return the command
	 */
	public static RequestGuildMembers startingWith(long guildId, String prefix, int limit) {
		return builder().guildId(guildId).query(prefix).limit(limit).build();
	}

	/**
	 * Asks for members by id.
	 * @param guildId guild of the shard
	 * @param userIds users, up to 100
	 * @return the command
	 */
	public static RequestGuildMembers of(long guildId, long... userIds) {
		return builder().guildId(guildId).userIds(userIds).build();
	}

	@Override
	public int opcode() {
		return Opcode.REQUEST_GUILD_MEMBERS;
	}

	@Override
	public void write(JsonGenerator generator) {
		RequestGuildMembersCodec.INSTANCE.write(this, generator);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public RequestGuildMembersBuilder toBuilder() {
		return RequestGuildMembersBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.guildId != 0, "guild_id", "is needed");
		if ((this.query != null) == (this.userIds != null)) {
			faults.add("query", "either a query or user_ids is needed, not both");
		}
		else if (this.query != null && this.limit == null) {
			faults.add("limit", "is needed with a query");
		}
		else if (this.query != null && this.limit != null && this.limit == 0 && !this.query.isEmpty()) {
			faults.add("limit", "0 asks for all members, which needs an empty query");
		}
		if (this.nonce != null && this.nonce.getBytes(StandardCharsets.UTF_8).length > 32) {
			faults.add("nonce", "more than 32 bytes, so that Discord would leave it out");
		}
	}

}
