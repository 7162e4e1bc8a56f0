package io.github.discordspring.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.MessageReactionAddEvent;
import io.github.discordspring.model.event.PresenceUpdateEvent;
import io.github.discordspring.model.gateway.ShardId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every name of a policy against entities of every kind: which of them it keeps.
 */
class PolicyTableTests {

	private static final String USER = "'user':{'id':'%d','username':'u','bot':%b}";

	/** For each type: what there is, by a word for it, as JSON. */
	private static final Map<EntityType<?>, Map<String, String>> ENTITIES = Map
		.of(EntityType.CHANNELS, channels(), EntityType.EMOJIS,
				Map.of("animated", "{'id':'1','name':'a','animated':true}", "static", "{'id':'2','name':'s'}"),
				EntityType.STICKERS, stickers(), EntityType.MESSAGES, messages(), EntityType.PINNED_MESSAGES,
				messages(), EntityType.OVERWRITES,
				Map.of("members", "{'id':'1','type':1,'allow':'0','deny':'0'}", "roles",
						"{'id':'2','type':0,'allow':'0','deny':'0'}"),
				EntityType.PRESENCES, presences(), EntityType.ROLES,
				Map.of("everyone", "{'id':'100','name':'@everyone'}", "managed",
						"{'id':'101','name':'m','managed':true}", "other", "{'id':'102','name':'o'}"),
				EntityType.USERS,
				Map.of("bots", "{'id':'1','username':'b','bot':true}", "users", "{'id':'2','username':'u'}"),
				EntityType.REACTIONS,
				Map.of("own", "{'user_id':'9','channel_id':'200','message_id':'500','emoji':{'name':'x'}}", "other",
						"{'user_id':'2','channel_id':'200','message_id':'500','emoji':{'name':'x'}}"));

	private static Map<String, String> channels() {
		Map<String, String> channels = new TreeMap<>();
		List<String> names = List.of("text", "dm", "voice", "dm", "category", "announcement");
		for (int type = 0; type < names.size(); type++) {
			channels.put(names.get(type) + "/" + type, channel(type));
		}
		names = List.of("announcement-thread", "public-thread", "private-thread", "stage", "directory", "forum",
				"media");
		for (int type = 10; type <= 16; type++) {
			channels.put(names.get(type - 10) + "/" + type, channel(type));
		}
		channels.put("other/99", channel(99));
		return channels;
	}

	private static String channel(int type) {
		return "{'id':'" + (300 + type) + "','type':" + type + ",'name':'c'}";
	}

	private static Map<String, String> stickers() {
		Map<String, String> stickers = new TreeMap<>();
		List<String> formats = List.of("png", "apng", "lottie", "gif");
		for (int format = 1; format <= 4; format++) {
			for (int type = 1; type <= 2; type++) {
				stickers.put(((type == 1) ? "standard" : "guild") + "/" + formats.get(format - 1), "{'id':'"
						+ (10 * type + format) + "','name':'s','type':" + type + ",'format_type':" + format + "}");
			}
		}
		return stickers;
	}

	private static Map<String, String> messages() {
		Map<String, String> messages = new TreeMap<>();
		String message = "{'id':'%d','channel_id':'200','type':0,'content':'','timestamp':'2024-01-01T00:00:00Z','pinned':true,"
				+ "'author':{'id':'%d','username':'u','bot':%b}%s}";
		messages.put("users", message.formatted(1, 2, false, ""));
		messages.put("bots", message.formatted(2, 3, true, ""));
		messages.put("bots/webhook", message.formatted(3, 4, false, ",'webhook_id':'4'"));
		return messages;
	}

	private static Map<String, String> presences() {
		Map<String, String> presences = new TreeMap<>();
		for (String status : List.of("online", "dnd", "idle", "offline", "other")) {
			presences.put(status,
					"{'user':{'id':'" + (1 + presences.size()) + "'},'status':'" + status + "','activities':[]}");
		}
		return presences;
	}

	static Stream<Arguments> names() {
		List<Arguments> names = new ArrayList<>();
		for (EntityType<?> type : EntityType.values()) {
			for (String name : CachingPolicy.names(type)) {
				if (ENTITIES.containsKey(type) && !List.of("guild", "reaction", "activity").contains(name)
						|| type == EntityType.STICKERS) {
					names.add(Arguments.of(type, name));
				}
			}
		}
		return names.stream();
	}

