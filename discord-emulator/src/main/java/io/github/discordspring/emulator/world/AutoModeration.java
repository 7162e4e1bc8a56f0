package io.github.discordspring.emulator.world;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.Timestamps;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules that look at what people write. Bots and those who manage the guild are exempt.
 *
 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation">Auto
 * moderation</a>
 */
public final class AutoModeration {

	/** How a guild's rules are called. */
	public static final String KIND = "auto_moderation_rules";

	private static final int KEYWORD = 1;

	private static final int PRESET = 4;

	private static final int MENTION_SPAM = 5;

	private static final int BLOCK = 1;

	private static final int ALERT = 2;

	private static final int TIME_OUT = 3;

	private static final int ALERT_MESSAGE = 24;

	/** A few words for each of Discord's lists, which are not public. */
	private static final Map<Integer, Pattern> PRESETS = Map.of(1, Pattern.compile("(?i)\\b(damn|crap|shit)\\b"), 2,
			Pattern.compile("(?i)\\b(porn|nude)\\b"), 3, Pattern.compile("(?i)\\b(slur)\\b"));

	private static final Pattern MENTION = Pattern.compile("<@[!&]?\\d+>");

	private final World world;

	AutoModeration(World world) {
		this.world = world;
	}

	/**
	 * Looks at a message that somebody wants to send.
	 * @throws DiscordError 200000 if a rule blocks it
	 */
	void check(Channel channel, long userId, String content) {
		if (channel.guildId() == 0 || content.isEmpty()) {
			return;
		}
		Guild guild = this.world.guild(channel.guildId());
		boolean exempt = Permission.MANAGE_GUILD.in(guild.permissions(userId, null));
		for (ObjectNode rule : exempt ? List.<ObjectNode>of() : guild.objects(KIND).values()) {
			if (rule.path("enabled").booleanValue() && !isExempt(rule, guild, channel, userId)) {
				Found found = find(rule, content);
				if (found != null) {
					act(rule, guild, channel, userId, content, found);
				}
			}
		}
	}

	private static boolean isExempt(ObjectNode rule, Guild guild, Channel channel, long userId) {
		ObjectNode member = guild.members().get(userId);
		boolean byRole = member != null && member.path("roles")
			.valueStream()
			.anyMatch((roleId) -> Json.contains(rule.path("exempt_roles"), Json.id(roleId)));
		JsonNode channels = rule.path("exempt_channels");
		return byRole || Json.contains(channels, channel.id()) || Json.contains(channels, channel.parentId());
	}

	private static @Nullable Found find(ObjectNode rule, String content) {
		JsonNode metadata = rule.path("trigger_metadata");
		return switch (Json.number(rule, "trigger_type")) {
			case KEYWORD -> keyword(metadata, content);
			case PRESET -> preset(metadata, content);
			case MENTION_SPAM -> mentions(metadata, content);
			default -> null;
		};
	}

	private static @Nullable Found mentions(JsonNode metadata, String content) {
		long mentions = MENTION.matcher(content).results().map(MatchResult::group).distinct().count();
		return (mentions > Json.number(metadata, "mention_total_limit")) ? new Found(null, "") : null;
	}

	private static @Nullable Found keyword(JsonNode metadata, String content) {
		for (JsonNode keyword : metadata.path("keyword_filter")) {
			Matcher matcher = pattern(keyword.asString("")).matcher(content);
			while (matcher.find()) {
				if (!isAllowed(metadata, matcher.group())) {
					return new Found(keyword.asString(""), matcher.group());
				}
			}
		}
		for (JsonNode regex : metadata.path("regex_patterns")) {
			Pattern pattern = compiled(regex.asString(""));
			Matcher matcher = (pattern != null) ? pattern.matcher(content) : null;
			if (matcher != null && matcher.find() && !isAllowed(metadata, matcher.group())) {
				return new Found(regex.asString(""), matcher.group());
			}
		}
		return null;
	}

	/** Rust's regular expressions are not all Java's: one that is not finds nothing. */
	private static @Nullable Pattern compiled(String regex) {
		try {
			return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
		}
		catch (PatternSyntaxException ex) {
			return null;
		}
	}

	private static @Nullable Found preset(JsonNode metadata, String content) {
		for (JsonNode preset : metadata.path("presets")) {
			Pattern words = PRESETS.get(preset.asInt(0));
			Matcher matcher = (words != null) ? words.matcher(content) : null;
			if (matcher != null && matcher.find() && !isAllowed(metadata, matcher.group())) {
				return new Found(matcher.group().toLowerCase(Locale.ROOT), matcher.group());
			}
		}
		return null;
	}

