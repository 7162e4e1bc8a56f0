package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.CodecProperty;
import io.github.discordspring.model.codec.Selection;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What the cache reads of events that nobody else wants: what is kept, what policies of a
 * name look at, and what the rules need. A policy that is not known by its name may look
 * at anything, so that entities of its type are read as a whole.
 * <p>
 * Made anew when policies or properties change. That of each type is made when it is
 * first asked for; two threads may make the same one twice, which does no harm.
 */
final class EventSelections {

	/** What the rules need of a channel. */
	private static final Set<String> OF_CHANNELS = Set.of("id", "type", "guild_id", "parent_id", "thread_metadata");

	/** What the rules need of a message. */
	private static final Set<String> OF_MESSAGES = Set.of("id", "channel_id", "type", "flags", "webhook_id", "author",
			"poll", "pinned", "guild_id");

	private static final Set<String> PARTS_OF_GUILDS = Set.of("roles", "emojis", "stickers");

	private final CacheContent content;

	/**
	 * By the index of the event's type, each made when the first such event comes:
	 * policies may change more often than most events do.
	 */
	private final @Nullable Selection<?>[] selections;

	/**
	 * Selects nothing or everything.
	 * @param whole whether everything, while policies or properties change: what was read
	 * before is told apart by this
	 */
	EventSelections(CacheContent content, boolean whole) {
		this.content = content;
		this.selections = new Selection<?>[EventType.values().size()];
		if (whole) {
			Arrays.fill(this.selections, Selection.all());
		}
	}

	/**
	 * Gives what is read of an event.
	 * @return the selection, {@code null} if all is
	 */
	@Nullable Selection<?> of(EventType type) {
		int index = type.index();
		if (index < 0) {
			return null;
		}
		Selection<?> selection = this.selections[index];
		if (selection == null) {
			List<String> paths = paths(type);
			selection = (paths != null) ? Selection.of(type.codec(), paths.toArray(String[]::new)) : Selection.all();
			this.selections[index] = selection;
		}
		return selection.isAll() ? null : selection;
	}

	private @Nullable List<String> paths(EventType type) {
		return switch (type.name()) {
			case "GUILD_CREATE" -> guildCreate();
			case "GUILD_UPDATE" -> guild();
			case "CHANNEL_CREATE", "CHANNEL_UPDATE", "THREAD_CREATE", "THREAD_UPDATE" -> channel("", type);
			case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE" ->
				with(part("role.", EntityType.ROLES, Set.of()), "guild_id");
			case "GUILD_EMOJIS_UPDATE" -> with(part("emojis.", EntityType.EMOJIS, Set.of()), "guild_id");
			case "GUILD_STICKERS_UPDATE" -> with(part("stickers.", EntityType.STICKERS, Set.of()), "guild_id");
			case "GUILD_SOUNDBOARD_SOUNDS_UPDATE", "SOUNDBOARD_SOUNDS" ->
				with(part("soundboard_sounds.", EntityType.SOUNDBOARD_SOUNDS, Set.of()), "guild_id");
			case "GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE" -> with(member(""), "guild_id");
			case "GUILD_MEMBERS_CHUNK" -> {
				List<String> paths = with(member("members."), "guild_id");
				paths.addAll(presences());
				yield paths;
			}
			case "MESSAGE_CREATE", "MESSAGE_UPDATE" -> message();
			case "PRESENCE_UPDATE" -> presence();
			case "VOICE_STATE_UPDATE" -> {
				List<String> paths = part("", EntityType.VOICE_STATES, Set.of("guild_id", "channel_id", "user_id"));
				if (!mayLookAtAll(EntityType.VOICE_STATES)) {
					paths.remove("member");
					paths.addAll(member("member."));
				}
				yield paths;
			}
			case "INTERACTION_CREATE" -> with(member("member."), "guild_id", "user", "data", "type");
			case "STAGE_INSTANCE_CREATE", "STAGE_INSTANCE_UPDATE" -> part("", EntityType.STAGE_INSTANCES, Set.of());
			case "GUILD_SCHEDULED_EVENT_CREATE", "GUILD_SCHEDULED_EVENT_UPDATE" ->
				part("", EntityType.SCHEDULED_EVENTS, Set.of("guild_id", "status", "user_count"));
			case "GUILD_SOUNDBOARD_SOUND_CREATE", "GUILD_SOUNDBOARD_SOUND_UPDATE" ->
				part("", EntityType.SOUNDBOARD_SOUNDS, Set.of("guild_id"));
			case "INTEGRATION_CREATE", "INTEGRATION_UPDATE" ->
				with(part("", EntityType.INTEGRATIONS, Set.of()), "guild_id");
			case "AUTO_MODERATION_RULE_CREATE", "AUTO_MODERATION_RULE_UPDATE" ->
				part("", EntityType.AUTO_MODERATION_RULES, Set.of("guild_id"));
			case "ENTITLEMENT_CREATE", "ENTITLEMENT_UPDATE" -> part("", EntityType.ENTITLEMENTS, Set.of());
			case "SUBSCRIPTION_CREATE", "SUBSCRIPTION_UPDATE" -> part("", EntityType.SUBSCRIPTIONS, Set.of());
			default -> null;
		};
	}