	@ParameterizedTest
	@MethodSource("names")
	void eachNameKeepsWhatItMeansAndNothingElse(EntityType<?> type, String name) {
		DiscordCache cache = without(type);
		setNamed(cache, type, name);
		TreeSet<String> kept = new TreeSet<>();
		TreeSet<String> expected = new TreeSet<>();
		ENTITIES.get(type).forEach((kind, json) -> {
			if (put(cache, type, json)) {
				kept.add(kind);
			}
			if (means(name, kind)) {
				expected.add(kind);
			}
		});
		assertThat(kept).isEqualTo(expected);
		assertThat(cache.entities(type).count()).isEqualTo(expected.size());
	}

	@ParameterizedTest
	@MethodSource("names")
	void aChangeToANameDropsWhatItDoesNotMean(EntityType<?> type, String name) {
		DiscordCache cache = without(type);
		long expected = 0;
		for (Map.Entry<String, String> entity : ENTITIES.get(type).entrySet()) {
			assertThat(put(cache, type, entity.getValue())).isTrue();
			expected += means(name, entity.getKey()) ? 1 : 0;
		}
		setNamed(cache, type, name);
		assertThat(cache.entities(type).count()).isEqualTo(expected);
	}

	private static boolean means(String name, String kind) {
		return name.equals("all") || List.of(kind.split("/")).contains(name);
	}

	/**
	 * Makes a cache with a guild of which one type is empty.
	 */
	private static DiscordCache without(EntityType<?> type) {
		DiscordCache cache = Stores.cache(CacheStoreFactory.memory());
		cache.apply(Sample.ready(EveryType.BOT, EveryType.GUILD));
		cache.apply(EveryType.guildCreate());
		cache.entities(type).clear();
		return cache;
	}

	private static <T> void setNamed(DiscordCache cache, EntityType<T> type, String name) {
		cache.setPolicy(type, CachingPolicy.named(type, name));
	}

	private static <T> boolean put(DiscordCache cache, EntityType<T> type, String json) {
		T entity = EveryType.read(json, type.entityClass());
		EntityCache<T> entities = cache.entities(type);
		return type.hasParent() ? entities.in(EveryType.parentId(type)).put(entity) : entities.put(entity);
	}

	/**
	 * Members are judged by what else is kept: each name against members of each kind.
	 */
	@ParameterizedTest
	@MethodSource("memberNames")
	void eachNameOfMembersKeepsWhatItMeans(String name, List<Long> expected) {
		DiscordCache cache = Stores.cache(CacheStoreFactory.memory());
		StringBuilder members = new StringBuilder();
		for (int id = 1; id <= 8; id++) {
			members.append((id > 1) ? "," : "")
				.append("{")
				.append(USER.formatted(id, false))
				.append(",'roles':[],'pending':")
				.append(id == 6)
				.append("}");
		}
		setNamed(cache, EntityType.MEMBERS, name);
		cache.messages().in(200).put(Sample.message(1, 200, Sample.user(8), "hi"));
		String guild = "{'id':'100','name':'g','owner_id':'5','member_count':1000,'roles':[],'channels':[{'id':'200','type':0}],"
				+ "'presences':[{'user':{'id':'1'},'status':'online'},{'user':{'id':'2'},'status':'dnd'},{'user':{'id':'3'},'status':'idle'},"
				+ "{'user':{'id':'4'},'status':'offline'}],'voice_states':[{'user_id':'7','channel_id':'201'}],'members':["
				+ members + "]}";
		cache.channels().put(Sample.text(200).toBuilder().guildId(100).build());
		cache.messages().in(200).put(Sample.message(2, 200, Sample.user(8), "hi"));
		cache.apply(EveryType.event(GuildCreateEvent.class, guild));
		assertThat(cache.members().in(100).ids().stream().boxed()).containsExactlyInAnyOrderElementsOf(expected);
	}