	/** An asterisk at either end lets a word go on there. */
	private static Pattern pattern(String keyword) {
		boolean open = keyword.startsWith("*");
		boolean openEnd = keyword.endsWith("*");
		String word = keyword.substring(open ? 1 : 0, Math.max(open ? 1 : 0, keyword.length() - (openEnd ? 1 : 0)));
		String letter = "[\\p{L}\\p{N}]";
		String start = open ? letter + "*" : "(?<!" + letter + ")";
		String end = openEnd ? letter + "*" : "(?!" + letter + ")";
		return Pattern.compile(start + Pattern.quote(word) + end, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	private static boolean isAllowed(JsonNode metadata, String found) {
		return metadata.path("allow_list")
			.valueStream()
			.anyMatch((allowed) -> pattern(allowed.asString("")).matcher(found).matches());
	}

	private void act(ObjectNode rule, Guild guild, Channel channel, long userId, String content, Found found) {
		String blocked = null;
		for (JsonNode action : rule.path("actions")) {
			int type = Json.number(action, "type");
			Message alert = null;
			if (type == ALERT) {
				alert = alert(rule, action, channel, userId, content, found);
			}
			else if (type == TIME_OUT) {
				timeOut(guild, userId, Json.number(action.path("metadata"), "duration_seconds"));
			}
			else if (type == BLOCK) {
				String custom = Json.text(action.path("metadata"), "custom_message");
				blocked = custom.isEmpty() ? "Message was blocked by automatic moderation" : custom;
			}
			executed(rule, action, guild, channel, userId, content, found, alert);
			audit(type, rule, guild, channel, userId);
		}
		if (blocked != null) {
			throw DiscordError.of(400, 200000, blocked);
		}
	}

	private @Nullable Message alert(ObjectNode rule, JsonNode action, Channel channel, long userId, String content,
			Found found) {
		Channel target = this.world.guild(channel.guildId())
			.channelsById()
			.get(Json.id(action.path("metadata"), "channel_id"));
		if (target == null) {
			return null;
		}
		ObjectNode body = Json.object();
		ObjectNode embed = body.putArray("embeds")
			.addObject()
			.put("type", "auto_moderation_message")
			.put("description", content);
		for (String[] field : new String[][] { { "rule_name", Json.text(rule, "name") },
				{ "channel_id", Snowflake.toString(channel.id()) },
				{ "keyword", (found.keyword() != null) ? found.keyword() : "" },
				{ "keyword_matched_content", found.content() } }) {
			embed.withArrayProperty("fields")
				.addObject()
				.put("name", field[0])
				.put("value", field[1])
				.put("inline", false);
		}
		return this.world.messageOperations()
			.announce(target, this.world.users().get(userId), 0, ALERT_MESSAGE, body, Json.object());
	}

	private void timeOut(Guild guild, long userId, int seconds) {
		ObjectNode member = guild.members().get(userId);
		if (member != null) {
			member.put("communication_disabled_until",
					Timestamps.format(this.world.clock().now().plus(Duration.ofSeconds(seconds))));
			this.world.guildOperations().publishMember("GUILD_MEMBER_UPDATE", guild, userId);
		}
	}

	private void executed(ObjectNode rule, JsonNode action, Guild guild, Channel channel, long userId, String content,
			Found found, @Nullable Message alert) {
		ObjectNode event = Json.object().put("guild_id", Snowflake.toString(guild.id()));
		event.set("action", action.deepCopy());
		event.set("rule_id", rule.path("id"));
		event.set("rule_trigger_type", rule.path("trigger_type"));
		event.put("user_id", Snowflake.toString(userId))
			.put("channel_id", Snowflake.toString(channel.id()))
			.put("content", content)
			.put("matched_keyword", found.keyword())
			.put("matched_content", found.content());
		if (alert != null) {
			event.put("alert_system_message_id", Snowflake.toString(alert.id()));
		}
		this.world.publish(WorldEvent.inGuild("AUTO_MODERATION_ACTION_EXECUTION", event, guild.id()));
	}

	private void audit(int type, ObjectNode rule, Guild guild, Channel channel, long userId) {
		AuditLogEvent event = switch (type) {
			case BLOCK -> AuditLogEvent.AUTO_MODERATION_BLOCK_MESSAGE;
			case ALERT -> AuditLogEvent.AUTO_MODERATION_FLAG_TO_CHANNEL;
			case TIME_OUT -> AuditLogEvent.AUTO_MODERATION_USER_COMMUNICATION_DISABLED;
			default -> AuditLogEvent.AUTO_MODERATION_QUARANTINE_USER;
		};
		this.world.auditLog()
			.record(guild, 0, event, userId,
					Json.object()
						.put("auto_moderation_rule_name", Json.text(rule, "name"))
						.put("auto_moderation_rule_trigger_type", Integer.toString(Json.number(rule, "trigger_type")))
						.put("channel_id", Snowflake.toString(channel.id())));
	}

	private record Found(@Nullable String keyword, String content) {

	}

}
