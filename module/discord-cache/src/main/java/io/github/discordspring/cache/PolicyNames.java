package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.UserReaction;
import io.github.discordspring.model.permission.OverwriteType;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.presence.PresenceStatus;
import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.sticker.StickerFormatType;
import io.github.discordspring.model.sticker.StickerType;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * The names of policies, and what they mean.
 */
final class PolicyNames {

	private static final String REACTION = "reaction";

	private static final String ACTIVITY = "activity";

	/** What the rules of a type look at, by the names in JSON, beside ids. */
	private static final Map<EntityType<?>, Set<String>> LOOKED_AT = Map.ofEntries(
			Map.entry(EntityType.CHANNELS, Set.of("type")), Map.entry(EntityType.EMOJIS, Set.of("animated")),
			Map.entry(EntityType.STICKERS, Set.of("type", "format_type")),
			Map.entry(EntityType.MESSAGES, Set.of("author", "webhook_id")),
			Map.entry(EntityType.PINNED_MESSAGES, Set.of("author", "webhook_id")),
			Map.entry(EntityType.OVERWRITES, Set.of("type")), Map.entry(EntityType.USERS, Set.of("bot")),
			Map.entry(EntityType.ROLES, Set.of("managed")), Map.entry(EntityType.PRESENCES, Set.of("status")),
			Map.entry(EntityType.MEMBERS, Set.of("pending")));

	private static final Map<EntityType<?>, Map<String, Rule<?>>> RULES = new HashMap<>();

	static {
		channel("text", ChannelType.GUILD_TEXT);
		channel("voice", ChannelType.GUILD_VOICE);
		channel("dm", ChannelType.DM, ChannelType.GROUP_DM);
		channel("category", ChannelType.GUILD_CATEGORY);
		channel("announcement", ChannelType.GUILD_ANNOUNCEMENT);
		channel("announcement-thread", ChannelType.ANNOUNCEMENT_THREAD);
		channel("public-thread", ChannelType.PUBLIC_THREAD);
		channel("private-thread", ChannelType.PRIVATE_THREAD);
		channel("stage", ChannelType.GUILD_STAGE_VOICE);
		channel("forum", ChannelType.GUILD_FORUM);
		channel("media", ChannelType.GUILD_MEDIA);
		channel("directory", ChannelType.GUILD_DIRECTORY);
		add(EntityType.EMOJIS, "animated", (emoji) -> emoji.animated());
		add(EntityType.EMOJIS, "static", (emoji) -> !emoji.animated());
		addRule(EntityType.EMOJIS, "guild", false, (emoji, guildId, cache) -> guildId != 0);
		addRule(EntityType.EMOJIS, REACTION, false,
				(emoji, guildId, cache) -> guildId == 0 && cache.isFrom(emoji, EmojiTable.REACTION));
		addRule(EntityType.EMOJIS, ACTIVITY, false,
				(emoji, guildId, cache) -> guildId == 0 && cache.isFrom(emoji, EmojiTable.ACTIVITY));
		add(EntityType.STICKERS, "standard", (sticker) -> sticker.type().equals(StickerType.STANDARD));
		add(EntityType.STICKERS, "guild", (sticker) -> sticker.type().equals(StickerType.GUILD));
		sticker("png", StickerFormatType.PNG);
		sticker("apng", StickerFormatType.APNG);
		sticker("lottie", StickerFormatType.LOTTIE);
		sticker("gif", StickerFormatType.GIF);
		add(EntityType.MESSAGES, "users", (message) -> !isOfBot(message));
		add(EntityType.MESSAGES, "bots", PolicyNames::isOfBot);
		add(EntityType.PINNED_MESSAGES, "users", (message) -> !isOfBot(message));
		add(EntityType.PINNED_MESSAGES, "bots", PolicyNames::isOfBot);
		add(EntityType.OVERWRITES, "members", (overwrite) -> overwrite.type().equals(OverwriteType.MEMBER));
		add(EntityType.OVERWRITES, "roles", (overwrite) -> overwrite.type().equals(OverwriteType.ROLE));
		addRule(EntityType.REACTIONS, "own", false, (reaction, guildId, cache) -> isOwn(reaction, cache));
		add(EntityType.USERS, "users", (user) -> !user.bot());
		add(EntityType.USERS, "bots", User::bot);
		add(EntityType.ROLES, "managed", (role) -> role.managed());
		addRule(EntityType.ROLES, "everyone", false, (role, guildId, cache) -> role.id() == guildId);
		for (PresenceStatus status : List.of(PresenceStatus.ONLINE, PresenceStatus.DND, PresenceStatus.IDLE,
				PresenceStatus.OFFLINE)) {
			add(EntityType.PRESENCES, status.value(), (presence) -> status.equals(presence.status()));
			addRule(EntityType.MEMBERS, status.value(), true,
					(member, guildId, cache) -> status.equals(statusOf(member, guildId, cache)));
		}
		add(EntityType.MEMBERS, "pending", Member::pending);
		addRule(EntityType.MEMBERS, "owner", true, PolicyNames::isOwner);
		addRule(EntityType.MEMBERS, "voice", true, (member, guildId, cache) -> cache.isInVoice(guildId, idOf(member)));
		addRule(EntityType.MEMBERS, "recent-message", true,
				(member, guildId, cache) -> cache.hasMessageOf(guildId, idOf(member)));
	}

	private PolicyNames() {
	}

	private static void channel(String name, ChannelType... types) {
		List<ChannelType> list = List.of(types);
		add(EntityType.CHANNELS, name, (Channel channel) -> list.contains(channel.type()));
	}