	private boolean isOn(EntityType<?> type) {
		return this.content.table(type).policy.isOn();
	}

	/**
	 * Tells whether a policy may look at anything of an entity, parts that are kept apart
	 * included.
	 */
	private boolean mayLookAtAll(EntityType<?> type) {
		return isOn(type) && PolicyNames.properties(type, this.content.table(type).policy.effective()) == null;
	}

	private static List<String> with(List<String> paths, String... others) {
		paths.addAll(List.of(others));
		return paths;
	}

	/**
	 * Gives the names of the properties that are needed of entities.
	 * @param extra what the rules need too
	 */
	private <T> Set<String> needed(EntityType<T> type, Set<String> extra) {
		Set<String> names = new LinkedHashSet<>();
		EntityTable<T> table = this.content.table(type);
		EntityProperties<T> kept = table.properties.get();
		Set<String> judged = PolicyNames.properties(type, table.policy.effective());
		for (CodecProperty property : EntityCodecs.of(type).properties()) {
			String name = property.name();
			boolean read = table.policy.isOn()
					&& (kept == null || judged == null || kept.contains(name) || judged.contains(name));
			if (read || extra.contains(name)) {
				names.add(name);
			}
		}
		return names;
	}

	private List<String> part(String prefix, EntityType<?> type, Set<String> extra) {
		List<String> paths = new ArrayList<>();
		needed(type, extra).forEach((name) -> paths.add(prefix + name));
		return paths;
	}

	private List<String> user(String prefix) {
		return part(prefix, EntityType.USERS, Set.of("id", "username"));
	}

	/**
	 * A member brings its user, where either is kept.
	 */
	private List<String> member(String prefix) {
		if (!isOn(EntityType.MEMBERS) && !isOn(EntityType.USERS)) {
			return new ArrayList<>();
		}
		List<String> paths = part(prefix, EntityType.MEMBERS, Set.of());
		paths.remove(prefix + "user");
		paths.addAll(mayLookAtAll(EntityType.MEMBERS) ? List.of(prefix + "user") : user(prefix + "user."));
		return paths;
	}

	private List<String> channel(String prefix, @Nullable EventType event) {
		Set<String> extra = new HashSet<>(OF_CHANNELS);
		if (isOn(EntityType.THREAD_MEMBERS) || isOn(EntityType.CHANNELS)) {
			extra.add("member");
		}
		List<String> paths = part(prefix, EntityType.CHANNELS, extra);
		if (!isOn(EntityType.OVERWRITES) && !mayLookAtAll(EntityType.CHANNELS)) {
			paths.remove(prefix + "permission_overwrites");
		}
		if (event != null && event.equals(EventType.THREAD_CREATE)) {
			paths.add("newly_created");
		}
		return paths;
	}

