package io.github.discordspring.emulator.gateway;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides which session gets an event, and how much of it: by intents, shard, permissions
 * and the right to read the content of messages. Made for one event, so that what several
 * sessions get is written once.
 */
final class EventFilter {

	private static final Set<String> CHANNEL_EVENTS = Set.of("CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE");

	/** One of these is needed to learn of some events. */
	private static final Map<String, Set<Permission>> NEEDED = Map.of( //
			"AUTO_MODERATION_RULE_CREATE", Set.of(Permission.MANAGE_GUILD), //
			"AUTO_MODERATION_RULE_UPDATE", Set.of(Permission.MANAGE_GUILD), //
			"AUTO_MODERATION_RULE_DELETE", Set.of(Permission.MANAGE_GUILD), //
			"AUTO_MODERATION_ACTION_EXECUTION", Set.of(Permission.MANAGE_GUILD), //
			"GUILD_BAN_ADD", Set.of(Permission.BAN_MEMBERS, Permission.VIEW_AUDIT_LOG), //
			"GUILD_BAN_REMOVE", Set.of(Permission.BAN_MEMBERS, Permission.VIEW_AUDIT_LOG), //
			"GUILD_AUDIT_LOG_ENTRY_CREATE", Set.of(Permission.VIEW_AUDIT_LOG), //
			"INVITE_CREATE", Set.of(Permission.MANAGE_CHANNELS), //
			"INVITE_DELETE", Set.of(Permission.MANAGE_CHANNELS));

	private static final Set<String> MESSAGE_EVENTS = Set.of("MESSAGE_CREATE", "MESSAGE_UPDATE");

	private final World world;

	private final GuildCreate guildCreate;

	private final WorldEvent event;

	private final EventType type;

	private byte @Nullable [] whole;

	/** The data without content, by the bot that may not read it. */
	private final Map<Long, byte[]> withheld = new HashMap<>();

	EventFilter(World world, GuildCreate guildCreate, WorldEvent event) {
		this.world = world;
		this.guildCreate = guildCreate;
		this.event = event;
		this.type = EventType.of(event.type());
	}

	/**
	 * Sends the event to a session, if it is for it.
	 */
	void dispatch(GatewaySession session) {
		long guildId = this.event.guildId();
		if (this.event.applicationId() != 0 && this.event.applicationId() != session.botId()) {
			return;
		}
		if (!session.receives(guildId)) {
			return;
		}
		if (guildId != 0 && isAboutMember(session.botId()) && ownMembership(session)) {
			return;
		}
		if (isWanted(session) && isVisible(session)) {
			session.dispatch(this.event.type(), data(session));
		}
	}

	private boolean isAboutMember(long userId) {
		return Json.id(this.event.data().path("user"), "id") == userId;
	}

	/**
	 * A bot that comes or goes does not learn of a member, but of the guild.
	 * @return whether this was it
	 */
	private boolean ownMembership(GatewaySession session) {
		switch (this.event.type()) {
			case "GUILD_MEMBER_ADD" -> {
				if (session.has(Intent.GUILDS)) {
					Guild guild = this.world.guild(this.event.guildId());
					session.dispatch("GUILD_CREATE", Json.write(this.guildCreate.write(guild, session)));
				}
				return true;
			}
			case "GUILD_MEMBER_REMOVE" -> {
				if (session.has(Intent.GUILDS)) {
					session.dispatch("GUILD_DELETE",
							Json.write(Json.object().put("id", Snowflake.toString(this.event.guildId()))));
				}
				return true;
			}
			case "GUILD_MEMBER_UPDATE" -> {
				session.dispatch(this.event.type(), data(session));
				return true;
			}
			default -> {
				return false;
			}
		}
	}

	private boolean isWanted(GatewaySession session) {
		Set<Intent> intents = (this.event.guildId() != 0) ? this.type.guildIntents() : this.type.directMessageIntents();
		if (intents.isEmpty()) {
			return true;
		}
		if ("THREAD_MEMBERS_UPDATE".equals(this.event.type()) && !session.has(Intent.GUILD_MEMBERS)) {
			return session.has(Intent.GUILDS) && concernsThreadMember(session.botId());
		}
		for (Intent intent : intents) {
			if (session.has(intent)) {
				return true;
			}
		}
		return false;
	}

	/** Without the members' intent a bot learns of itself alone. */
	private boolean concernsThreadMember(long botId) {
		return Json.contains(this.event.data().path("removed_member_ids"), botId) || this.event.data()
			.path("added_members")
			.valueStream()
			.anyMatch((member) -> Json.id(member, "user_id") == botId);
	}

	private boolean isVisible(GatewaySession session) {
		if (this.event.guildId() == 0) {
			return true;
		}
		Guild guild = this.world.guild(this.event.guildId());
		if (!guild.hasMember(session.botId())) {
			return false;
		}
		if (this.event.channelId() != 0 && !Permission.VIEW_CHANNEL
			.in(this.world.permissions(session.botId(), this.world.channel(this.event.channelId())))) {
			return false;
		}
		Set<Permission> needed = NEEDED.get(this.event.type());
		return needed == null || needed.stream().anyMatch((one) -> one.in(guild.permissions(session.botId(), null)));
	}

	private byte[] data(GatewaySession session) {
		if (CHANNEL_EVENTS.contains(this.event.type())) {
			return Json
				.write(GuildCreate.channel(this.event.data(), this.world.guild(this.event.guildId()), session.botId()));
		}
		if (MESSAGE_EVENTS.contains(this.event.type()) && !session.has(Intent.MESSAGE_CONTENT)
				&& this.event.guildId() != 0) {
			return this.withheld.computeIfAbsent(session.botId(), this::withoutContent);
		}
		if (this.whole == null) {
			this.whole = Json.write(this.event.data());
		}
		return this.whole;
	}

	private byte[] withoutContent(long botId) {
		ObjectNode message = this.event.data().deepCopy();
		Message.withhold(message, botId);
		return Json.write(message);
	}

}