	private static void sticker(String name, StickerFormatType format) {
		add(EntityType.STICKERS, name, (Sticker sticker) -> format.equals(sticker.formatType()));
	}

	private static <T> void add(EntityType<T> type, String name, Predicate<T> rule) {
		addRule(type, name, false, (entity, guildId, cache) -> rule.test(entity));
	}

	private static <T> void addRule(EntityType<T> type, String name, boolean dependent, Test<T> test) {
		RULES.computeIfAbsent(type, (key) -> new LinkedHashMap<>()).put(name, new Rule<>(name, dependent, test));
	}

	private static boolean isOfBot(Message message) {
		return message.author().bot() || message.webhookId() != 0;
	}

	private static boolean isOwn(UserReaction reaction, DiscordCache cache) {
		User user = cache.currentUser();
		return user != null && user.id() == reaction.userId();
	}

	private static long idOf(Member member) {
		User user = member.user();
		return (user != null) ? user.id() : 0;
	}

	/**
	 * Of whom no presence is known is offline, as Discord sends none for them.
	 */
	private static PresenceStatus statusOf(Member member, long guildId, DiscordCache cache) {
		Presence presence = cache.keptPresence(guildId, idOf(member));
		PresenceStatus status = (presence != null) ? presence.status() : null;
		return (status != null) ? status : PresenceStatus.OFFLINE;
	}

	private static boolean isOwner(Member member, long guildId, DiscordCache cache) {
		Guild guild = cache.keptGuild(guildId);
		return guild != null && guild.ownerId() == idOf(member);
	}

	static List<String> names(EntityType<?> type) {
		List<String> names = new ArrayList<>(List.of("all", "none"));
		names.addAll(RULES.getOrDefault(type, Map.of()).keySet());
		return names;
	}

	@SuppressWarnings("unchecked")
	static <T> CachingPolicy<T> policy(EntityType<T> type, List<String> names) {
		List<Rule<T>> rules = new ArrayList<>();
		boolean all = false;
		for (String name : names) {
			String key = name.trim().toLowerCase(Locale.ROOT).replace('_', '-');
			Rule<?> rule = RULES.getOrDefault(type, Map.of()).get(key);
			if (rule != null) {
				rules.add((Rule<T>) rule);
			}
			else if (!"all".equals(key) && !("none".equals(key) && names.size() == 1)) {
				throw new IllegalArgumentException("There is no policy '" + name + "' for " + type
						+ ("none".equals(key) ? " together with others" : "") + "; there are " + names(type));
			}
			all |= "all".equals(key);
		}
		if (all) {
			return CachingPolicy.all();
		}
		return rules.isEmpty() ? CachingPolicy.none() : new RulesPolicy<>(rules);
	}

	/**
	 * Tells whether what a policy answers changes with other entities.
	 */
	static boolean isDependent(CachingPolicy<?> policy) {
		if (policy instanceof CombinedCachingPolicy<?> combined) {
			return isDependent(combined.one()) || isDependent(combined.other());
		}
		return policy instanceof RulesPolicy<?> rules && rules.rules.stream().anyMatch(Rule::dependent);
	}

	/**
	 * Gives the properties, by their names in JSON, that a policy looks at.
	 * @return the properties, {@code null} if it may look at any
	 */
	static @Nullable Set<String> properties(EntityType<?> type, CachingPolicy<?> policy) {
		if (policy instanceof CombinedCachingPolicy<?> combined) {
			Set<String> one = properties(type, combined.one());
			Set<String> other = properties(type, combined.other());
			return (one != null && other != null) ? LOOKED_AT.getOrDefault(type, Set.of()) : null;
		}
		if (CachingPolicy.all().equals(policy) || CachingPolicy.none().equals(policy)) {
			return Set.of();
		}
		return (policy instanceof RulesPolicy<?>) ? LOOKED_AT.getOrDefault(type, Set.of()) : null;
	}

	/**
	 * Tells whether a policy of emojis names those of other guilds.
	 * @param origin of {@link EmojiTable}
	 */
	static boolean wants(CachingPolicy<?> policy, int origin) {
		if (policy instanceof CombinedCachingPolicy<?> combined) {
			return wants(combined.one(), origin) || wants(combined.other(), origin);
		}
		String name = (origin == EmojiTable.REACTION) ? REACTION : ACTIVITY;
		if (policy instanceof RulesPolicy<?> rules) {
			for (int i = 0; i < rules.rules.size(); i++) {
				if (rules.rules.get(i).name().equals(name)) {
					return true;
				}
			}
		}
		return false;
	}

	private interface Test<T> {

		boolean test(T entity, long guildId, DiscordCache cache);

	}

	private record Rule<T>(String name, boolean dependent, Test<T> test) {

	}

	private record RulesPolicy<T>(List<Rule<T>> rules) implements CachingPolicy<T> {

		@Override
		public boolean keeps(T entity, long guildId) {
			throw new UnsupportedOperationException(
					"The policy " + this + " needs a cache: keeps(entity, guildId, cache)");
		}

		@Override
		public boolean keeps(T entity, long guildId, DiscordCache cache) {
			for (int i = 0; i < this.rules.size(); i++) {
				if (this.rules.get(i).test.test(entity, guildId, cache)) {
					return true;
				}
			}
			return false;
		}

		@Override
		public String toString() {
			return String.join(", ", this.rules.stream().map(Rule::name).toList());
		}

	}

}