	static Stream<Arguments> memberNames() {
		return Stream.of(Arguments.of("all", List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L)), Arguments.of("none", List.of()),
				Arguments.of("online", List.of(1L)), Arguments.of("dnd", List.of(2L)),
				Arguments.of("idle", List.of(3L)), Arguments.of("offline", List.of(4L, 5L, 6L, 7L, 8L)),
				Arguments.of("owner", List.of(5L)), Arguments.of("pending", List.of(6L)),
				Arguments.of("voice", List.of(7L)), Arguments.of("recent-message", List.of(8L)));
	}

	@Test
	void emojisOfOtherGuildsAreKeptWhereAPolicyNamesWhereTheyAreSeen() {
		DiscordCache cache = Stores.cache(CacheStoreFactory.memory());
		cache.apply(EveryType.guildCreate());
		see(cache);
		assertThat(cache.emojis().ids().toArray()).as("all: of guilds only").containsExactly(300);
		setNamed(cache, EntityType.EMOJIS, "reaction");
		assertThat(cache.emojis().count()).isZero();
		see(cache);
		assertThat(cache.emojis().in(0).ids().toArray()).containsExactly(701);
		cache.setPolicy(EntityType.EMOJIS, CachingPolicy.named(EntityType.EMOJIS, "guild", "activity"));
		cache.apply(EveryType.guildCreate());
		see(cache);
		assertThat(cache.emojis().ids().toArray()).containsExactlyInAnyOrder(300, 702);
		cache.emojis().in(EveryType.GUILD).put(EveryType.read("{'id':'702','name':'b'}", Emoji.class));
		see(cache);
		assertThat(cache.emojis().in(EveryType.GUILD).ids().toArray()).as("it is of the guild now")
			.containsExactlyInAnyOrder(300, 702);
	}

	private static void see(DiscordCache cache) {
		cache.apply(EveryType.event(MessageReactionAddEvent.class,
				"{'user_id':'2','channel_id':'200','message_id':'500','guild_id':'100','emoji':{'id':'701','name':'a'}}"));
		cache.apply(EveryType.event(MessageReactionAddEvent.class,
				"{'user_id':'2','channel_id':'200','message_id':'500','guild_id':'100','emoji':{'id':null,'name':'x'}}"));
		cache.apply(EveryType.event(PresenceUpdateEvent.class,
				"{'user':{'id':'2'},'guild_id':'100','status':'online','activities':[{'name':'Custom','type':4,'created_at':1,'emoji':{'id':'702','name':'b'}}]}"));
	}

	@Test
	void emojisOfOtherGuildsNeedTheEventsThatShowThem() {
		DiscordCache cache = new DiscordCache(CacheOptions.builder().build());
		assertThat(cache.neededEvents(EntityType.EMOJIS).toString()).doesNotContain("REACTION", "PRESENCE");
		assertThat(cache.wanted().toString()).doesNotContain("REACTION", "PRESENCE");
		setNamed(cache, EntityType.EMOJIS, "reaction");
		assertThat(cache.neededEvents(EntityType.EMOJIS).toString()).contains("MESSAGE_REACTION_ADD")
			.doesNotContain("PRESENCE");
		setNamed(cache, EntityType.EMOJIS, "activity");
		assertThat(cache.wanted().toString()).contains("PRESENCE_UPDATE").doesNotContain("REACTION");
		setNamed(cache, EntityType.EMOJIS, "none");
		assertThat(cache.neededEvents(EntityType.EMOJIS).isEmpty()).isTrue();
	}

	@Test
	void emojisOfActivitiesAreSeenWhereverPresencesCome() {
		String presence = "{'user':{'id':'2'},'status':'online','activities':[{'name':'Custom','type':4,'created_at':1,'emoji':{'id':'%d','name':'b'}}]}";
		DiscordCache cache = new DiscordCache(CacheOptions.builder()
			.policy(EntityType.EMOJIS, CachingPolicy.named(EntityType.EMOJIS, "activity"))
			.build());
		DispatchPipeline pipeline = new DispatchPipeline((sink) -> {
		}, List.of(cache));
		pipeline.wanted();
		dispatch(pipeline, EventType.GUILD_CREATE,
				"{'id':'100','name':'g','owner_id':'1','presences':[" + presence.formatted(702) + "]}");
		dispatch(pipeline, EventType.GUILD_MEMBERS_CHUNK,
				"{'guild_id':'100','members':[],'chunk_index':0,'chunk_count':1,'presences':[" + presence.formatted(703)
						+ "]}");
		dispatch(pipeline, EventType.THREAD_MEMBERS_UPDATE,
				"{'id':'210','guild_id':'100','member_count':1,'added_members':[{'id':'210','user_id':'2','join_timestamp':'2024-01-01T00:00:00Z','flags':1,'presence':"
						+ presence.formatted(704) + "}]}");
		assertThat(cache.emojis().in(0).ids().toArray()).containsExactlyInAnyOrder(702, 703, 704);
	}

	private static void dispatch(DispatchPipeline pipeline, EventType type, String text) {
		byte[] json = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		pipeline.accept(new Dispatch(new ShardId(0, 1), new Secret("session"), 1, type, Encoding.JSON, json, 0,
				json.length, 0, new HandledSequence(0)));
	}

}