	private List<String> guild() {
		List<String> paths = part("", EntityType.GUILDS, Set.of("id"));
		if (mayLookAtAll(EntityType.GUILDS)) {
			return paths;
		}
		paths.removeIf(PARTS_OF_GUILDS::contains);
		if (isOn(EntityType.ROLES)) {
			paths.addAll(part("roles.", EntityType.ROLES, Set.of()));
		}
		if (isOn(EntityType.EMOJIS)) {
			paths.addAll(part("emojis.", EntityType.EMOJIS, Set.of()));
		}
		if (isOn(EntityType.STICKERS)) {
			paths.addAll(part("stickers.", EntityType.STICKERS, Set.of()));
		}
		return paths;
	}

	private List<String> guildCreate() {
		List<String> paths = with(guild(), "unavailable", "member_count");
		if (isOn(EntityType.CHANNELS)) {
			paths.addAll(channel("channels.", null));
		}
		if (isOn(EntityType.CHANNELS) || isOn(EntityType.THREAD_MEMBERS)) {
			paths.addAll(channel("threads.", null));
		}
		paths.addAll(member("members."));
		paths.addAll(presences());
		if (isOn(EntityType.VOICE_STATES)) {
			paths.addAll(part("voice_states.", EntityType.VOICE_STATES, Set.of("channel_id", "user_id")));
			if (!mayLookAtAll(EntityType.VOICE_STATES)) {
				paths.remove("voice_states.member");
			}
		}
		if (isOn(EntityType.SOUNDBOARD_SOUNDS)) {
			paths.addAll(part("soundboard_sounds.", EntityType.SOUNDBOARD_SOUNDS, Set.of()));
		}
		if (isOn(EntityType.STAGE_INSTANCES)) {
			paths.addAll(part("stage_instances.", EntityType.STAGE_INSTANCES, Set.of()));
		}
		if (isOn(EntityType.SCHEDULED_EVENTS)) {
			paths.addAll(part("guild_scheduled_events.", EntityType.SCHEDULED_EVENTS, Set.of("user_count")));
		}
		return paths;
	}

	/**
	 * The author is a part of the message; where that is not kept, it brings a user.
	 */
	private List<String> message() {
		Set<String> names = new LinkedHashSet<>(needed(EntityType.MESSAGES, OF_MESSAGES));
		names.addAll(needed(EntityType.PINNED_MESSAGES, OF_MESSAGES));
		if (!isOn(EntityType.POLLS) && !isOn(EntityType.MESSAGES) && !isOn(EntityType.PINNED_MESSAGES)) {
			names.remove("poll");
		}
		boolean author = isOn(EntityType.MESSAGES) || isOn(EntityType.PINNED_MESSAGES);
		if (!author) {
			names.remove("author");
		}
		List<String> paths = new ArrayList<>();
		names.forEach((name) -> paths.add("message." + name));
		if (!author) {
			paths.addAll(user("message.author."));
		}
		paths.remove("message.guild_id");
		paths.addAll(member("member."));
		return with(paths, "guild_id", "channel_type");
	}

	private List<String> presence() {
		List<String> paths = part("", EntityType.PRESENCES, Set.of("user", "guild_id"));
		if (areActivitiesSeen()) {
			paths.add("activities");
		}
		return paths;
	}

	/**
	 * Presences as a part of other events.
	 */
	private List<String> presences() {
		if (!isOn(EntityType.PRESENCES) && !areActivitiesSeen()) {
			return List.of();
		}
		List<String> paths = part("presences.", EntityType.PRESENCES, Set.of("user"));
		if (areActivitiesSeen()) {
			paths.add("presences.activities");
		}
		return paths;
	}

	/**
	 * Tells whether a policy of emojis names those in activities.
	 */
	private boolean areActivitiesSeen() {
		return this.content.emojis.needed().contains(EventType.PRESENCE_UPDATE);
	}

	/**
	 * Reads what is needed.
	 */
	@SuppressWarnings("unchecked")
	static DispatchEvent read(Dispatch dispatch, Selection<?> selection) {
		Codec<DispatchEvent> codec = (Codec<DispatchEvent>) dispatch.type().codec();
		return dispatch.read(codec, (Selection<DispatchEvent>) selection);
	}

}
